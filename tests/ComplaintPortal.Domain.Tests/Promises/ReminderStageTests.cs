using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Domain.Regulations;

namespace ComplaintPortal.Domain.Tests.Promises;

/// <summary>Contact is due on Monday 9 March 2026: reminders 2 working days before and on the day, escalation 1 after.</summary>
public class ReminderStageTests
{
    private static readonly WorkingDayCalendar Calendar = new();

    [Theory, Trait("Obligation", "B12")]
    [InlineData("2026-03-04", null, false)]
    [InlineData("2026-03-05", -2, false)] // Thursday: two working days before Monday
    [InlineData("2026-03-06", -2, false)]
    [InlineData("2026-03-08", -2, false)]
    [InlineData("2026-03-09", 0, false)]
    [InlineData("2026-03-10", 0, true)]
    [InlineData("2026-03-31", 0, true)] // after weeks of standstill: one reminder and the escalation
    public void Reminders_of_contact_come_before_and_on_the_day_and_the_escalation_after_it(string today, int? reminder, bool escalated) =>
        Assert.Equal(Stages(reminder, escalated ? 1 : null), ReminderStage.Reached(ContactWithin(5), Day("2026-03-09"), Day(today), Calendar));

    [Theory, Trait("Obligation", "E9")]
    [InlineData("2026-03-16", null, false)]
    [InlineData("2026-03-17", -4, false)]
    [InlineData("2026-03-19", -4, false)]
    [InlineData("2026-03-20", -1, false)] // the due day is a Saturday: the last reminder is on Friday
    [InlineData("2026-03-21", -1, false)]
    [InlineData("2026-03-22", -1, true)]
    public void Reminders_of_a_conversation_are_counted_in_calendar_days(string today, int? reminder, bool escalated) =>
        Assert.Equal(Stages(reminder, escalated ? 1 : null), ReminderStage.Reached(ConversationWithin(14), Day("2026-03-21"), Day(today), Calendar));

    [Theory]
    [InlineData("2026-03-18", null, null)]
    [InlineData("2026-03-19", -2, null)] // two working days before a Saturday
    [InlineData("2026-03-21", 0, null)]
    [InlineData("2026-03-22", 0, null)]
    [InlineData("2026-03-23", 0, 1)]
    public void A_due_day_in_the_weekend_is_reminded_of_by_working_days_around_it(string today, int? reminder, int? escalation) =>
        Assert.Equal(Stages(reminder, escalation), ReminderStage.Reached(ContactWithin(5), Day("2026-03-21"), Day(today), Calendar));

    [Fact]
    public void Working_day_reminders_pass_over_easter()
    {
        var rule = ContactWithin(5) with { RemindOn = [-5] };

        Assert.Empty(ReminderStage.Reached(rule, Day("2026-04-13"), Day("2026-04-01"), Calendar));
        Assert.Equal(Stages(-5, null), ReminderStage.Reached(rule, Day("2026-04-13"), Day("2026-04-02"), Calendar));
    }

    [Fact]
    public void Reminders_may_be_listed_in_any_order_and_go_on_after_the_due_day()
    {
        var rule = ContactWithin(5) with { RemindOn = [3, -2, 0], EscalateAfter = 5 };

        Assert.Equal(Stages(-2, null), ReminderStage.Reached(rule, Day("2026-03-09"), Day("2026-03-05"), Calendar));
        Assert.Equal(Stages(0, null), ReminderStage.Reached(rule, Day("2026-03-09"), Day("2026-03-11"), Calendar));
        Assert.Equal(Stages(3, null), ReminderStage.Reached(rule, Day("2026-03-09"), Day("2026-03-12"), Calendar));
        Assert.Equal(Stages(3, 5), ReminderStage.Reached(rule, Day("2026-03-09"), Day("2026-03-16"), Calendar));
    }

    [Fact]
    public void Without_reminders_management_is_told_all_the_same() =>
        Assert.Equal(
            Stages(null, 1),
            ReminderStage.Reached(ContactWithin(5) with { RemindOn = [] }, Day("2026-03-09"), Day("2026-03-10"), Calendar));

    [Fact]
    public void A_stage_once_reached_stays_reached_or_gives_way_to_a_later_one()
    {
        var random = new Random(20260402);
        for (var round = 0; round < 300; round++)
        {
            var rule = AnyRule(random);
            var due = AnyDay(random);
            var last = (Reminder: int.MinValue, Escalated: false);
            for (var today = due.AddDays(-40); today <= due.AddDays(40); today = today.AddDays(1))
            {
                var reached = ReminderStage.Reached(rule, due, today, Calendar).ToList();
                var now = (reached.Where(one => !one.IsEscalation).Select(one => one.Days).DefaultIfEmpty(int.MinValue).Single(), reached.Any(one => one.IsEscalation));
                Assert.True(now.Item1 >= last.Reminder && (now.Item2 || !last.Escalated), $"Round {round}: {today:O} takes back a stage.");
                last = now;
            }
            Assert.True(last.Escalated);
        }
    }

    [Fact]
    public void Nothing_is_reached_for_a_due_day_beyond_the_horizon()
    {
        const int seed = 4711;
        var random = new Random(seed);
        var closings = Enumerable.Range(24, 8).Select(day => new DateOnly(2026, 12, day)).Append(new(2026, 4, 30)).ToHashSet();
        WorkingDayCalendar[] calendars = [new(), new(false), new(true, closings)];
        for (var round = 0; round < 1500; round++)
        {
            var calendar = calendars[random.Next(calendars.Length)];
            var rule = AnyRule(random);
            var today = AnyDay(random);
            var horizon = ReminderStage.Horizon(rule, today, calendar);

            for (var beyond = 1; beyond <= 25; beyond++)
            {
                var reached = ReminderStage.Reached(rule, horizon.AddDays(beyond), today, calendar);
                Assert.True(!reached.Any(), $"Seed {seed}, round {round}: {rule} on {today:O}, due {horizon.AddDays(beyond):O}.");
            }
        }
    }

    private static PromiseRule AnyRule(Random random) => ContactWithin(5) with
    {
        Unit = random.Next(2) == 0 ? TermUnit.WorkingDays : TermUnit.CalendarDays,
        RemindOn = [.. Enumerable.Range(0, random.Next(4)).Select(_ => random.Next(-15, 5)).Distinct()],
        EscalateAfter = random.Next(0, 8),
    };

    private static DateOnly AnyDay(Random random) => new DateOnly(2024, 1, 1).AddDays(random.Next(7 * 365));

    private static IEnumerable<ReminderStage> Stages(int? reminder, int? escalation)
    {
        if (reminder is { } days) yield return new(days, false);
        if (escalation is { } after) yield return new(after, true);
    }
}
