using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Jobs;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Features.Staff.Retention;

/// <summary>What is destroyed soon, what is held, and what was destroyed: for officers and management, without a name (B17–B20).</summary>
public sealed class RetentionTests
{
    private const string At = "/medewerkers/bewaren";
    private const string Destroyed = At + "/vernietigd";

    private static async Task<string> ClosedAsync(Portal portal, params Action<Complaint>[] then)
    {
        var number = (await portal.ReceiveAsync()).Number;
        await portal.PlayAsync(number, [portal.Reached(), portal.Closed(), .. then]);
        return number;
    }

    private static Action<Complaint> Held(Portal portal, DateOnly review) => one => one.PlaceHold(new("Rechtszaak van Noor", "De directie", review), Endings.Anna, portal.Clock.Now);

    [Fact]
    [Trait("Obligation", "B17")]
    [Trait("Obligation", "B18")]
    [Trait("Obligation", "B20")]
    public async Task What_ends_in_six_months_and_what_is_held_stands_there_by_number_only()
    {
        using var portal = new Portal();
        var empty = await (await portal.SignedInAsync(Roles.Management)).GetAsync(At);
        Assert.Contains("In de komende zes maanden loopt geen bewaartermijn af.", empty.Text);
        Assert.Contains("Er worden geen dossiers vastgehouden.", empty.Text);
        Assert.Contains("Er is nog geen dossier vernietigd.", (await empty.Visitor.GetAsync(Destroyed)).Text);

        var due = await ClosedAsync(portal);
        var held = await ClosedAsync(portal, Held(portal, new DateOnly(2030, 9, 12)));
        portal.Clock.Now = DutchTime.Instant(new DateOnly(2030, 9, 10), new TimeOnly(9, 0));
        Assert.DoesNotContain(due, (await (await portal.OfficerAsync()).GetAsync(At)).Text);
        portal.Clock.Now = DutchTime.Instant(new DateOnly(2030, 9, 12), new TimeOnly(9, 0));
        foreach (var role in new[] { Roles.Officer, Roles.Management })
        {
            var page = await (await portal.SignedInAsync(role)).GetAsync(At);
            var rows = page.All("tbody tr");
            Assert.Equal(
                [
                    $"{due} woensdag 11 maart 2026 dinsdag 11 maart 2031 Vernietigd",
                    $"{held} woensdag 11 maart 2026 dinsdag 11 maart 2031 Vastgehouden",
                    $"{held} De directie 11 maart 2026 dinsdag 11 maart 2031 donderdag 12 september 2030 Nu bekijken",
                ],
                rows);
            Assert.Equal(role == Roles.Officer ? 3 : 0, page.Document.QuerySelectorAll("tbody a").Length);
            Assert.DoesNotContain("Noor", page.Body);
        }
    }

    [Fact]
    [Trait("Obligation", "B19")]
    public async Task A_certificate_is_shown_with_its_counts_and_the_chain_is_whole()
    {
        using var portal = new Portal();
        var number = await ClosedAsync(portal);
        portal.Clock.Now = DutchTime.Instant(new DateOnly(2031, 3, 12), new TimeOnly(0, 5));
        await portal.RunAsync<DestroyDue>();
        var page = await (await portal.SignedInAsync(Roles.Management)).GetAsync(Destroyed);
        Assert.Contains("De verklaring is er en klopt.", page.Text);
        var row = Assert.Single(page.All("tbody tr"));
        Assert.StartsWith($"1 {number} woensdag 11 maart 2026 12 maart 2031, 00:05", row, StringComparison.Ordinal);
        Assert.Contains("Complaints=1", row);
        Assert.DoesNotContain("Noor", page.Body);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await (await portal.OfficerAsync()).GetAsync(Dossiers.PageOf(number))).Status);
    }

    [Theory]
    [InlineData(At)]
    [InlineData(Destroyed)]
    [Trait("Obligation", "B17")]
    public async Task Administrators_and_visitors_do_not_come_there(string place)
    {
        using var portal = new Portal();
        Assert.StartsWith("/medewerkers/geen-toegang", (await (await portal.SignedInAsync(Roles.Administrator)).GetAsync(place)).Address);
        Assert.StartsWith("/medewerkers/inloggen", (await portal.Visitor().GetAsync(place)).Address);
    }

    [Fact]
    [Trait("Obligation", "B17")]
    public async Task Who_is_barred_does_not_see_that_it_is_held()
    {
        using var portal = new Portal();
        var number = await ClosedAsync(portal, Held(portal, new DateOnly(2026, 9, 1)));
        var officer = await portal.OfficerAsync();
        Assert.Contains(number, (await officer.GetAsync(At)).Text);
        await officer.BarAsync(number);
        Assert.DoesNotContain(number, (await officer.GetAsync(At)).Text);
    }

    [Fact]
    [Trait("Obligation", "E1")]
    public async Task Suggestions_have_a_list_of_their_own_where_the_regulation_takes_them()
    {
        using var portal = new Portal(Portal.BijElkaar);
        var number = (await portal.ReceiveAsync(intake => intake with { Kind = ComplaintKind.Suggestion })).Number;
        await portal.PlayAsync(number, one => one.AnswerSuggestion("Dank", [], Endings.Anna, portal.Clock.Now), portal.Closed(Outcome.Answered));
        portal.Clock.Now = DutchTime.Instant(new DateOnly(2026, 12, 1), new TimeOnly(9, 0));
        var officer = await portal.OfficerAsync();
        Assert.DoesNotContain(number, (await officer.GetAsync(At)).Text);
        Assert.Contains($"{number} woensdag 11 maart 2026 donderdag 11 maart 2027", (await officer.GetAsync(At + "?soort=suggesties")).All("tbody tr").Single());
    }

    [Fact]
    public async Task The_list_goes_on_by_key_over_more_than_one_page()
    {
        using var portal = new Portal();
        var numbers = new List<string>();
        for (var i = 0; i < 51; i++) numbers.Add(await ClosedAsync(portal));
        portal.Clock.Now = DutchTime.Instant(new DateOnly(2031, 1, 1), new TimeOnly(9, 0));
        var first = await (await portal.OfficerAsync()).GetAsync(At);
        Assert.Equal(50, first.All("tbody tr").Count);
        var second = await first.Visitor.GetAsync(first.One("a[rel=next]").GetAttribute("href")!);
        Assert.StartsWith(numbers[50], second.All("tbody tr").Single(), StringComparison.Ordinal);
    }
}
