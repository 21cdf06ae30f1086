using System.Net;
using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Evaluation;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.WebUtilities;

namespace ComplaintPortal.Web.Tests.Features.Staff.Figures;

/// <summary>The page of figures: for whom, of which years, and that it says what the report says (B1, B10, B12, B15, E9, E22).</summary>
public sealed class FiguresTests
{
    private const string At = "/medewerkers/evaluatie/2026/cijfers";

    [Theory]
    [MemberData(nameof(Portals.Both), MemberType = typeof(Portals))]
    [Trait("Obligation", "B1")]
    [Trait("Obligation", "B10")]
    [Trait("Obligation", "B12")]
    [Trait("Obligation", "E9")]
    [Trait("Obligation", "E22")]
    public async Task Every_number_of_the_page_is_that_of_the_report(string profile)
    {
        using var portal = new Portal(profile, ("Portal:Development:DemoData", "true"));
        var report = await portal.UseAsync((FigureReader reader) => reader.ReportAsync(2026, default));
        var page = await (await portal.OfficerAsync()).GetAsync(At);
        Assert.Equal(HttpStatusCode.OK, page.Status);

        var links = page.Document.QuerySelectorAll("td a").Select(link => (Place: PlaceOf(link.GetAttribute("href")!), Text: link.TextContent)).ToList();
        Assert.All(links, link => Assert.Equal(link.Place.CountIn(report), int.Parse(link.Text, System.Globalization.CultureInfo.InvariantCulture)));
        var takesSuggestions = page.Document.QuerySelector("#suggestions") is not null;
        var expected = PlacesOf(report).Where(place => place.CountIn(report) > 0 && (takesSuggestions || place.Table is not (FigureTables.ByKind or FigureTables.Suggestions)));
        Assert.Equal(expected.Order(Comparer<FigurePlace>.Create((a, b) => string.CompareOrdinal(a.ToString(), b.ToString()))).ToList(), links.Select(link => link.Place).OrderBy(place => place.ToString(), StringComparer.Ordinal).ToList());
        Assert.Equal(portal.Regulation.Kinds.Count > 1, takesSuggestions);
        // Every table explains itself, and every section is found from the top.
        Assert.All(page.Document.QuerySelectorAll("section.app-figure"), section => Assert.True(section.QuerySelector("details p")!.TextContent.Length > 20));
        Assert.Equal(page.Document.QuerySelectorAll("section.app-figure h2").Select(heading => "#" + heading.Id), page.Document.QuerySelectorAll(".app-figures-index a").Select(link => link.GetAttribute("href")));
        // Content security policy: nothing of style or script stands in the page.
        Assert.Empty(page.Document.QuerySelectorAll("main [style], main style, main script"));
    }

    [Fact]
    [Trait("Obligation", "B17")]
    public async Task Management_sees_counts_and_no_way_to_the_dossiers()
    {
        using var portal = new Portal();
        await portal.ReceiveAsync(intake => intake with { Subjects = [portal.Regulation.Subjects[0].Code], Location = portal.Regulation.Locations[0].Code });
        var management = await portal.SignedInAsync(Roles.Management);
        var page = await management.GetAsync(At);
        Assert.Equal("Cijfers van 2026", page.Heading);
        Assert.Contains("Ontvangen klachten: 1", page.Text);
        Assert.Contains($"Meeste klachten gaan over ‘{portal.Regulation.Subjects[0].Name.Nl}’: 1", page.Text);
        Assert.Empty(page.Document.QuerySelectorAll("td a"));
        Assert.DoesNotContain("Noor", page.Body);
        Assert.StartsWith("/medewerkers/geen-toegang", (await management.GetAsync(At + "/zaken?tabel=overview&rij=received&maat=count&jaar=2026")).Address);
    }

    [Theory]
    [InlineData(Roles.Administrator)]
    public async Task Who_has_no_part_in_it_does_not_come_there(string role)
    {
        using var portal = new Portal();
        Assert.StartsWith("/medewerkers/geen-toegang", (await (await portal.SignedInAsync(role)).GetAsync(At)).Address);
        Assert.StartsWith("/medewerkers/inloggen", (await portal.Visitor().GetAsync(At)).Address);
    }

    [Fact]
    [Trait("Obligation", "E22")]
    public async Task An_empty_portal_has_the_year_that_runs_and_says_that_there_is_nothing()
    {
        using var portal = new Portal(Portal.BijElkaar);
        var officer = await portal.OfficerAsync();
        var page = await officer.GetAsync(At);
        Assert.Contains("Tot en met 11 maart 2026: het jaar loopt nog.", page.Text);
        Assert.Contains("Geen klachten ontvangen in 2026", page.All("h2"));
        Assert.Contains("Tevreden met de uitkomst: nog niets bekend", page.All("h2"));
        Assert.Contains("Geen open klachten", page.All("h2"));
        Assert.DoesNotContain(page.All("h2"), heading => heading.Contains("vorig jaar", StringComparison.Ordinal));
        Assert.Empty(page.Document.QuerySelectorAll("svg.app-chart__picture"));
        foreach (var year in new[] { 0, 1999, 2025, 2027, 9999 })
            Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/medewerkers/evaluatie/{year}/cijfers")).Status);
    }

    [Fact]
    [Trait("Obligation", "E22")]
    public async Task A_year_that_is_over_says_so_and_leads_to_its_neighbours()
    {
        using var portal = new Portal();
        await portal.ReceiveAsync();
        portal.Clock.Now = portal.Clock.Now.AddYears(1);
        await portal.ReceiveAsync();
        var officer = await portal.OfficerAsync();
        var page = await officer.GetAsync(At);
        Assert.Contains("Het hele jaar 2026.", page.Text);
        Assert.Equal(["2027", "2026"], page.All(".app-queues a"));
        Assert.Equal("/medewerkers/evaluatie/2027/cijfers", page.One("a[rel=next]").GetAttribute("href"));
        var next = await officer.GetAsync("/medewerkers/evaluatie/2027/cijfers");
        Assert.Contains("Ontvangen klachten: 1, vorig jaar 1", next.All("h2"));
        Assert.Equal("/medewerkers/evaluatie/2026/cijfers", next.One("a[rel=prev]").GetAttribute("href"));
    }

    [Fact]
    public async Task In_English_the_page_says_the_same()
    {
        using var portal = new Portal();
        await portal.ReceiveAsync();
        var officer = await portal.OfficerAsync();
        await (await officer.GetAsync(At)).SubmitAsync("form.app-language", ("taal", "en"));
        Assert.Contains("Complaints received: 1", (await officer.GetAsync(At)).All("h2"));
    }

    internal static IEnumerable<FigurePlace> PlacesOf(YearReport report) =>
        from table in report.Tables
        from row in table.Rows
        from measure in table.Measures
        from year in report.Years
        let place = new FigurePlace(table.Code, row.Label.Code, measure.Code, row.Group?.Code ?? "", year)
        where place.IsOpen(report)
        select place;

    private static FigurePlace PlaceOf(string address)
    {
        var query = QueryHelpers.ParseQuery(address[address.IndexOf('?')..]);
        return new(query["tabel"]!, query["rij"]!, query["maat"]!, query.TryGetValue("groep", out var group) ? group! : "", int.Parse(query["jaar"]!, System.Globalization.CultureInfo.InvariantCulture));
    }
}
