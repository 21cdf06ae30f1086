using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Features.Staff.CaseList;

/// <summary>Paging by key: each case once, also where sixty of them share two days.</summary>
public sealed class CasePagingTests
{
    private static IReadOnlyList<string> Numbers(Page page) => page.All("tbody th a");

    /// <summary>Thirty complaints of one day and thirty suggestions, which share the day of "nothing due", of another.</summary>
    private static async Task<List<Complaint>> SixtyAsync(Portal portal)
    {
        var all = new List<Complaint>();
        for (var i = 0; i < 60; i++)
        {
            var isSuggestion = i % 2 == 1;
            all.Add(await portal.ReceiveAsync(intake => intake with
            {
                Kind = isSuggestion ? ComplaintKind.Suggestion : ComplaintKind.Complaint,
                ReceivedOn = isSuggestion ? new(2026, 3, 9) : new(2026, 3, 10),
            }));
        }
        return all;
    }

    [Fact]
    public async Task Every_order_shows_each_case_once_there_and_back()
    {
        using var portal = new Portal(Portal.BijElkaar);
        var all = await SixtyAsync(portal);
        var officer = await portal.OfficerAsync();
        var orders = new Dictionary<string, IEnumerable<Complaint>>
        {
            ["termijn"] = all.OrderBy(one => one.NextDueOn).ThenBy(one => one.Id),
            ["ontvangst"] = all.OrderByDescending(one => one.ReceivedOn).ThenByDescending(one => one.Id),
            ["nummer"] = all.OrderByDescending(one => one.Number, StringComparer.Ordinal),
        };
        foreach (var (sort, expected) in orders)
        {
            var page = await officer.GetAsync($"{Dossiers.Cases}?lijst=alle&sorteer={sort}");
            var pages = new List<IReadOnlyList<string>> { Numbers(page) };
            while (page.Document.QuerySelector("a[rel=next]") is { } next)
            {
                page = await officer.GetAsync(next.GetAttribute("href")!);
                pages.Add(Numbers(page));
            }
            Assert.Equal([25, 25, 10], pages.Select(one => one.Count));
            Assert.Equal(expected.Select(one => one.Number), pages.SelectMany(one => one));
            for (var i = 1; i >= 0; i--)
            {
                page = await officer.GetAsync(page.One("a[rel=prev]").GetAttribute("href")!);
                Assert.Equal(pages[i], Numbers(page));
            }
            Assert.Null(page.Document.QuerySelector("a[rel=prev]"));
            var last = await officer.GetAsync(page.One("a[href*='voor=einde']").GetAttribute("href")!);
            Assert.Equal(expected.Select(one => one.Number).TakeLast(25), Numbers(last));
            Assert.Null(last.Document.QuerySelector("a[rel=next]"));
        }
    }

    [Fact]
    public async Task A_page_in_the_middle_can_be_bookmarked_and_keeps_its_filters()
    {
        using var portal = new Portal(Portal.BijElkaar);
        await SixtyAsync(portal);
        var first = await (await (await portal.OfficerAsync()).GetAsync(Dossiers.Cases)).SubmitAsync(
            "form[role=search]", ("Queue", "alle"), ("Kind", "suggestion"), ("Sort", "ontvangst"));
        var address = first.One("a[rel=next]").GetAttribute("href")!;
        var colleague = await (await portal.OfficerAsync()).GetAsync(address);
        Assert.Equal(5, Numbers(colleague).Count);
        Assert.Equal(("suggestion", "ontvangst"), (colleague.Value("Kind"), colleague.Value("Sort")));
        Assert.Equal(30, Numbers(first).Concat(Numbers(colleague)).Distinct().Count());
    }
}
