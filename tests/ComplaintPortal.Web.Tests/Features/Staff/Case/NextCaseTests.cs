using System.Net;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Features.Staff.Case;

/// <summary>From a case to the next one of the list in which it was found.</summary>
public sealed class NextCaseTests
{
    private static string? Next(Page page) => page.Document.QuerySelector("a[rel=next]")?.GetAttribute("href");

    private static string? Previous(Page page) => page.Document.QuerySelector("a[rel=prev]")?.GetAttribute("href");

    private static string NumberOf(Page page) => page.Address[(Dossiers.Cases.Length + 1)..].Split('?')[0];

    /// <summary>Opens the first case of a list and goes on to its end, and back again.</summary>
    private static async Task<List<string>> WalkAsync(Visitor officer, Page list)
    {
        var page = await officer.GetAsync(list.One("tbody th a").GetAttribute("href")!);
        Assert.Null(Previous(page));
        var numbers = new List<string> { NumberOf(page) };
        while (Next(page) is { } next) numbers.Add(NumberOf(page = await officer.GetAsync(next)));
        var back = new List<string> { NumberOf(page) };
        while (Previous(page) is { } previous) back.Add(NumberOf(page = await officer.GetAsync(previous)));
        back.Reverse();
        Assert.Equal(numbers, back);
        return numbers;
    }

    [Theory]
    [InlineData("lijst=alle")]
    [InlineData("lijst=alle&sorteer=ontvangst")]
    [InlineData("lijst=alle&sorteer=nummer")]
    [InlineData("lijst=nieuw&wijze=telephone")]
    public async Task It_goes_through_the_list_in_its_own_order_and_back(string query)
    {
        using var portal = new Portal();
        var officer = await portal.OfficerAsync();
        for (var i = 0; i < 5; i++) await portal.ReceiveAsync(intake => intake with { ReceivedOn = new DateOnly(2026, 3, 9 - (i % 3)) });
        await portal.ReceiveAsync(intake => intake with { Channel = ReceiptChannel.Email, ReceivedOn = new(2026, 3, 8) });
        var list = await officer.GetAsync($"{Dossiers.Cases}?{query}");
        Assert.Equal(list.All("tbody th a"), await WalkAsync(officer, list));
    }

    [Fact]
    [Trait("Obligation", "B17")]
    public async Task It_goes_through_what_a_search_found_without_a_name_in_the_address()
    {
        using var portal = new Portal();
        var officer = await portal.OfficerAsync();
        foreach (var name in new[] { "Noor Zwaluw", "Anne Merel", "Jan Zwaluw" }) await portal.ReceiveAsync(intake => intake with { Complainant = new Complainant { Name = name } });
        var list = await (await officer.GetAsync(Dossiers.Cases)).SubmitAsync("main form[role=search]", ("Search", "zwaluw"));
        Assert.Equal(2, list.All("tbody th a").Count);
        Assert.Equal(list.All("tbody th a"), await WalkAsync(officer, list));
        var page = await officer.GetAsync(list.One("tbody th a").GetAttribute("href")!);
        Assert.DoesNotContain("zwaluw", page.Address + Next(page), StringComparison.OrdinalIgnoreCase);
        // And the way back is the list itself.
        Assert.Equal(list.All("tbody th a"), (await officer.GetAsync(page.One(".utrecht-breadcrumb-nav a").GetAttribute("href")!)).All("tbody th a"));
    }

    [Fact]
    public async Task The_place_is_kept_after_an_act_by_which_the_case_left_the_list()
    {
        using var portal = new Portal();
        var officer = await portal.OfficerAsync();
        for (var i = 0; i < 3; i++) await portal.ReceiveAsync(intake => intake with { ReceivedOn = new DateOnly(2026, 3, 2 + i) });
        var list = await officer.GetAsync(Dossiers.Cases + "?lijst=nieuw");
        var numbers = list.All("tbody th a");
        var second = await officer.GetAsync(Next(await officer.GetAsync(list.One("tbody th a").GetAttribute("href")!))!);
        Assert.Equal(numbers[1], NumberOf(second));
        // Reached: the promise is kept, and the case is new no more.
        var after = await officer.ActAsync(numbers[1], "contact", ("How", "Complainant.Telephone"), ("Result", "Reached"));
        Assert.Equal(Dossiers.PageOf(numbers[1]), after.Address);
        Assert.Equal([numbers[0], numbers[2]], (await officer.GetAsync(Dossiers.Cases + "?lijst=nieuw")).All("tbody th a"));
        Assert.Equal(numbers[2], NumberOf(await officer.GetAsync(Next(after)!)));
        Assert.Equal(numbers[0], NumberOf(await officer.GetAsync(Previous(after)!)));
    }

    [Fact]
    public async Task From_no_list_it_goes_on_in_the_own_work_by_due_day()
    {
        using var portal = new Portal();
        var officer = await portal.OfficerAsync();
        var late = await officer.HandledAsync(intake => intake with { ReceivedOn = new(2026, 3, 10) });
        var soon = await officer.HandledAsync(intake => intake with { ReceivedOn = new(2026, 3, 3) });
        var other = (await portal.ReceiveAsync(intake => intake with { ReceivedOn = new(2026, 3, 2) })).Number;
        var page = await officer.GetAsync(Dossiers.PageOf(soon));
        Assert.Null(Previous(page));
        Assert.Equal(late, NumberOf(page = await officer.GetAsync(Next(page)!)));
        Assert.Null(Next(page));
        // From someone else's case: what is most pressing of the own work.
        Assert.Equal(soon, NumberOf(await officer.GetAsync(Next(await officer.GetAsync(Dossiers.PageOf(other)))!)));
        Assert.Empty((await (await portal.OfficerAsync()).GetAsync(Dossiers.PageOf(other))).Document.QuerySelectorAll("a[rel=next], a[rel=prev]"));
    }

    [Fact]
    [Trait("Obligation", "B17")]
    public async Task What_an_officer_is_barred_from_is_passed_over()
    {
        using var portal = new Portal();
        var officer = await portal.OfficerAsync();
        for (var i = 0; i < 3; i++) await portal.ReceiveAsync(intake => intake with { ReceivedOn = new DateOnly(2026, 3, 2 + i) });
        var list = await officer.GetAsync(Dossiers.Cases + "?lijst=alle");
        var numbers = list.All("tbody th a");
        await officer.BarAsync(numbers[1]);
        var page = await officer.GetAsync(list.One("tbody th a").GetAttribute("href")!);
        Assert.Equal(numbers[2], NumberOf(await officer.GetAsync(Next(page)!)));
    }

    [Theory]
    [InlineData("?plek=onzin")]
    [InlineData("?lijst=onzin&sorteer=x&plek=20260231.1")]
    [InlineData("?sorteer=nummer&plek=20260311.1")]
    public async Task What_the_address_says_wrong_is_left_out(string query)
    {
        using var portal = new Portal();
        var officer = await portal.OfficerAsync();
        var number = await officer.HandledAsync();
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync(Dossiers.PageOf(number) + query)).Status);
    }
}
