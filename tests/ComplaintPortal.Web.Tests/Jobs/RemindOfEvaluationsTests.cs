using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Jobs;
using ComplaintPortal.Web.Tests.Features;
using ComplaintPortal.Web.Tests.Features.Staff;
using ComplaintPortal.Web.Tests.Features.Staff.Evaluation;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Jobs;

/// <summary>While a past year has no adopted evaluation, management is told, by mail and on the first page (E22).</summary>
[Trait("Obligation", "E22")]
public sealed class RemindOfEvaluationsTests
{
    private static async Task<Portal> StartAsync()
    {
        var portal = Evaluated.In2025(Portal.BijElkaar);
        await portal.AddStaffAsync("officer@example.org", "Olga Voorbeeld", Roles.Officer);
        await portal.AddStaffAsync("leiding@example.org", "Mo Voorbeeld", Roles.Management);
        await portal.TeachAsync("Bel terug.", "Lijst");
        return portal;
    }

    private static async Task<int> RunAsync(Portal portal, string day, int hour = 8)
    {
        portal.Clock.Now = DutchTime.Instant(DateOnly.ParseExact(day, "yyyy-MM-dd"), new TimeOnly(hour, 0));
        await portal.RunAsync<RemindOfEvaluations>();
        return await portal.DataAsync(db => db.Outbox.CountAsync(mail => mail.Kind == NoticeKind.EvaluationMissing));
    }

    [Fact]
    public async Task From_the_day_of_the_profile_management_is_mailed_once_a_month_until_it_is_adopted()
    {
        using var portal = await StartAsync();
        Assert.Equal(0, await RunAsync(portal, "2025-12-31"));
        Assert.Equal(0, await RunAsync(portal, "2026-01-31"));
        Assert.Equal(0, await RunAsync(portal, "2026-02-01", 6));
        Assert.Equal(1, await RunAsync(portal, "2026-02-01"));
        Assert.Equal(1, await RunAsync(portal, "2026-02-28"));
        // Nobody looked on the first of March: it goes later that month.
        Assert.Equal(2, await RunAsync(portal, "2026-03-05"));
        Assert.Equal(2, await RunAsync(portal, "2026-03-31"));
        var mail = await portal.DataAsync(db => db.Outbox.OrderBy(one => one.Id).LastAsync(one => one.Kind == NoticeKind.EvaluationMissing));
        Assert.Equal("leiding@example.org", mail.To);
        var text = await portal.MailAsync(mail);
        Assert.Contains("De evaluatie van 2025 is nog niet vastgesteld", text);
        Assert.Contains("https://portal.example.nl/medewerkers/evaluatie", text);
        Assert.DoesNotContain("Bel terug", text);

        await (await portal.OfficerAsync()).ReadyAsync();
        await (await portal.SignedInAsync(Roles.Management)).AdoptAsync();
        Assert.Equal(2, await RunAsync(portal, "2026-04-05"));
        // The next year is missed in its turn.
        Assert.Equal(4, await RunAsync(portal, "2027-02-01"));
    }

    [Fact]
    public async Task Eight_runs_at_once_write_one_mail()
    {
        using var portal = await StartAsync();
        portal.Clock.Now = DutchTime.Instant(new DateOnly(2026, 2, 1), new TimeOnly(8, 0));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => portal.RunAsync<RemindOfEvaluations>()));
        Assert.Equal(1, await portal.DataAsync(db => db.Outbox.CountAsync(mail => mail.Kind == NoticeKind.EvaluationMissing)));
    }

    [Fact]
    public async Task Before_there_was_a_register_nothing_is_missed()
    {
        using var portal = new Portal();
        await portal.AddStaffAsync("leiding@example.org", "Mo Voorbeeld", Roles.Management);
        Assert.Equal(0, await RunAsync(portal, "2026-12-31"));
    }

    [Theory]
    [InlineData(Roles.Officer)]
    [InlineData(Roles.Management)]
    public async Task The_first_page_says_so_with_a_link(string role)
    {
        using var portal = await StartAsync();
        portal.GoTo(new DateOnly(2026, 1, 31));
        Assert.DoesNotContain("Nog niet vastgesteld", (await (await portal.SignedInAsync(role)).GetAsync("/medewerkers")).Text);
        portal.GoTo(new DateOnly(2026, 2, 1));
        var person = await portal.SignedInAsync(role);
        var page = await person.GetAsync("/medewerkers");
        Assert.Contains("Nog niet vastgesteld: de evaluatie van 2025. Naar de evaluatie", page.Text);
        Assert.Contains("2025 Niet begonnen Te laat", (await person.GetAsync(page.One("main .utrecht-alert a").GetAttribute("href")!)).Text);
        await (await portal.OfficerAsync()).ReadyAsync();
        await (await portal.SignedInAsync(Roles.Management)).AdoptAsync();
        Assert.DoesNotContain("Nog niet vastgesteld", (await person.GetAsync("/medewerkers")).Text);
    }
}
