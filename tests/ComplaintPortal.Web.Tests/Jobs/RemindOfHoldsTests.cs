using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Jobs;
using ComplaintPortal.Web.Mail;
using ComplaintPortal.Web.Tests.Features;
using ComplaintPortal.Web.Tests.Features.Staff;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Jobs;

/// <summary>On the review day of a hold the handler and management are reminded, once (B20).</summary>
[Trait("Obligation", "B20")]
public sealed class RemindOfHoldsTests
{
    private static async Task<(Portal Portal, string Number)> StartAsync()
    {
        var portal = new Portal();
        await portal.AddStaffAsync("officer@example.org", "Olga Voorbeeld", Roles.Officer);
        await portal.AddStaffAsync("tweede@example.org", "Otto Voorbeeld", Roles.Officer);
        await portal.AddStaffAsync("management@example.org", "Mo Voorbeeld", Roles.Management, Roles.Officer);
        var number = (await portal.ReceiveAsync()).Number;
        await portal.PlayAsync(number, one => one.PlaceHold(new("Rechtszaak van Noor", "de directie", new DateOnly(2026, 4, 1)), Endings.Anna, portal.Clock.Now));
        return (portal, number);
    }

    private static async Task<List<string>> RunAsync(Portal portal, string at)
    {
        portal.Clock.Now = DutchTime.Instant(DateOnly.Parse(at[..10], System.Globalization.CultureInfo.InvariantCulture), TimeOnly.Parse(at[11..], System.Globalization.CultureInfo.InvariantCulture));
        await portal.RunAsync<RemindOfHolds>();
        return await portal.DataAsync(db => db.Outbox.Where(mail => mail.Kind == NoticeKind.HoldReview).OrderBy(mail => mail.Id).Select(mail => mail.To).ToListAsync());
    }

    [Fact]
    public async Task Everyone_who_should_know_is_told_in_the_morning_of_that_day_and_once()
    {
        var (portal, number) = await StartAsync();
        using var running = portal;
        Assert.Empty(await RunAsync(portal, "2026-03-31 08:00"));
        Assert.Empty(await RunAsync(portal, "2026-04-01 06:59"));
        string[] all = ["management@example.org", "officer@example.org", "tweede@example.org"];
        Assert.Equal(all, (await RunAsync(portal, "2026-04-01 07:00")).Order());
        Assert.Equal(3, (await RunAsync(portal, "2026-04-02 08:00")).Count);
        var mail = await portal.DataAsync(db => db.Outbox.FirstAsync(one => one.Kind == NoticeKind.HoldReview));
        var text = await portal.MailAsync(mail);
        Assert.Contains($"Het dossier {number} wordt vastgehouden", text);
        Assert.Contains("woensdag 1 april 2026", text);
        Assert.DoesNotContain("Noor", text);
        // A later review day is another one to be reminded of.
        await portal.PlayAsync(number, one => one.ProlongHold(new DateOnly(2026, 5, 1), "Hoger beroep", Endings.Anna, portal.Clock.Now));
        Assert.Equal(6, (await RunAsync(portal, "2026-05-01 08:00")).Count);
        await portal.PlayAsync(number, one => one.ProlongHold(new DateOnly(2026, 6, 1), "Cassatie", Endings.Anna, portal.Clock.Now), one => one.LiftHold("Voorbij", Endings.Anna, portal.Clock.Now));
        Assert.Equal(6, (await RunAsync(portal, "2026-06-01 08:00")).Count);
    }

    [Fact]
    public async Task The_handler_is_told_in_place_of_all_officers_and_nobody_who_is_barred()
    {
        var (portal, number) = await StartAsync();
        using var running = portal;
        var (handler, barred) = (await portal.MemberAsync("tweede@example.org"), await portal.MemberAsync("management@example.org"));
        await portal.PlayAsync(
            number,
            one => one.AssignTo(handler.Id, handler.DisplayName, Endings.Anna, portal.Clock.Now),
            one => one.Bar(barred.Id, barred.DisplayName, "Zelf betrokken", Endings.Anna, portal.Clock.Now));
        Assert.Equal(["tweede@example.org"], await RunAsync(portal, "2026-04-01 08:00"));
    }

    [Fact]
    public async Task Eight_runs_at_once_write_one_mail_each()
    {
        var (portal, _) = await StartAsync();
        using var running = portal;
        portal.Clock.Now = DutchTime.Instant(new DateOnly(2026, 4, 1), new TimeOnly(8, 0));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => portal.RunAsync<RemindOfHolds>()));
        Assert.Equal(3, await portal.DataAsync(db => db.Outbox.CountAsync(mail => mail.Kind == NoticeKind.HoldReview)));
    }
}
