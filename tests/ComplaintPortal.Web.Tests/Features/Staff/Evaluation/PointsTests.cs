using System.Net;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Features.Staff.Evaluation;

/// <summary>The list of what a year's cases taught: who sees what of it, and that each look stands in the log (B15, B17, E20, E23).</summary>
[Trait("Obligation", "B15")]
[Trait("Obligation", "E23")]
public sealed class PointsTests
{
    private const string Bodies = "punten?soort=ReferralLesson";
    private const string Improvements = "punten?soort=ImprovementPoint";

    private static async Task<(Portal Portal, Visitor Officer)> StartAsync()
    {
        var portal = Evaluated.In2025();
        var officer = await portal.OfficerAsync();
        await portal.TeachAsync("De allereerste les.");
        await officer.BeginAsync();
        await officer.EvaluateAsync("themas/toevoegen", ("Title", "Uitleg"));
        await officer.PlaceAllAsync();
        return (portal, officer);
    }

    [Fact]
    [Trait("Obligation", "B17")]
    public async Task Officers_see_from_which_case_it_is_management_only_the_text_and_both_looks_are_recorded()
    {
        var (portal, officer) = await StartAsync();
        using var running = portal;
        var management = await portal.SignedInAsync(Roles.Management);
        var number = await portal.TeachAsync("Leg uit waarom.", "Uitleg op papier");

        var page = await officer.GetAsync(Evaluated.At("punten"));
        Assert.Equal([number], page.All(".app-offered a"));
        Assert.Contains("Leg uit waarom.", page.Text);
        page = await management.GetAsync(Evaluated.At("punten"));
        Assert.Contains("Leg uit waarom.", page.Text);
        Assert.DoesNotContain(number, page.Body);
        Assert.Contains("Uitleg op papier", (await management.GetAsync(Evaluated.At(Improvements))).Text);
        var looks = await portal.LooksAsync(number, AuditKind.Evaluation);
        Assert.Equal([Roles.Officer, Roles.Management, Roles.Management], looks.Select(look => look.Role));
        Assert.Equal((await management.MemberAsync()).Id, looks[^1].StaffId);
        Assert.Contains("voor de jaarlijkse evaluatie", (await officer.GetAsync(Dossiers.PageOf(number, "logboek"))).Text);
        // On the evaluation itself no number stands, whoever looks.
        await officer.PlaceAllAsync();
        Assert.DoesNotContain(number, (await officer.GetAsync(Evaluated.Year)).Body);
    }

