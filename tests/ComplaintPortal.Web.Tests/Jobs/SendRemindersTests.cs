using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Jobs;
using ComplaintPortal.Web.Mail;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Jobs;

/// <summary>Promises are reminded of before, on and after their day, and escalated; each reminder goes once (B12, E9).</summary>
public sealed class SendRemindersTests
{
    private static readonly TimeSpan Eight = TimeSpan.FromHours(8);

    /// <summary>A complaint of Wednesday 11 March 2026 (due Wednesday 18 March), with one officer and one manager.</summary>
    private static async Task<(Portal Portal, string Number)> StartAsync(string profile = Portal.BlijfGroep)
    {
        var portal = new Portal(profile);
        await portal.AddStaffAsync("officer@example.org", "Olga Voorbeeld", Roles.Officer);
        await portal.AddStaffAsync("management@example.org", "Mo Voorbeeld", Roles.Management);
        return (portal, (await Journey.Of(portal).SendAsync()).Number);
    }

    /// <summary>Moves to a morning in the Netherlands and runs the job there.</summary>
    private static async Task MorningAsync(Portal portal, DateOnly day)
    {
        portal.Clock.Now = DutchTime.Instant(day, TimeOnly.FromTimeSpan(Eight));
        await portal.RunAsync<SendReminders>();
    }

    private static Task<List<(string To, ReminderArguments Arguments)>> WrittenAsync(Portal portal) => portal.DataAsync(async db =>
        (await db.Outbox.Where(message => message.Kind == NoticeKind.Reminders).OrderBy(message => message.Id).ToListAsync())
        .Select(message => (message.To, ReminderArguments.FromJson(message.Arguments!))).ToList());

    [Fact]
    [Trait("Obligation", "B12")]
    public async Task Blijf_Groep_reminds_before_on_and_after_the_day_and_then_tells_management()
    {
        var (portal, number) = await StartAsync();
        using var running = portal;
        var byDay = new Dictionary<DateOnly, string>();
        for (var day = new DateOnly(2026, 3, 12); day <= new DateOnly(2026, 3, 31); day = day.AddDays(1))
        {
            var before = (await WrittenAsync(portal)).Count;
            await MorningAsync(portal, day);
            byDay[day] = string.Join(' ', (await WrittenAsync(portal)).Skip(before).Select(one => one.To.Split('@')[0] + (one.Arguments.Lines.Any(line => line.IsEscalation) ? "!" : "")).Order());
        }
        var expected = new Dictionary<DateOnly, string>
        {
            [new(2026, 3, 12)] = "officer", // the morning after receipt
            [new(2026, 3, 17)] = "officer", // a working day before
            [new(2026, 3, 18)] = "officer", // the day itself
            [new(2026, 3, 19)] = "management! officer", // a working day late
            [new(2026, 3, 23)] = "officer", // three working days late
        };
        Assert.Equal(expected, byDay.Where(one => one.Value.Length > 0).ToDictionary());
        Assert.All(await WrittenAsync(portal), one => Assert.Equal(number, Assert.Single(one.Arguments.Lines).Number));
    }

    [Fact]
    [Trait("Obligation", "E9")]
    public async Task Bij_Elkaar_reminds_of_the_conversation_on_its_own_days_weekends_included()
    {
        var (portal, _) = await StartAsync(Portal.BijElkaar);
        using var running = portal;
        var rule = portal.Regulation.RuleOf(PromiseKind.Conversation)!;
        var due = new DateOnly(2026, 3, 25);
        for (var day = new DateOnly(2026, 3, 12); day <= new DateOnly(2026, 3, 31); day = day.AddDays(1)) await MorningAsync(portal, day);
        var officer = (await WrittenAsync(portal)).Where(one => one.To.StartsWith("officer", StringComparison.Ordinal)).Select(one => one.Arguments.Day.DayNumber - due.DayNumber);
        Assert.Equal(rule.RemindOn, officer);
        Assert.Equal([rule.EscalateAfter], (await WrittenAsync(portal)).Where(one => one.To.StartsWith("management", StringComparison.Ordinal)).Select(one => one.Arguments.Day.DayNumber - due.DayNumber));
    }

