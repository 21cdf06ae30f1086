using ComplaintPortal.Domain.Promises;

namespace ComplaintPortal.Domain.Tests.Promises;

public class DutchPublicHolidaysTests
{
    /// <summary>Written out by hand, one year a row: Good Friday, Easter, Easter Monday, King's Day, Ascension Day, Whit Sunday, Whit Monday.</summary>
    public static TheoryData<int, string, string, string, string, string, string, string> MovableHolidays => new()
    {
        { 2024, "03-29", "03-31", "04-01", "04-27", "05-09", "05-19", "05-20" },
        { 2025, "04-18", "04-20", "04-21", "04-26", "05-29", "06-08", "06-09" },
        { 2026, "04-03", "04-05", "04-06", "04-27", "05-14", "05-24", "05-25" },
        { 2027, "03-26", "03-28", "03-29", "04-27", "05-06", "05-16", "05-17" },
        { 2028, "04-14", "04-16", "04-17", "04-27", "05-25", "06-04", "06-05" },
        { 2029, "03-30", "04-01", "04-02", "04-27", "05-10", "05-20", "05-21" },
        { 2030, "04-19", "04-21", "04-22", "04-27", "05-30", "06-09", "06-10" },
    };

    [Theory, MemberData(nameof(MovableHolidays))]
    public void A_year_has_these_holidays_and_no_others(
        int year, string goodFriday, string easter, string easterMonday, string kingsDay, string ascension, string whitSunday, string whitMonday)
    {
        var expected = new Dictionary<string, Holiday>
        {
            ["01-01"] = Holiday.NewYear,
            [goodFriday] = Holiday.GoodFriday,
            [easter] = Holiday.EasterSunday,
            [easterMonday] = Holiday.EasterMonday,
            [kingsDay] = Holiday.KingsDay,
            ["05-05"] = Holiday.LiberationDay,
            [ascension] = Holiday.AscensionDay,
            [whitSunday] = Holiday.WhitSunday,
            [whitMonday] = Holiday.WhitMonday,
            ["12-25"] = Holiday.ChristmasDay,
            ["12-26"] = Holiday.BoxingDay,
        };

        var found = DutchPublicHolidays.Of(year);

        Assert.Equal(
            expected.Select(one => (Day($"{year}-{one.Key}"), one.Value)).Order(),
            found.Select(one => (one.Key, one.Value)).Order());
    }

    [Theory]
    [InlineData(2025, "2025-04-26", DayOfWeek.Saturday)]
    [InlineData(2031, "2031-04-26", DayOfWeek.Saturday)]
    [InlineData(2026, "2026-04-27", DayOfWeek.Monday)]
    [InlineData(2024, "2024-04-27", DayOfWeek.Saturday)]
    public void Kings_day_is_27_april_and_moves_to_saturday_only_from_a_sunday(int year, string day, DayOfWeek weekday)
    {
        Assert.Equal(Day(day), DutchPublicHolidays.KingsDay(year));
        Assert.Equal(weekday, Day(day).DayOfWeek);
    }

    [Fact]
    public void Kings_day_is_never_a_sunday() =>
        Assert.All(Enumerable.Range(1900, 201), year => Assert.NotEqual(DayOfWeek.Sunday, DutchPublicHolidays.KingsDay(year).DayOfWeek));

    [Fact]
    public void Ascension_day_on_5_may_is_one_holiday_and_is_called_liberation_day()
    {
        var holidays = DutchPublicHolidays.Of(2016);

        Assert.Equal(Holiday.LiberationDay, holidays[Day("2016-05-05")]);
        Assert.DoesNotContain(Holiday.AscensionDay, holidays.Values);
    }

    [Theory]
    [InlineData("2008-03-23")]
    [InlineData("2011-04-24")]
    [InlineData("2019-04-21")]
    [InlineData("2038-04-25")]
    [InlineData("2000-04-23")]
    [InlineData("1943-04-25")]
    [InlineData("1913-03-23")]
    [InlineData("1981-04-19")]
    [InlineData("2049-04-18")]
    [InlineData("2100-03-28")]
    public void Easter_falls_on(string day) => Assert.Equal(Day(day), DutchPublicHolidays.EasterSunday(Day(day).Year));

    /// <summary>
    /// The church's table of paschal full moons by golden number, which holds from 1900 to 2199: month and day for golden
    /// numbers 1 to 19. Easter is the Sunday after it, never the day itself.
    /// </summary>
    private static readonly (int Month, int Day)[] PaschalFullMoons =
    [
        (4, 14), (4, 3), (3, 23), (4, 11), (3, 31), (4, 18), (4, 8), (3, 28), (4, 16), (4, 5),
        (3, 25), (4, 13), (4, 2), (3, 22), (4, 10), (3, 30), (4, 17), (4, 7), (3, 27),
    ];

    [Fact]
    public void Easter_of_1900_to_2100_agrees_with_the_churchs_table_of_full_moons()
    {
        for (var year = 1900; year <= 2100; year++)
        {
            var (month, day) = PaschalFullMoons[year % 19];
            var sunday = new DateOnly(year, month, day).AddDays(1);
            while (sunday.DayOfWeek != DayOfWeek.Sunday) sunday = sunday.AddDays(1);

            Assert.Equal(sunday, DutchPublicHolidays.EasterSunday(year));
        }
    }

    [Fact]
    public void From_2000_to_2040_easter_is_earliest_in_2008_and_latest_in_2038()
    {
        var easters = Enumerable.Range(2000, 41).Select(DutchPublicHolidays.EasterSunday).ToList();

        Assert.Equal(Day("2008-03-23"), easters.MinBy(day => day.DayOfYear - (DateTime.IsLeapYear(day.Year) ? 1 : 0)));
        Assert.Equal(Day("2038-04-25"), easters.MaxBy(day => day.DayOfYear - (DateTime.IsLeapYear(day.Year) ? 1 : 0)));
    }
}
