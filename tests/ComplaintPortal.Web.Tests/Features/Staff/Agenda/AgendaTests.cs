using System.Net;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Features.Staff.Agenda;

/// <summary>The calendar of the coming weeks.</summary>
public sealed class AgendaTests(Portals portals)
{
    private const string At = "/medewerkers/agenda";

    private Portal Portal => portals.BijElkaar;

    [Fact]
    public async Task It_shows_conversations_by_the_hour_and_due_days_week_by_week_from_Monday()
    {
        var officer = await Portal.OfficerAsync();
        var name = Dossiers.Word();
        // Received on Wednesday 11 March: a conversation is due by 25 March (E9). Summer time begins on 29 March.
        var number = await officer.HandledAsync(intake => intake with { Complainant = new Complainant { Name = name } });
        await Portal.PlanAsync(number, Plans.At(2026, 3, 30, 9, 30));
        var page = await officer.GetAsync(At);
        Assert.Equal(
            ["Week 11 ma 9 maart tot en met zo 15 maart 2026", "Week 12 ma 16 maart tot en met zo 22 maart 2026", "Week 13 ma 23 maart tot en met zo 29 maart 2026", "Week 14 ma 30 maart tot en met zo 5 april 2026"],
            page.All(".app-week h2"));
        Assert.Equal(["Wo 11 maart Vandaag", "Wo 25 maart", "Ma 30 maart"], page.All(".app-week h3"));
        Assert.Contains("Vandaag is er niets gepland.", page.One(".app-week__day--today").TextContent);
        Assert.Equal([$"Uiterste dag: Gesprek met de klager {number} {name}", $"09:30 Gesprek (persoonlijk) {number} {name} Spreekkamer 3"], page.All(".app-week li"));
        Assert.Contains("Niets gepland.", page.All(".app-week")[1]);
        Assert.NotNull(page.One($".app-week a[href='{Dossiers.PageOf(number)}']"));
    }

    [Fact]
    public async Task It_shows_the_own_cases_or_those_of_all()
    {
        var (officer, colleague) = (await Portal.OfficerAsync(), await Portal.OfficerAsync());
        var (mine, theirs) = (await officer.HandledAsync(), await colleague.HandledAsync());
        Assert.Equal([mine], (await officer.GetAsync(At)).All(".app-week li a"));
        var all = await officer.GetAsync(At + "?wie=alle");
        Assert.Subset(all.All(".app-week li a").ToHashSet(), new HashSet<string> { mine, theirs });
        Assert.Equal("Alle klachten", all.All(".app-queues [aria-current]").Single());
    }

    [Fact]
    public async Task It_goes_weeks_back_and_ahead_and_to_this_week()
    {
        var officer = await Portal.OfficerAsync();
        var later = await (await officer.GetAsync(At + "?wie=alle")).Visitor.GetAsync(At + "?vanaf=2026-04-08&wie=alle");
        Assert.StartsWith("Week 15 ma 6 april", later.All(".app-week h2")[0]);
        Assert.Empty(later.Document.QuerySelectorAll(".app-week__day--today"));
        Assert.Equal(At + "?vanaf=2026-03-09&wie=alle", later.One("a[rel=prev]").GetAttribute("href"));
        Assert.Equal(At + "?vanaf=2026-05-04&wie=alle", later.One("a[rel=next]").GetAttribute("href"));
        Assert.Contains("Naar deze week", later.All(".app-paging a"));
        var now = await officer.GetAsync(later.Document.QuerySelectorAll(".app-paging a").Single(link => link.TextContent == "Naar deze week").GetAttribute("href")!);
        Assert.Equal(At + "?wie=alle", now.Address);
        Assert.DoesNotContain("Naar deze week", now.All(".app-paging a"));
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("onzin")]
    public async Task A_day_that_nobody_means_does_no_harm(string day) =>
        Assert.Equal(HttpStatusCode.OK, (await (await Portal.OfficerAsync()).GetAsync($"{At}?vanaf={day}")).Status);

    [Fact]
    public async Task What_was_cancelled_is_gone_what_was_not_recorded_and_what_is_late_is_marked()
    {
        using var portal = new Portal(Portal.BijElkaar);
        var officer = await portal.OfficerAsync();
        var cancelled = await officer.HandledAsync();
        await portal.PlanAsync(cancelled, Plans.At(2026, 3, 12, 10));
        await portal.CancelAsync(cancelled);
        var passed = await officer.HandledAsync();
        await portal.PlanAsync(passed, Plans.At(2026, 3, 12, 11));
        portal.Clock.Move(TimeSpan.FromDays(15));
        var page = await (await portal.OfficerAsync()).GetAsync(At + "?vanaf=2026-03-09&wie=alle");
        Assert.Contains("Er zijn 2 beloften te laat.", page.Text);
        Assert.Equal("11:00 Gesprek (persoonlijk) Nog niet vastgelegd", string.Join(' ', page.All(".app-week li")[0].Split(' ').Take(6)));
        Assert.Equal(3, page.All(".app-week li").Count);
        Assert.Equal(2, page.All(".app-badge--late").Count);
    }

    [Fact]
    [Trait("Obligation", "B17")]
    public async Task Each_case_shown_is_a_look_and_what_an_officer_is_barred_from_is_not_shown()
    {
        var officer = await Portal.OfficerAsync();
        var number = await officer.HandledAsync();
        await Portal.PlanAsync(number, Plans.At(2026, 3, 13, 10));
        await officer.GetAsync(At);
        Assert.Single(await Portal.LooksAsync(number, AuditKind.List));
        await officer.BarAsync(number);
        Assert.DoesNotContain(number, (await officer.GetAsync(At + "?wie=alle")).Body);
    }

    [Theory]
    [InlineData(Roles.Management)]
    [InlineData(Roles.Administrator)]
    public async Task Who_is_no_officer_has_no_calendar(string role) =>
        Assert.StartsWith("/medewerkers/geen-toegang", (await (await Portal.SignedInAsync(role)).GetAsync(At)).Address, StringComparison.Ordinal);
}
