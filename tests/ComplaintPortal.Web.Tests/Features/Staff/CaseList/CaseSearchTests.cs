using System.Net;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Features.Staff.CaseList;

/// <summary>Finding a case: by search words, that never stand in the address, and by each filter.</summary>
public sealed class CaseSearchTests(Portals portals)
{
    private static IReadOnlyList<string> Numbers(Page page) => page.All("tbody th a");

    private static async Task<Page> FindAsync(Visitor officer, params (string Name, string Value)[] answers) =>
        await (await officer.GetAsync(Dossiers.Cases)).SubmitAsync("form[role=search]", answers);

    private static Task<Complaint> OfAsync(Portal portal, string name, Func<Intake, Intake>? with = null) =>
        portal.ReceiveAsync(intake => (with?.Invoke(intake) ?? intake) with { Complainant = new Complainant { Name = name } });

    [Theory]
    [InlineData("123")]
    [InlineData("000123")]
    [InlineData("2026 123")]
    [InlineData("kl-2026-123")]
    [InlineData(" KL 2026 000123 ")]
    public async Task A_number_is_found_as_people_type_it(string typed)
    {
        using var portal = new Portal();
        await portal.ReceiveAsync();
        await portal.DataAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE NumberSeries SET Last = 122"));
        await portal.ReceiveAsync();
        Assert.Equal(["KL-2026-000123"], Numbers(await FindAsync(await portal.OfficerAsync(), ("Search", typed))));
    }