    [Fact]
    [Trait("Obligation", "B17")]
    public async Task Who_is_barred_from_a_case_neither_sees_nor_counts_nor_places_what_it_taught()
    {
        var (portal, officer) = await StartAsync();
        using var running = portal;
        var barred = await portal.OfficerAsync();
        var number = await portal.TeachAsync("Alleen voor anderen.", "Ook dit");
        await barred.BarAsync(number);
        Assert.Contains("2 lessen en verbeterpunten", (await officer.GetAsync(Evaluated.Year)).Text);
        Assert.Contains("Alle lessen en verbeterpunten van dit jaar die u mag zien staan onder een thema", (await barred.GetAsync(Evaluated.Year)).Text);
        foreach (var tab in new[] { "punten", Improvements }) Assert.Empty((await barred.GetAsync(Evaluated.At(tab))).All(".app-offered li"));

        var offered = await officer.GetAsync(Evaluated.At("punten"));
        var (key, theme) = (offered.One("input[name=Points]").GetAttribute("value")!, offered.One("select[name=Theme] option:nth-child(2)").GetAttribute("value")!);
        var token = (await barred.GetAsync(Evaluated.At("conclusies"))).One("main input[name=__RequestVerificationToken]").GetAttribute("value")!;
        var answer = await barred.RawAsync(new HttpRequestMessage(HttpMethod.Post, Evaluated.At("punten"))
        {
            Content = new FormUrlEncodedContent(
            [
                new("Points", key), new("Theme", theme), new("Version", $"{(await portal.EvaluationAsync()).Version}"), new("__RequestVerificationToken", token),
            ]),
        });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain("Alleen voor anderen.", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Single((await portal.EvaluationAsync()).Current.Themes[0].Points);
    }

    [Fact]
    [Trait("Obligation", "E20")]
    public async Task What_belongs_to_which_year_goes_by_the_closing_date_and_the_day_of_a_decision()
    {
        using var portal = Evaluated.In2025();
        portal.GoTo(new DateOnly(2025, 12, 31));
        await portal.TeachAsync("Op oudejaarsdag.", "Punt van oudejaarsdag");
        var referred = (await portal.ReceiveAsync()).Number;
        portal.GoTo(new DateOnly(2026, 1, 2));
        await portal.TeachAsync("In het nieuwe jaar.", "Punt van het nieuwe jaar");
        // Closed on the last day of the year, and recorded after it.
        var late = (await portal.ReceiveAsync(intake => intake with { ReceivedOn = new DateOnly(2025, 12, 1) })).Number;
        await portal.PlayAsync(late, complaint =>
        {
            complaint.RecordContact(
                new ContactRecord(DutchTime.Instant(new DateOnly(2025, 12, 2), new TimeOnly(9, 0)), ContactChannel.Telephone, ContactResult.Reached, Endings.Anna, byComplainant: true, null), Endings.Anna, portal.Clock.Now);
            complaint.Close(new ClosingDraft(Outcome.NotSatisfiedOther, new DateOnly(2025, 12, 30), "Later vastgelegd.", false, ["Punt van later"], "Hiermee ronden wij af."), portal.Regulation, Endings.Anna, portal.Clock.Now);
        });
        await portal.PlayAsync(referred, portal.Referred(), complaint =>
            complaint.RecordReferralOutcome(complaint.Referrals[0], "Gegrond", portal.Today(), "Van de commissie geleerd.", Endings.Anna, portal.Clock.Now));
        var officer = await portal.OfficerAsync();
        foreach (var year in new[] { 2025, 2026 }) await (await officer.GetAsync($"{Evaluated.Years}/{year}")).SubmitAsync(Evaluated.Act);

        async Task<IReadOnlyList<string>> OfferedAsync(int year, string tab) => (await officer.GetAsync($"{Evaluated.Years}/{year}/{tab}")).All(".app-offered .app-usertext");
        Assert.Equal(["Later vastgelegd.", "Op oudejaarsdag."], await OfferedAsync(2025, "punten"));
        Assert.Equal(["Punt van oudejaarsdag", "Punt van later"], await OfferedAsync(2025, Improvements));
        Assert.Empty(await OfferedAsync(2025, Bodies));
        Assert.Equal(["In het nieuwe jaar."], await OfferedAsync(2026, "punten"));
        Assert.Equal(["Punt van het nieuwe jaar"], await OfferedAsync(2026, Improvements));
        Assert.Equal(["Van de commissie geleerd."], await OfferedAsync(2026, Bodies));
    }

    [Fact]
    public async Task A_long_list_goes_on_page_by_page_and_what_was_placed_leaves_it()
    {
        var (portal, officer) = await StartAsync();
        using var running = portal;
        for (var i = 0; i < 30; i++)
        {
            if (i == 12) portal.GoTo(new DateOnly(2025, 11, 6));
            await portal.TeachAsync($"Les {i:00}");
        }
        officer = await portal.OfficerAsync();
        var first = await officer.GetAsync(Evaluated.At("punten"));
        var second = await officer.GetAsync(first.One("a[rel=next]").GetAttribute("href")!);
        Assert.Equal(Enumerable.Range(0, 30).Select(i => $"Les {i:00}"), first.All(".app-offered .app-usertext").Concat(second.All(".app-offered .app-usertext")));
        Assert.Empty(second.Document.QuerySelectorAll("a[rel=next]"));

        var page = await officer.PlaceAllAsync();
        Assert.Equal(Evaluated.At("punten"), page.Address);
        Assert.Equal(["Les 25", "Les 26", "Les 27", "Les 28", "Les 29"], page.All(".app-offered .app-usertext"));
        // Where the last one of the page before is placed by now, the page goes on all the same.
        Assert.Equal(5, (await officer.GetAsync(second.Address)).All(".app-offered li").Count);
        Assert.Equal(26, (await portal.EvaluationAsync()).Current.Themes[0].Points.Count);
    }

    [Fact]
    public async Task What_was_placed_already_is_not_placed_twice()
    {
        var (portal, officer) = await StartAsync();
        using var running = portal;
        await portal.TeachAsync("Nog een les.");
        var page = await officer.GetAsync(Evaluated.At("punten"));
        var (key, theme) = (page.One("input[name=Points]").GetAttribute("value")!, page.One("select[name=Theme] option:nth-child(2)").GetAttribute("value")!);
        await page.SubmitAsync(Evaluated.Act, ("Points", key), ("Theme", theme));
        var conflict = await page.SubmitAsync(Evaluated.Act, ("Points", key), ("Theme", theme));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Empty((await officer.GetAsync(Evaluated.At("punten"))).All(".app-offered li"));
        Assert.Equal(2, (await portal.EvaluationAsync()).Current.Themes[0].Points.Count);
    }
}
