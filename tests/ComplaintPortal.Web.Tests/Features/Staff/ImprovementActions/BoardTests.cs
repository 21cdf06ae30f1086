using System.Net;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Features.Staff.ImprovementActions;

/// <summary>The board of improvement actions: what is overdue leads, and every list counts what it shows (E21).</summary>
[Trait("Obligation", "E21")]
public sealed class BoardTests(Portals portals)
{
    private static IReadOnlyList<string> Titles(Page page) => page.All("tbody th a");

    private static IReadOnlyList<string> Counts(Page page) => page.All(".app-queues__count");

    [Fact]
    public async Task Each_list_shows_its_own_and_what_is_due_first_comes_first()
    {
        using var portal = new Portal();
        var officer = await portal.OfficerAsync();
        Assert.Contains("Er zijn geen open verbeteracties.", (await officer.GetAsync(Improving.Board)).Text);
        var late = await officer.ImprovingAsync(one => one with { DueOn = new DateOnly(2026, 3, 12) });
        var open = await officer.ImprovingAsync();
        var newer = await officer.ImprovingAsync();
        var done = await officer.ImprovingAsync(then: portal.CarriedOut());
        var closed = await officer.ImprovingAsync(then: portal.Checked());
        var dropped = await officer.ImprovingAsync(then: one => one.Drop("Niet meer nodig", Endings.Anna, portal.Clock.Now));
        portal.Clock.Now = DutchTime.Instant(new DateOnly(2026, 3, 13), new TimeOnly(9, 0));

        officer = await portal.OfficerAsync();
        var page = await officer.GetAsync(Improving.Board);
        Assert.Equal([late.Title, newer.Title, open.Title], Titles(page));
        Assert.Equal(["3", "1", "1", "2", "6"], Counts(page));
        Assert.Contains("Te laat", page.One("tbody tr").TextContent);
        Assert.Equal([late.Title], Titles(await officer.GetAsync(Improving.Board + "?lijst=te-laat")));
        Assert.Equal([done.Title], Titles(await officer.GetAsync(Improving.Board + "?lijst=effect")));
        var ended = await officer.GetAsync(Improving.Board + "?lijst=afgerond");
        Assert.Equal([dropped.Title, closed.Title], Titles(ended));
        Assert.Contains("Het heeft niet geholpen", ended.Text);
        Assert.Equal([late.Title, done.Title, newer.Title, open.Title, dropped.Title, closed.Title], Titles(await officer.GetAsync(Improving.Board + "?lijst=alle")));
    }

    [Fact]
    public async Task It_is_narrowed_by_owner_year_and_origin_and_the_counts_with_it()
    {
        using var portal = new Portal();
        var (officer, management) = (await portal.OfficerAsync(), await portal.SignedInAsync(Roles.Management));
        var number = (await portal.ReceiveAsync()).Number;
        var id = await portal.IdOfAsync(number);
        var ofCase = await officer.ImprovingAsync(one => one with { ComplaintId = id });
        var ofEvaluation = await management.ImprovingAsync(one => one with { EvaluationYear = 2025 });
        portal.Clock.Now = DutchTime.Instant(new DateOnly(2027, 1, 4), new TimeOnly(9, 0));
        var own = await officer.ImprovingAsync(one => one with { DueOn = new DateOnly(2027, 3, 1) });
        portal.Clock.Now = Portal.Wednesday;

        var mine = await officer.GetAsync(Improving.Board + "?eigenaar=ik");
        Assert.Equal([ofCase.Title, own.Title], Titles(mine));
        Assert.Equal(["2", "0", "0", "0", "2"], Counts(mine));
        Assert.Equal([ofEvaluation.Title], Titles(await officer.GetAsync($"{Improving.Board}?eigenaar={(await management.MemberAsync()).Id}")));
        Assert.Equal([own.Title], Titles(await officer.GetAsync(Improving.Board + "?jaar=2027")));
        Assert.Equal([ofCase.Title], Titles(await officer.GetAsync(Improving.Board + "?herkomst=klacht")));
        Assert.Equal([ofEvaluation.Title], Titles(await officer.GetAsync(Improving.Board + "?herkomst=evaluatie")));
        Assert.Equal([own.Title], Titles(await officer.GetAsync(Improving.Board + "?herkomst=anders")));
        Assert.Contains("Er zijn geen verbeteracties die hieraan voldoen.", (await officer.GetAsync(Improving.Board + "?lijst=effect&jaar=2027&herkomst=klacht")).Text);
        // What an address says wrongly is left out.
        var odd = await officer.GetAsync(Improving.Board + "?lijst=zomaar&eigenaar=%27&jaar=x&herkomst=9&dag=gisteren&na=-");
        Assert.Equal((HttpStatusCode.OK, 3), (odd.Status, Titles(odd).Count));
    }

