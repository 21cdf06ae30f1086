using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Domain.Regulations;

namespace ComplaintPortal.Web.Data.Demo;

/// <summary>The moments of the demo data, counted from now by the organisation's own calendar; none of them lies after now.</summary>
internal sealed class DemoMoments(Regulation regulation, Random random, DateTimeOffset now)
{
    /// <summary>The most days back in which a day of receipt is looked for.</summary>
    private const int FarthestBack = 400;

    public DateTimeOffset Now => now;

    public DateOnly Today { get; } = DutchTime.Day(now);

    public DateOnly WorkingDay(DateOnly from, int number) => regulation.WorkingDays.Add(from, number, TermUnit.WorkingDays);

    /// <summary>A moment in office hours of a day.</summary>
    public DateTimeOffset Office(DateOnly day) => At(day, random.Next(9, 16));

    /// <summary>A moment at which people fill in a form: early, late, or in between.</summary>
    public DateTimeOffset AnyHour(DateOnly day) => At(day, random.Next(7, 23));

    /// <summary>The last day of receipt that makes the first promise due by a day.</summary>
    public DateOnly ReceivedWhenDueBy(DateOnly due)
    {
        var day = Today;
        while (FirstDue(day) > due && Today.DayNumber - day.DayNumber < FarthestBack) day = day.AddDays(-1);
        return day;
    }

    /// <summary>The day of receipt that makes the first promise due on a day, or on the first day after it on which one can be due.</summary>
    public DateOnly ReceivedWhenDueFrom(DateOnly due)
    {
        var day = ReceivedWhenDueBy(due);
        while (FirstDue(day) < due && day < Today) day = day.AddDays(1);
        return day;
    }

    /// <summary>Where a regulation promises nothing, three days stand in for a term.</summary>
    private DateOnly FirstDue(DateOnly receivedOn) =>
        regulation.Promises.Select(rule => regulation.WorkingDays.DueOn(receivedOn, rule.Term)).DefaultIfEmpty(receivedOn.AddDays(3)).Min();

    private DateTimeOffset At(DateOnly day, int hour)
    {
        var moment = DutchTime.Instant(day, new TimeOnly(hour, random.Next(60), random.Next(60)));
        return moment > now ? now : moment;
    }
}
