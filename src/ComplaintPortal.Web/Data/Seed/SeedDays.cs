namespace ComplaintPortal.Web.Data.Seed;

/// <summary>The days on which complaints come in: more on working days than in weekends, fewer in summer and at the end of December.</summary>
internal sealed class SeedDays
{
    private static readonly IReadOnlyList<double> Months = [1.1, 1.05, 1.1, 1, 1, 1, 0.75, 0.7, 1.1, 1.2, 1.15, 0.85];

    private readonly DateOnly from;
    private readonly List<double> upTo = [];

    public SeedDays(DateOnly from, DateOnly to, Func<DateOnly, bool> isWorkingDay)
    {
        this.from = from;
        var sum = 0d;
        for (var day = from; day <= to; day = day.AddDays(1)) upTo.Add(sum += Months[day.Month - 1] * (isWorkingDay(day) ? 1 : 0.2));
    }

    /// <summary>The day of one of so many complaints, the first ones first.</summary>
    public DateOnly DayOf(int which, int count)
    {
        var at = upTo.BinarySearch((which + 0.5) / count * upTo[^1]);
        return from.AddDays(at < 0 ? ~at : at);
    }
}
