namespace ComplaintPortal.Domain.Evaluation;

/// <summary>The median and its like, of numbers of days.</summary>
public static class Percentile
{
    /// <summary>
    /// The smallest number of days within which at least this part was done (nearest rank); null where there is nothing.
    /// </summary>
    /// <param name="days">How often each number of days occurs.</param>
    /// <param name="part">In hundredths: 50 for the median.</param>
    public static int? Of(IEnumerable<(int Days, int Count)> days, int part)
    {
        var sorted = days.Where(one => one.Count > 0).OrderBy(one => one.Days).ToList();
        var all = sorted.Sum(one => (long)one.Count);
        var reached = 0L;
        foreach (var (day, count) in sorted)
        {
            reached += count;
            if (reached * 100 >= all * part) return day;
        }
        return null;
    }
}
