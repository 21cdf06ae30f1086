using ComplaintPortal.Domain.Regulations;

namespace ComplaintPortal.Domain.Promises;

/// <summary>One moment at which people are reminded of an open promise.</summary>
/// <param name="Days">From the due day, in the promise's unit: negative is before.</param>
/// <param name="IsEscalation">To management; otherwise to the handler.</param>
public sealed record ReminderStage(int Days, bool IsEscalation)
{
    /// <summary>
    /// The stages that an open promise has reached by a day: at most the last reminder and the escalation, so that
    /// after days of standstill people get one reminder and not the missed ones too.
    /// </summary>
    public static IEnumerable<ReminderStage> Reached(PromiseRule rule, DateOnly dueOn, DateOnly today, WorkingDayCalendar calendar)
    {
        var reached = rule.RemindOn.Order().Where(days => calendar.Add(dueOn, days, rule.Unit) <= today).ToList();
        if (reached.Count > 0) yield return new(reached[^1], false);
        if (calendar.Add(dueOn, rule.EscalateAfter, rule.Unit) <= today) yield return new(rule.EscalateAfter, true);
    }

    /// <summary>The last due day for which something can have been reached by today: open promises due later need no look.</summary>
    public static DateOnly Horizon(PromiseRule rule, DateOnly today, WorkingDayCalendar calendar) =>
        calendar.Add(today, Math.Max(0, -rule.RemindOn.DefaultIfEmpty(0).Min()) + 1, rule.Unit).AddDays(7);
}
