namespace ComplaintPortal.Domain.Promises;

/// <summary>A day that does not count as a working day, and why.</summary>
public enum Holiday
{
    NewYear,
    GoodFriday,
    EasterSunday,
    EasterMonday,
    KingsDay,
    LiberationDay,
    AscensionDay,
    WhitSunday,
    WhitMonday,
    ChristmasDay,
    BoxingDay,
}

/// <summary>The Dutch public holidays of a year (Algemene termijnenwet, art. 3, and Good Friday and 5 May as obligations.md counts them).</summary>
public static class DutchPublicHolidays
{
    /// <summary>The holidays of one calendar year, by date. Two on one day (5 May 2016: Ascension Day) give the first of the list.</summary>
    public static IReadOnlyDictionary<DateOnly, Holiday> Of(int year)
    {
        var easter = EasterSunday(year);
        var days = new Dictionary<DateOnly, Holiday>();
        days.TryAdd(new(year, 1, 1), Holiday.NewYear);
        days.TryAdd(easter.AddDays(-2), Holiday.GoodFriday);
        days.TryAdd(easter, Holiday.EasterSunday);
        days.TryAdd(easter.AddDays(1), Holiday.EasterMonday);
        days.TryAdd(KingsDay(year), Holiday.KingsDay);
        days.TryAdd(new(year, 5, 5), Holiday.LiberationDay);
        days.TryAdd(easter.AddDays(39), Holiday.AscensionDay);
        days.TryAdd(easter.AddDays(49), Holiday.WhitSunday);
        days.TryAdd(easter.AddDays(50), Holiday.WhitMonday);
        days.TryAdd(new(year, 12, 25), Holiday.ChristmasDay);
        days.TryAdd(new(year, 12, 26), Holiday.BoxingDay);
        return days;
    }

    /// <summary>27 April, or 26 April where the 27th is a Sunday.</summary>
    public static DateOnly KingsDay(int year)
    {
        var day = new DateOnly(year, 4, 27);
        return day.DayOfWeek == DayOfWeek.Sunday ? day.AddDays(-1) : day;
    }

    /// <summary>Easter Sunday of the Gregorian calendar (the Meeus/Jones/Butcher computation, any year from 1583).</summary>
    public static DateOnly EasterSunday(int year)
    {
        var golden = year % 19;
        var century = year / 100;
        var rest = year % 100;
        var epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        var weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
        var correction = (golden + 11 * epact + 22 * weekday) / 451;
        var total = epact + weekday - 7 * correction + 114;
        return new DateOnly(year, total / 31, total % 31 + 1);
    }
}
