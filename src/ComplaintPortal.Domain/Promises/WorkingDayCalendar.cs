namespace ComplaintPortal.Domain.Promises;

/// <summary>Why a day counts for a term, or does not.</summary>
public enum DayReason
{
    StartDay,
    Counts,
    Weekend,
    Holiday,
    ClosingDay,
}

/// <summary>One day of a term, explained: the how-manieth day it is, or why it does not count.</summary>
/// <param name="Number">1 for the first day that counts; null where the day does not count.</param>
/// <param name="Holiday">Set where the reason is <see cref="DayReason.Holiday"/>.</param>
public sealed record CountedDay(DateOnly Date, DayReason Reason, int? Number, Holiday? Holiday);

/// <summary>
/// The only calendar of the portal. Counts in Europe/Amsterdam days; the start day is day 0.
/// Source: obligations.md ("Werkdagen"), B12 (five working days) and E9 (fourteen calendar days).
/// </summary>
/// <param name="goodFridayIsHoliday">False where the organisation works on Good Friday.</param>
/// <param name="closingDays">The organisation's own days on which nobody works.</param>
public sealed class WorkingDayCalendar(bool goodFridayIsHoliday = true, IReadOnlySet<DateOnly>? closingDays = null)
{
    private readonly IReadOnlySet<DateOnly> closingDays = closingDays ?? new HashSet<DateOnly>();

    /// <summary>The same for two calendars that count alike.</summary>
    public string Fingerprint => string.Join(' ', closingDays.Order().Select(day => day.ToString("O", System.Globalization.CultureInfo.InvariantCulture)).Prepend(goodFridayIsHoliday.ToString()));

    /// <summary>The last day of a term of <paramref name="term"/> that starts on <paramref name="start"/> (day 0).</summary>
    public DateOnly DueOn(DateOnly start, Term term) => Add(start, term.Days, term.Unit);

    /// <summary>Moves a number of days on (or back, where negative) from a day that itself is day 0.</summary>
    /// <exception cref="InvalidOperationException">A whole year without a working day: the closing days are wrong.</exception>
    public DateOnly Add(DateOnly from, int days, TermUnit unit)
    {
        if (unit == TermUnit.CalendarDays) return from.AddDays(days);
        var step = Math.Sign(days);
        var day = from;
        var idle = 0;
        for (var left = Math.Abs(days); left > 0;)
        {
            day = day.AddDays(step);
            idle = IsWorkingDay(day) ? 0 : idle + 1;
            if (idle == 0) left--;
            if (idle > 366) throw new InvalidOperationException("A year of closing days: no term can be counted.");
        }
        return day;
    }

    /// <summary>Monday to Friday, no public holiday, no closing day of the organisation.</summary>
    public bool IsWorkingDay(DateOnly day) => ReasonOf(day).Reason == DayReason.Counts;

    /// <summary>Whole days from <paramref name="from"/> to <paramref name="to"/>, negative where it lies before.</summary>
    public int DaysBetween(DateOnly from, DateOnly to, TermUnit unit)
    {
        if (unit == TermUnit.CalendarDays) return to.DayNumber - from.DayNumber;
        if (to < from) return -DaysBetween(to, from, unit);
        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
        {
            if (IsWorkingDay(day)) count++;
        }
        return count;
    }

    /// <summary>Every day from the start (day 0) to the due day, with its number or the reason why it does not count.</summary>
    public IEnumerable<CountedDay> Explain(DateOnly start, DateOnly dueOn, TermUnit unit)
    {
        yield return new(start, DayReason.StartDay, 0, null);
        var number = 0;
        for (var day = start.AddDays(1); day <= dueOn; day = day.AddDays(1))
        {
            var (reason, holiday) = unit == TermUnit.CalendarDays ? (DayReason.Counts, null) : ReasonOf(day);
            yield return new(day, reason, reason == DayReason.Counts ? ++number : null, holiday);
        }
    }

    private (DayReason Reason, Holiday? Holiday) ReasonOf(DateOnly day)
    {
        if (Holidays(day.Year).TryGetValue(day, out var holiday) && (holiday != Holiday.GoodFriday || goodFridayIsHoliday))
            return (DayReason.Holiday, holiday);
        if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) return (DayReason.Weekend, null);
        return closingDays.Contains(day) ? (DayReason.ClosingDay, null) : (DayReason.Counts, null);
    }

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<int, IReadOnlyDictionary<DateOnly, Holiday>> HolidaysByYear = new();

    private static IReadOnlyDictionary<DateOnly, Holiday> Holidays(int year) => HolidaysByYear.GetOrAdd(year, DutchPublicHolidays.Of);
}
