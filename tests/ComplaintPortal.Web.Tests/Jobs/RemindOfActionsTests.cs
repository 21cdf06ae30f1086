using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Jobs;
using ComplaintPortal.Web.Tests.Features;
using ComplaintPortal.Web.Tests.Features.Staff;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Jobs;

/// <summary>Owners are reminded of their improvement actions and of effects to check (E21).</summary>
[Trait("Obligation", "E21")]
public sealed class RemindOfActionsTests
{
    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static Task<List<OutboxMessage>> MailsAsync(Portal portal) => portal.DataAsync(db =>
        db.Outbox.AsNoTracking().Where(mail => mail.Kind == NoticeKind.ImprovementActions).OrderBy(mail => mail.Id).ToListAsync());

    private static async Task<int> RunAsync(Portal portal, string day, int hour = 8)
    {
        portal.Clock.Now = DutchTime.Instant(Day(day), new TimeOnly(hour, 0));
        await portal.RunAsync<RemindOfActions>();
        return (await MailsAsync(portal)).Count;
    }

    [Fact]
    public async Task A_week_before_on_the_day_and_weekly_after_and_each_once()
    {
        using var portal = new Portal();
        var officer = await portal.OfficerAsync();
        var action = await officer.ImprovingAsync();
        Assert.Equal(0, await RunAsync(portal, "2026-05-24"));
        Assert.Equal(0, await RunAsync(portal, "2026-05-25", hour: 6));
        Assert.Equal(1, await RunAsync(portal, "2026-05-25"));
        Assert.Equal(1, await RunAsync(portal, "2026-05-25", hour: 9));
        Assert.Equal(1, await RunAsync(portal, "2026-05-31"));
        Assert.Equal(2, await RunAsync(portal, "2026-06-01"));
        Assert.Equal(2, await RunAsync(portal, "2026-06-07"));
        // The server stood still on the day itself: then the next morning.
        Assert.Equal(3, await RunAsync(portal, "2026-06-09"));
        Assert.Equal(4, await RunAsync(portal, "2026-06-15"));
        await portal.DataAsync(async db =>
        {
            (await db.ImprovementActions.SingleAsync()).CarryOut(Day("2026-06-15"), "Gedaan", Day("2026-09-01"), Endings.Anna, portal.Clock.Now);
            return await db.SaveChangesAsync();
        });
        Assert.Equal(4, await RunAsync(portal, "2026-08-31"));
        Assert.Equal(5, await RunAsync(portal, "2026-09-01"));
        Assert.Equal(6, await RunAsync(portal, "2026-09-08"));
        var mails = await MailsAsync(portal);
        Assert.All(mails, mail => Assert.Equal(officer.Email, mail.To));
        var (first, check) = (await portal.MailAsync(mails[0]), await portal.MailAsync(mails[^1]));
        Assert.Contains("1 verbeteractie van u nadert haar datum", first);
        Assert.Contains("https://portal.example.nl/medewerkers/verbeteracties", first);
        Assert.Contains("moet het effect worden nagegaan", check);
        Assert.DoesNotContain(action.Title, first + check);
    }

    [Fact]
    public async Task All_that_one_person_owns_comes_in_one_mail_and_what_comes_up_later_that_day_goes_tomorrow()
    {
        using var portal = new Portal();
        var (officer, other) = (await portal.OfficerAsync(), await portal.SignedInAsync(Roles.Management));
        await officer.ImprovingAsync();
        await officer.ImprovingAsync(one => one with { DueOn = Day("2026-05-27") });
        await other.ImprovingAsync();
        Assert.Equal(2, await RunAsync(portal, "2026-05-25"));
        Assert.Contains("2 verbeteracties van u", await portal.MailAsync((await MailsAsync(portal)).Single(mail => mail.To == officer.Email)));
        await officer.ImprovingAsync(one => one with { DueOn = Day("2026-05-28") });
        Assert.Equal(2, await RunAsync(portal, "2026-05-25", hour: 12));
        Assert.Equal(3, await RunAsync(portal, "2026-05-26"));
    }

    [Fact]
    public async Task Where_the_owner_cannot_sign_in_any_more_management_is_told()
    {
        using var portal = new Portal();
        var (gone, management) = (await portal.OfficerAsync(), await portal.SignedInAsync(Roles.Management));
        await gone.ImprovingAsync();
        await portal.DataAsync(db => db.Database.ExecuteSqlInterpolatedAsync($"UPDATE AspNetUsers SET IsDisabled = 1 WHERE Email = {gone.Email}"));
        Assert.Equal(1, await RunAsync(portal, "2026-06-01"));
        var mail = Assert.Single(await MailsAsync(portal));
        Assert.Equal(management.Email, mail.To);
        Assert.Contains("kan de eigenaar niet meer inloggen", await portal.MailAsync(mail));
        Assert.Equal(1, await RunAsync(portal, "2026-06-02"));
    }

    [Fact]
    public async Task Of_what_is_over_nobody_is_reminded()
    {
        using var portal = new Portal();
        var officer = await portal.OfficerAsync();
        await officer.ImprovingAsync(then: portal.Checked());
        await officer.ImprovingAsync(then: one => one.Drop("Niet meer nodig", Endings.Anna, portal.Clock.Now));
        Assert.Equal(0, await RunAsync(portal, "2027-06-01"));
    }

    [Fact]
    public async Task Eight_runs_at_once_write_one_mail()
    {
        using var portal = new Portal();
        var officer = await portal.OfficerAsync();
        for (var i = 0; i < 3; i++) await officer.ImprovingAsync();
        portal.Clock.Now = DutchTime.Instant(Day("2026-06-01"), new TimeOnly(8, 0));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => portal.RunAsync<RemindOfActions>()));
        Assert.Single(await MailsAsync(portal));
        Assert.True(await portal.DataAsync(db => db.ImprovementActions.AllAsync(action => action.RemindedOf == Day("2026-06-01") && action.State == ImprovementState.Open)));
    }
}
