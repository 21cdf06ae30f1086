using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Features.Staff.Register;

/// <summary>An officer registers what came by another way than the form.</summary>
public sealed class RegisterTests(Portals portals)
{
    private const string Address = "/medewerkers/registreren";

    private static readonly (string Name, string Value)[] Least =
        [("Channel", "Post"), ("ReceivedOn", "2026-03-09"), ("Story", "Een brief van de klager."), ("Name", "Sanne Voorbeeld"), ("SafeContact.Channels", "website"), ("Code", "true")];

    private static (string Name, string Value)[] With(params (string Name, string Value)[] answers) =>
        [.. Least.Where(one => answers.All(answer => answer.Name != one.Name)), .. answers];

    private static string NumberOf(Page page)
    {
        Assert.True(page.Address.StartsWith(Dossiers.Cases + "/", StringComparison.Ordinal), $"Not registered: {string.Join("; ", page.Errors)}");
        return page.Address[(Dossiers.Cases.Length + 1)..];
    }

    private static async Task<Page> RegisterAsync(Visitor officer, params (string Name, string Value)[] answers) =>
        await (await officer.GetAsync(Address)).SubmitAsync(With(answers));

    [Theory]
    [InlineData("Email", "2026-03-09", "2026-03-16")]
    [InlineData("Post", "2026-03-07", "2026-03-13")]
    [InlineData("Telephone", "2026-03-11", "2026-03-18")]
    [InlineData("InPerson", "9-3-2026", "2026-03-16")]
    [Trait("Obligation", "B5")]
    [Trait("Obligation", "B6")]
    [Trait("Obligation", "B12")]
    [Trait("Obligation", "B16")]
    public async Task Each_channel_has_its_own_day_of_receipt_from_which_contact_is_promised(string channel, string received, string due)
    {
        var portal = portals.BlijfGroep;
        var page = await RegisterAsync(await portal.OfficerAsync(), ("Channel", channel), ("ReceivedOn", received));
        var kept = await portal.DossierAsync(NumberOf(page));
        Assert.Equal((channel, portal.Clock.Now), (kept.Channel.ToString(), kept.RegisteredAt));
        var promise = Assert.Single(kept.Promises);
        Assert.Equal((PromiseKind.Contact, kept.ReceivedOn, DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture)), (promise.Kind, promise.CountedFrom, promise.DueOn));
    }

    [Theory]
    [InlineData("Email")]
    [InlineData("Post")]
    [InlineData("Telephone")]
    [InlineData("InPerson")]
    [Trait("Obligation", "E3")]
    [Trait("Obligation", "E9")]
    public async Task The_conversation_is_promised_within_two_weeks_of_receipt(string channel)
    {
        var portal = portals.BijElkaar;
        var kept = await portal.DossierAsync(NumberOf(await RegisterAsync(await portal.OfficerAsync(), ("Channel", channel), ("ReceivedOn", "2026-03-07"))));
        var promise = Assert.Single(kept.Promises);
        Assert.Equal((channel, PromiseKind.Conversation, new DateOnly(2026, 3, 21)), (kept.Channel.ToString(), promise.Kind, promise.DueOn));
    }

    [Fact]
    [Trait("Obligation", "E1")]
    public async Task A_suggestion_has_no_promise()
    {
        var portal = portals.BijElkaar;
        var page = await RegisterAsync(await portal.OfficerAsync(), ("Kind", "Suggestion"));
        Assert.Contains("Bij een suggestie hoort geen belofte", page.Text);
        var kept = await portal.DossierAsync(NumberOf(page));
        Assert.Equal(ComplaintKind.Suggestion, kept.Kind);
        Assert.Empty(kept.Promises);
    }

    [Fact]
    [Trait("Obligation", "E19")]
    public async Task A_restrictive_measure_is_marked_and_the_ordinary_promise_runs()
    {
        var portal = portals.BijElkaar;
        var page = await RegisterAsync(await portal.OfficerAsync(), ("RestrictiveMeasure", "true"));
        Assert.Contains("Klachtenreglement Wet zorg en dwang", page.One("section[aria-labelledby=maatregel]").TextContent);
        var kept = await portal.DossierAsync(NumberOf(page));
        Assert.True(kept.RestrictiveMeasure);
        Assert.Equal([PromiseKind.Conversation, PromiseKind.Route], kept.Promises.Select(one => one.Kind));
    }

    [Fact]
    [Trait("Obligation", "B1")]
    [Trait("Obligation", "B7")]
    [Trait("Obligation", "B8")]
    [Trait("Obligation", "B9")]
    [Trait("Obligation", "B10")]
    public async Task Everything_that_a_letter_can_say_has_its_field()
    {
        var portal = portals.BlijfGroep;
        var story = new string('a', 10_000);
        var page = await RegisterAsync(
            await portal.OfficerAsync(),
            ("Subjects", "decisions"), ("Subjects", "information"), ("Story", story), ("HappenedWhen", "Vorige week"), ("Location", "haarlem"),
            ("Discussed", "DoesNotWant"), ("EmployeeConcerned", "De avonddienst"), ("DesiredOutcome", "Een gesprek"), ("Relation", "anders"),
            ("RelationOther", "Buurvrouw"), ("OnBehalfOf", "Kind Voorbeeld"), ("OnBehalfOfRelation", "Oma"), ("Email", "sanne@example.org"),
            ("Telephone", "06 12345678"), ("Street", "Voorbeeldstraat 1"), ("Postcode", "1234 ab"), ("City", "Voorbeeldstad"),
            ("SafeContact.Channels", "telefoon"), ("SafeContact.Channels", "post"), ("SafeContact.When", "Na vijven"), ("SafeContact.Voicemail", "true"),
            ("SafeContact.Neutral", "true"), ("Support", "Wanted"));
        var kept = await portal.DossierAsync(NumberOf(page));
        Assert.Equal(["decisions", "information"], kept.Subjects.Select(subject => subject.Code));
        Assert.Equal((story, "Vorige week", "haarlem", DiscussedBefore.DoesNotWant), (kept.Story, kept.HappenedWhen, kept.Location, kept.Discussed));
        Assert.Equal(("De avonddienst", "Een gesprek", SupportWish.Wanted), (kept.EmployeeConcerned, kept.DesiredOutcome, kept.Support));
        var complainant = kept.Complainant;
        Assert.Equal(("Sanne Voorbeeld", null, "Buurvrouw"), (complainant.Name, complainant.Relation, complainant.RelationOther));
        Assert.Equal(("Kind Voorbeeld", "Oma"), (complainant.OnBehalfOf, complainant.OnBehalfOfRelation));
        Assert.Equal(("sanne@example.org", "06 12345678"), (complainant.Email, complainant.Telephone));
        Assert.Equal(("Voorbeeldstraat 1", "1234 AB", "Voorbeeldstad"), (complainant.Street, complainant.Postcode, complainant.City));
        Assert.Equal(new SafeContact { ByTelephone = true, ByPost = true, When = "Na vijven", Voicemail = true, NeutralWording = true }, kept.SafeContact);
        // A letter, since e-mail was not allowed, though there is an address.
        Assert.Empty(kept.Outbox);
        Assert.Equal(NoticeKind.Acknowledgement, Assert.Single(kept.Letters).Kind);
    }

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public async Task The_officer_becomes_the_handler_unless_not_wanted(string handle)
    {
        var portal = portals.BlijfGroep;
        var officer = await portal.OfficerAsync();
        var kept = await portal.DossierAsync(NumberOf(await RegisterAsync(officer, ("Handle", handle))));
        Assert.Equal(handle == "true" ? (await officer.MemberAsync()).Id : null, kept.HandlerId);
    }

    [Fact]
    public async Task The_complainant_is_written_to_in_the_language_chosen()
    {
        var portal = portals.BlijfGroep;
        var page = await RegisterAsync(await portal.OfficerAsync(), ("Language", "en"), ("Email", "sanne@example.org"), ("SafeContact.Channels", "email"));
        var kept = await portal.DossierAsync(NumberOf(page));
        Assert.Equal("en", kept.Language);
        var mail = Assert.Single(kept.Outbox);
        Assert.Equal(("en", "sanne@example.org", NoticeKind.Acknowledgement), (mail.Language, mail.To, mail.Kind));
    }

    [Fact]
    public async Task The_access_code_is_shown_once_and_opens_the_status_page()
    {
        var portal = portals.BlijfGroep;
        var officer = await portal.OfficerAsync();
        var page = await RegisterAsync(officer);
        var number = NumberOf(page);
        var code = page.All(".app-code").Single();
        Assert.Empty((await officer.GetAsync(page.Address)).All(".app-code"));
        var status = await Journey.Of(portal).OpenAsync(new Sent(number, code, page));
        Assert.Contains("Wij hebben uw klacht ontvangen op 9 maart 2026", status.Text);
    }

    /// <summary>Who has no code reads it nowhere but on paper.</summary>
    [Theory]
    [InlineData("false")]
    [InlineData("true")]
    [Trait("Obligation", "B6")]
    [Trait("Obligation", "B17")]
    public async Task Who_follows_it_on_paper_gets_no_code_and_reads_all_of_it_in_the_letters(string neutral)
    {
        var portal = portals.BlijfGroep;
        var page = await RegisterAsync(
            await portal.OfficerAsync(),
            ("Code", "false"), ("SafeContact.Channels", "post"), ("SafeContact.Neutral", neutral), ("Street", "Voorbeeldstraat 1"), ("Postcode", "1234 AB"), ("City", "Voorbeeldstad"));
        Assert.Empty(page.All(".app-code"));
        var kept = await portal.DossierAsync(NumberOf(page));
        Assert.Null(kept.AccessCodeHash);
        var (first, inside) = await portal.LetterAsync(kept.Number, NoticeKind.Acknowledgement);
        Assert.Contains("U krijgt van ons een code", neutral == "true" ? inside : first);
        Assert.DoesNotContain("en uw code nodig", first + inside);
    }

    [Fact]
    [Trait("Obligation", "B16")]
    public async Task A_double_click_makes_one_complaint_with_the_code_that_holds()
    {
        var portal = portals.BlijfGroep;
        var name = Dossiers.Word();
        var form = await (await portal.OfficerAsync()).GetAsync(Address);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => form.Visitor.RawAsync(form.Request("main form[method=post]", With(("Name", name)), []))));
        var again = await form.SubmitAsync(With(("Name", name)));
        var registered = await portal.DataAsync(db => db.Complaints.Select(one => new { one.Number, one.Complainant.Name }).ToListAsync());
        var number = Assert.Single(registered, one => one.Name == name).Number;
        Assert.Equal(number, NumberOf(again));
        await Journey.Of(portal).OpenAsync(new Sent(number, again.All(".app-code").Single(), again));
    }

    [Fact]
    [Trait("Obligation", "B6")]
    public async Task The_scan_of_a_letter_is_attached_also_when_the_form_came_back_first()
    {
        var portal = portals.BlijfGroep;
        var form = await (await portal.OfficerAsync()).GetAsync(Address);
        var back = await form.UploadAsync("main form[method=post]", "files", [("scan.pdf", "%PDF-1.7 brief"u8.ToArray()), ("fout.exe", "MZ"u8.ToArray())], With(("Name", "")));
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, back.Status);
        Assert.Contains("fout.exe: dit soort bestand nemen wij niet aan", back.Text);
        Assert.StartsWith("scan.pdf", back.All(".app-file-list__name").Single(), StringComparison.Ordinal);
        var page = await back.SubmitAsync(("Name", "Sanne Voorbeeld"));
        var file = Assert.Single((await portal.DossierAsync(NumberOf(page))).Attachments);
        Assert.Equal(("scan.pdf", ActorKind.Staff), (file.FileName, file.ByKind));
        var download = await page.Visitor.GetAsync(page.One("a[download]").GetAttribute("href")!);
        Assert.Equal("%PDF-1.7 brief", download.Body);
        Assert.Single(await portal.LooksAsync(NumberOf(page), AuditKind.Attachment));
    }
}