    [Fact]
    public async Task Running_twice_or_on_many_servers_at_once_sends_nothing_twice()
    {
        var (portal, _) = await StartAsync();
        using var running = portal;
        portal.Clock.Now = new DateTimeOffset(2026, 3, 18, 9, 0, 0, TimeSpan.Zero);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => portal.RunAsync<SendReminders>()));
        await portal.RunAsync<SendReminders>();
        Assert.Single(await WrittenAsync(portal));
        Assert.Equal(1, await portal.DataAsync(db => db.Reminders.CountAsync()));
    }

    [Fact]
    public async Task After_days_of_standstill_one_reminder_goes_and_the_missed_ones_do_not()
    {
        var (portal, _) = await StartAsync();
        using var running = portal;
        await MorningAsync(portal, new DateOnly(2026, 4, 20));
        Assert.Equal(["management@example.org", "officer@example.org"], (await WrittenAsync(portal)).Select(one => one.To).Order());
        await MorningAsync(portal, new DateOnly(2026, 4, 21));
        Assert.Equal(2, (await WrittenAsync(portal)).Count);
    }

    [Fact]
    public async Task One_mail_a_person_a_morning_holds_all_that_is_due_and_nothing_personal()
    {
        var (portal, _) = await StartAsync();
        using var running = portal;
        for (var i = 0; i < 3; i++) await Journey.Of(portal).Telling(("Story", "Kanarie")).SendAsync();
        await MorningAsync(portal, new DateOnly(2026, 3, 18));
        var (_, arguments) = Assert.Single(await WrittenAsync(portal));
        Assert.Equal(4, arguments.Lines.Count);
        await portal.RunAsync<SendOutbox>();
        var mail = Assert.Single(portal.Mails());
        Assert.DoesNotContain("Noor", mail);
        Assert.DoesNotContain("Kanarie", mail);
    }

    [Fact]
    public async Task Nothing_goes_before_seven_in_the_morning_in_the_Netherlands()
    {
        var (portal, _) = await StartAsync();
        using var running = portal;
        portal.Clock.Now = new DateTimeOffset(2026, 3, 18, 5, 59, 0, TimeSpan.Zero);
        await portal.RunAsync<SendReminders>();
        Assert.Empty(await WrittenAsync(portal));
        portal.Clock.Move(TimeSpan.FromMinutes(1));
        await portal.RunAsync<SendReminders>();
        Assert.Single(await WrittenAsync(portal));
    }

    [Fact]
    public async Task The_handler_is_reminded_alone_and_everyone_again_once_the_handler_left()
    {
        var (portal, number) = await StartAsync();
        using var running = portal;
        await portal.AddStaffAsync("collega@example.org", "Kim Voorbeeld", Roles.Officer);
        await portal.DataAsync(async db =>
        {
            var handler = await db.Users.SingleAsync(member => member.Email == "collega@example.org");
            (await db.Complaints.SingleAsync(one => one.Number == number)).AssignTo(handler.Id, handler.DisplayName, Actor.Portal, portal.Clock.Now);
            return await db.SaveChangesAsync();
        });
        await MorningAsync(portal, new DateOnly(2026, 3, 17));
        Assert.Equal(["collega@example.org"], (await WrittenAsync(portal)).Select(one => one.To));
        await portal.DataAsync(async db =>
        {
            (await db.Users.SingleAsync(member => member.Email == "collega@example.org")).IsDisabled = true;
            return await db.SaveChangesAsync();
        });
        await MorningAsync(portal, new DateOnly(2026, 3, 18));
        Assert.Equal(["collega@example.org", "officer@example.org"], (await WrittenAsync(portal)).Select(one => one.To));
    }
}
