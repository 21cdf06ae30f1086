using System.Globalization;

namespace ComplaintPortal.Domain.Regulations;

/// <summary>When management is reminded that the evaluation of a past year is not adopted yet (E22).</summary>
public sealed record EvaluationReminders
{
    /// <summary>From which month and day of the year after it, as "02-01"; no later than the 28th, since it comes back every month.</summary>
    public string RemindFrom { get; init; } = "02-01";

    /// <summary>The last day of reminding that a year without an adopted evaluation has reached by a day; null while there was none.</summary>
    public DateOnly? Reached(int year, DateOnly today)
    {
        var first = DateOnly.ParseExact($"{year + 1:0000}-{RemindFrom}", "yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (today < first) return null;
        var months = ((today.Year - first.Year) * 12) + today.Month - first.Month;
        return first.AddMonths(today.Day < first.Day ? months - 1 : months);
    }
}