    [Fact]
    public async Task It_pages_by_key_and_shows_each_once()
    {
        using var portal = new Portal();
        var officer = await portal.OfficerAsync();
        var titles = new List<string>();
        for (var i = 0; i < 52; i++) titles.Add((await officer.ImprovingAsync(one => one with { DueOn = new DateOnly(2026, 4, 1).AddDays(i / 3) })).Title);
        var first = await officer.GetAsync(Improving.Board + "?eigenaar=ik");
        Assert.Equal(50, Titles(first).Count);
        var second = await officer.GetAsync(first.One("a[rel=next]").GetAttribute("href")!);
        Assert.Equal(titles.Order(), Titles(first).Concat(Titles(second)).Order());
        Assert.Null(second.Document.QuerySelector("a[rel=next]"));
    }

    /// <summary>Management knows that it comes from a complaint, not from which; who is barred does not know even that.</summary>
    [Fact]
    [Trait("Obligation", "B17")]
    public async Task Only_who_may_open_the_case_is_led_to_it()
    {
        var portal = portals.BlijfGroep;
        var (officer, barred, management) = (await portal.OfficerAsync(), await portal.OfficerAsync(), await portal.SignedInAsync(Roles.Management));
        var number = (await portal.ReceiveAsync()).Number;
        await barred.BarAsync(number);
        var id = await portal.IdOfAsync(number);
        var action = await officer.ImprovingAsync(one => one with { ComplaintId = id });
        var board = $"{Improving.Board}?eigenaar={action.OwnerId}";
        foreach (var place in new[] { board, Improving.PageOf(action.Id) })
        {
            Assert.Equal(Dossiers.PageOf(number), (await officer.GetAsync(place)).One($"a[href$='{number}']").GetAttribute("href"));
            var seen = await management.GetAsync(place);
            Assert.Contains(action.Title, seen.Text);
            Assert.Contains("Uit een klacht", seen.Text);
            Assert.DoesNotContain(number, seen.Body);
            var shut = await barred.GetAsync(place);
            Assert.Contains(action.Title, shut.Text);
            Assert.DoesNotContain("Uit een klacht", shut.Text);
            Assert.DoesNotContain(number, shut.Body);
        }
        Assert.Empty(Titles(await barred.GetAsync(board + "&herkomst=klacht")));
        Assert.Single(Titles(await management.GetAsync(board + "&herkomst=klacht")));
    }

    [Fact]
    public async Task An_administrator_sees_none_of_it()
    {
        var portal = portals.BlijfGroep;
        var action = await (await portal.OfficerAsync()).ImprovingAsync();
        var administrator = await portal.SignedInAsync(Roles.Administrator);
        foreach (var place in new[] { Improving.Board, Improving.Board + "/nieuw", Improving.PageOf(action.Id), Improving.PageOf(action.Id, "effect") })
            Assert.StartsWith("/medewerkers/geen-toegang", (await administrator.GetAsync(place)).Address, StringComparison.Ordinal);
    }
}