    [Fact]
    [Trait("Obligation", "B17")]
    public async Task Name_mail_postcode_and_telephone_find_the_case_and_never_stand_in_the_address()
    {
        var portal = portals.BlijfGroep;
        var word = Dossiers.Word();
        var digits = string.Concat(Enumerable.Range(0, 8).Select(_ => Random.Shared.Next(10)));
        var postcode = $"{digits[..4]} {word[1..3].ToUpperInvariant()}";
        var found = await portal.ReceiveAsync(intake => intake with
        {
            Complainant = new Complainant { Name = $"Zoë {word}", Email = $"{word}@example.org", Postcode = postcode, Telephone = $"06 {digits}" },
        });
        await OfAsync(portal, "Zoë Anders");
        var officer = await portal.OfficerAsync();
        string[] typed =
        [
            word, word.ToUpperInvariant(), $"zoe {word}", $"{word} Zoë", $"{word}@example.org", $"{word}@EXAMPLE.org", postcode,
            postcode.Replace(" ", "").ToLowerInvariant(), $"06{digits}", $"06-{digits[..4]} {digits[4..]}", $"+31 6 {digits}", $"00316{digits}",
        ];
        foreach (var search in typed)
        {
            var page = await FindAsync(officer, ("Search", search));
            Assert.True(Numbers(page).Contains(found.Number), $"Not found by {search}");
            Assert.Contains($"Gezocht op “{search}”", page.Text);
            Assert.DoesNotContain(word, Uri.UnescapeDataString(page.Address), StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(digits[..4], page.Address);
        }
        Assert.Empty(Numbers(await FindAsync(officer, ("Search", $"{word} Anders"))));
        Assert.DoesNotContain(word, portal.Log(), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Kept are keyed hashes of whole words: hashes of beginnings would give a name away letter by letter (docs/adr/0006).</summary>
    [Theory]
    [InlineData("ın", "in")]
    [InlineData("ław", "law")]
    [InlineData("-Özdemir", " ozdemir")]
    public async Task A_name_is_found_whole_however_its_letters_are_typed_and_not_by_its_beginning(string end, string typed)
    {
        var portal = portals.BlijfGroep;
        var word = Dossiers.Word();
        var found = await OfAsync(portal, $"Elif {word}{end}");
        var officer = await portal.OfficerAsync();
        Assert.Equal([found.Number], Numbers(await FindAsync(officer, ("Search", word + typed))));
        Assert.Empty(Numbers(await FindAsync(officer, ("Search", word[..^1]))));
    }

    [Fact]
    public async Task A_search_can_be_kept_as_a_bookmark_and_opened_by_a_colleague()
    {
        var portal = portals.BlijfGroep;
        var word = Dossiers.Word();
        var found = await OfAsync(portal, word);
        var page = await FindAsync(await portal.OfficerAsync(), ("Search", word));
        var colleague = await (await portal.OfficerAsync()).GetAsync(page.Address);
        Assert.Equal([found.Number], Numbers(colleague));
        Assert.Equal(word, colleague.Value("Search"));
    }

    [Fact]
    public async Task Nothing_found_says_so_and_signs_that_no_case_holds_find_nothing()
    {
        var officer = await portals.BlijfGroep.OfficerAsync();
        foreach (var typed in new[] { Dossiers.Word(), "%%%", "'; --", "???" })
        {
            var page = await FindAsync(officer, ("Search", typed));
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Contains("Er is niets gevonden", page.Text);
        }
    }

    public static readonly TheoryData<string, string, string> Filters = new()
    {
        { "Phase", "incontact", "received" },
        { "Kind", "suggestion", "complaint" },
        { "Subject", "safety", "living" },
        { "Location", "gezinshuis", "kantoor" },
        { "Channel", "post", "telephone" },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    [Trait("Obligation", "B1")]
    public async Task Each_filter_keeps_what_it_names(string filter, string one, string other)
    {
        var portal = portals.BijElkaar;
        var word = Dossiers.Word();
        Intake Other(Intake intake) => intake with { Subjects = ["living", "privacy"], Location = "kantoor" };
        Intake One(Intake intake) => filter switch
        {
            "Kind" => Other(intake) with { Kind = ComplaintKind.Suggestion },
            "Subject" => Other(intake) with { Subjects = ["safety", "privacy"] },
            "Location" => Other(intake) with { Location = "gezinshuis" },
            "Channel" => Other(intake) with { Channel = ReceiptChannel.Post },
            _ => Other(intake),
        };
        var first = (await OfAsync(portal, word, One)).Number;
        var second = (await OfAsync(portal, word, Other)).Number;
        var now = portal.Clock.Now;
        if (filter == "Phase")
        {
            await portal.ChangeAsync(first, complaint => complaint.RecordContact(
                new ContactRecord(now, ContactChannel.Telephone, ContactResult.Reached, Actor.Portal, byComplainant: true, null), Actor.Portal, now));
        }
        var officer = await portal.OfficerAsync();
        Assert.Equal([first], Numbers(await FindAsync(officer, ("Search", word), (filter, one))));
        var kept = await FindAsync(officer, ("Search", word), (filter, other));
        Assert.Equal([second], Numbers(kept));
        Assert.Equal(other, kept.Value(filter));
        Assert.Equal(2, Numbers(await FindAsync(officer, ("Search", word), (filter, ""))).Count);
    }

    [Fact]
    public async Task Year_and_handler_filter_too()
    {
        using var portal = new Portal();
        portal.Clock.Now = new DateTimeOffset(2025, 12, 30, 9, 0, 0, TimeSpan.Zero);
        var last = (await portal.ReceiveAsync()).Number;
        portal.Clock.Now = Portal.Wednesday;
        var handled = (await portal.ReceiveAsync()).Number;
        var officer = await portal.OfficerAsync();
        var me = await officer.MemberAsync();
        await portal.ChangeAsync(handled, one => one.AssignTo(me.Id, me.DisplayName, Actor.Staff(me.Id, me.DisplayName), Portal.Wednesday));
        Assert.Equal([last], Numbers(await FindAsync(officer, ("Queue", "alle"), ("Year", "2025"))));
        Assert.Equal([handled], Numbers(await FindAsync(officer, ("Queue", "alle"), ("Year", "2026"))));
        Assert.Equal([handled], Numbers(await FindAsync(officer, ("Queue", "alle"), ("Handler", me.Id.ToString()))));
    }
}
