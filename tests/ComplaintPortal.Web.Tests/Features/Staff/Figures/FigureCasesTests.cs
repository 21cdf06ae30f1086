using System.Net;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Evaluation;
using ComplaintPortal.Web.Jobs;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Features.Staff.Figures;

/// <summary>The dossiers behind a figure: those that it counts, for officers, without those that are shut to them (B17, E22).</summary>
public sealed class FigureCasesTests
{
    private const string Received = "/medewerkers/evaluatie/2026/cijfers/zaken?tabel=overview&rij=received&maat=count&jaar=2026";

    [Theory]
    [MemberData(nameof(Portals.Both), MemberType = typeof(Portals))]
    [Trait("Obligation", "E22")]
    public async Task For_every_table_row_and_measure_the_list_holds_what_the_figure_counts(string profile)
    {
        using var portal = new Portal(profile, ("Portal:Development:DemoData", "true"));
        // Later, so that something is late and the year that runs is another one.
        foreach (var now in new[] { portal.Clock.Now, portal.Clock.Now.AddDays(40) })
        {
            portal.Clock.Now = now;
            var report = await portal.UseAsync((FigureReader reader) => reader.ReportAsync(2026, default));
            var places = FiguresTests.PlacesOf(report).ToList();
            Assert.True(places.Count > 1000);
            var wrong = await portal.DataAsync(async db =>
            {
                var found = new List<string>();
                foreach (var place in places)
                {
                    var behind = new CasesBehind(place, portal.Today());
                    var (figure, count) = (place.CountIn(report), await behind.CountAsync(db.Complaints, default));
                    if (figure != count) found.Add($"{place}: the figure is {figure}, the list holds {count}");
                }
                return found;
            });
            Assert.Empty(wrong);
        }
    }

    [Fact]
    [Trait("Obligation", "E22")]
    public async Task A_number_leads_to_its_dossiers_and_from_there_into_one()
    {
        using var portal = new Portal();
        var number = (await portal.ReceiveAsync()).Number;
        var officer = await portal.OfficerAsync();
        var figures = await officer.GetAsync("/medewerkers/evaluatie/2026/cijfers");
        var page = await officer.GetAsync(figures.One("td a").GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal([$"{number} 11 maart 2026 Klacht, ontvangen Niemand"], page.All("tbody tr"));
        Assert.Equal($"/medewerkers/klachten/{number}", page.One("tbody a").GetAttribute("href"));
        Assert.DoesNotContain("Noor", page.Body);
        // By number only: that is no look into the dossier.
        Assert.Empty(await portal.LooksAsync(number, AuditKind.List));
    }

    [Fact]
    [Trait("Obligation", "B17")]
    [Trait("Obligation", "B19")]
    public async Task What_is_shut_or_destroyed_is_counted_but_not_in_the_list_and_nothing_says_which()
    {
        using var portal = new Portal();
        var destroyed = (await portal.ReceiveAsync()).Number;
        await portal.PlayAsync(destroyed, portal.Reached(), portal.Closed());
        portal.Clock.Now = DutchTime.Instant(new DateOnly(2031, 3, 12), new TimeOnly(0, 5));
        await portal.RunAsync<DestroyDue>();
        var (shut, open) = ((await portal.ReceiveAsync()).Number, (await portal.ReceiveAsync()).Number);
        var officer = await portal.OfficerAsync();

        var past = await officer.GetAsync(Received.Replace("/2026/", "/2030/", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, past.Status);
        past = await officer.GetAsync(Received);
        Assert.Contains("Ontvangen, 2026: 1", past.Text);
        Assert.Contains("1 daarvan staat niet in de lijst: het dossier is inmiddels vernietigd, of het is niet voor u te zien.", past.Text);
        Assert.Empty(past.All("tbody tr"));

        var now = Received.Replace("2026", "2031", StringComparison.Ordinal);
        Assert.Equal(2, (await officer.GetAsync(now)).All("tbody tr").Count);
        await officer.BarAsync(shut);
        var page = await officer.GetAsync(now);
        Assert.Contains("Ontvangen, 2031: 2", page.Text);
        Assert.Contains("1 daarvan staat niet in de lijst", page.Text);
        Assert.StartsWith(open, Assert.Single(page.All("tbody tr")), StringComparison.Ordinal);
        Assert.DoesNotContain(shut, page.Body);
    }

    [Theory]
    [InlineData("rij=received", "rij=nothing")]
    [InlineData("tabel=overview", "tabel=")]
    [InlineData("maat=count", "maat=percent-in-time")]
    [InlineData("tabel=overview&rij=received&maat=count", "tabel=satisfaction&rij=percent-satisfied&maat=closed")]
    [InlineData("tabel=overview&rij=received&maat=count", "tabel=promises&rij=Contact&maat=median-days")]
    [InlineData("tabel=overview&rij=received&maat=count", "tabel=promises-by-location&rij=haarlem&maat=made")]
    [InlineData("jaar=2026", "jaar=2021")]
    [InlineData("jaar=2026", "jaar=morgen")]
    public async Task What_is_no_count_of_the_report_is_not_found(string instead, string of)
    {
        using var portal = new Portal();
        var officer = await portal.OfficerAsync();
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync(Received)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(Received.Replace(instead, of, StringComparison.Ordinal))).Status);
    }

    [Fact]
    public async Task The_list_goes_on_by_key_over_more_than_one_page()
    {
        using var portal = new Portal();
        for (var i = 0; i < 51; i++) await portal.PlayAsync((await portal.ReceiveAsync()).Number, portal.Reached(), portal.Closed());
        var officer = await portal.OfficerAsync();
        foreach (var address in new[] { Received, Received.Replace("rij=received", "rij=closed", StringComparison.Ordinal) })
        {
            var first = await officer.GetAsync(address);
            Assert.Equal(50, first.All("tbody tr").Count);
            var second = await officer.GetAsync(first.One("a[rel=next]").GetAttribute("href")!);
            Assert.Single(second.All("tbody tr"));
            Assert.Empty(first.All("tbody a").Intersect(second.All("tbody a")));
        }
        Assert.Equal(50, (await officer.GetAsync(Received + "&na=onzin")).All("tbody tr").Count);
    }
}
