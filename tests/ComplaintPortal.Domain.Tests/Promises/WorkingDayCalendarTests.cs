using ComplaintPortal.Domain.Promises;

namespace ComplaintPortal.Domain.Tests.Promises;

public class WorkingDayCalendarTests
{
    private static readonly WorkingDayCalendar Ordinary = new();
    private static readonly WorkingDayCalendar WorksOnGoodFriday = new(goodFridayIsHoliday: false);

    [Theory, Trait("Obligation", "B12")]
    [InlineData("2026-04-02", "2026-04-13")] // Thursday before Easter: Good Friday and Easter Monday do not count
    [InlineData("2026-03-07", "2026-03-13")] // Saturday
    [InlineData("2026-03-08", "2026-03-13")] // Sunday
    [InlineData("2026-03-02", "2026-03-09")] // Monday
    [InlineData("2026-03-06", "2026-03-13")] // Friday
    [InlineData("2026-04-24", "2026-05-04")] // King's Day on a Monday
    [InlineData("2025-04-25", "2025-05-02")] // King's Day on a Saturday costs no working day
    [InlineData("2026-04-28", "2026-05-06")] // Liberation Day on a Tuesday
    [InlineData("2026-05-11", "2026-05-19")] // Ascension Day
    [InlineData("2026-05-22", "2026-06-01")] // Whit Monday
    [InlineData("2025-12-24", "2026-01-05")] // Christmas, Boxing Day and New Year
    [InlineData("2028-02-25", "2028-03-03")] // over 29 February
    public void Five_working_days_from_receipt_end_on(string receipt, string due) =>
        Assert.Equal(Day(due), Ordinary.DueOn(Day(receipt), new(5, TermUnit.WorkingDays)));

    [Theory, Trait("Obligation", "B12")]
    [InlineData("2026-04-02", "2026-04-10")]
    [InlineData("2026-04-03", "2026-04-13")]
    [InlineData("2026-03-07", "2026-03-13")]
    public void Five_working_days_where_good_friday_is_a_working_day_end_on(string receipt, string due) =>
        Assert.Equal(Day(due), WorksOnGoodFriday.DueOn(Day(receipt), new(5, TermUnit.WorkingDays)));

    [Theory, Trait("Obligation", "E9")]
    [InlineData("2026-03-02", "2026-03-16", DayOfWeek.Monday)]
    [InlineData("2026-03-07", "2026-03-21", DayOfWeek.Saturday)]
    [InlineData("2026-03-22", "2026-04-05", DayOfWeek.Sunday)] // Easter
    [InlineData("2025-12-18", "2026-01-01", DayOfWeek.Thursday)] // New Year
    [InlineData("2026-04-21", "2026-05-05", DayOfWeek.Tuesday)] // Liberation Day
    public void Fourteen_calendar_days_end_on_that_very_day(string receipt, string due, DayOfWeek weekday)
    {
        Assert.Equal(Day(due), Ordinary.DueOn(Day(receipt), new(14, TermUnit.CalendarDays)));
        Assert.Equal(weekday, Day(due).DayOfWeek);
    }

    [Theory]
    [InlineData("2026-04-13", -5, "2026-04-02")]
    [InlineData("2026-03-09", -1, "2026-03-06")]
    [InlineData("2026-03-08", -1, "2026-03-06")]
    [InlineData("2026-01-02", -1, "2025-12-31")]
    [InlineData("2026-03-07", 0, "2026-03-07")]
    [InlineData("2026-03-07", 1, "2026-03-09")]
    public void Working_days_are_counted_back_as_well_as_on(string from, int days, string to) =>
        Assert.Equal(Day(to), Ordinary.Add(Day(from), days, TermUnit.WorkingDays));

    [Theory]
    [InlineData("2026-03-01", -1, "2026-02-28")]
    [InlineData("2028-03-01", -1, "2028-02-29")]
    [InlineData("2026-03-07", 0, "2026-03-07")]
    public void Calendar_days_are_counted_back_as_well_as_on(string from, int days, string to) =>
        Assert.Equal(Day(to), Ordinary.Add(Day(from), days, TermUnit.CalendarDays));

    [Fact]
    public void Closing_days_of_the_organisation_do_not_count()
    {
        var closed = new WorkingDayCalendar(closingDays: new HashSet<DateOnly> { Day("2026-03-04"), Day("2026-03-07"), Day("2026-03-09") });

        Assert.Equal(Day("2026-03-11"), closed.DueOn(Day("2026-03-02"), new(5, TermUnit.WorkingDays)));
        Assert.Equal(Day("2026-03-16"), closed.DueOn(Day("2026-03-02"), new(14, TermUnit.CalendarDays)));
    }

    [Fact]
    public void Good_friday_can_be_a_closing_day_where_it_is_no_holiday()
    {
        var goodFriday = Day("2026-04-03");

        Assert.False(new WorkingDayCalendar(false, new HashSet<DateOnly> { goodFriday }).IsWorkingDay(goodFriday));
        Assert.True(WorksOnGoodFriday.IsWorkingDay(goodFriday));
        Assert.False(Ordinary.IsWorkingDay(goodFriday));
    }

    [Fact]
    public void Closing_days_without_end_are_an_error_and_no_endless_loop()
    {
        var always = Enumerable.Range(0, 800).Select(Day("2026-01-01").AddDays).ToHashSet();

        Assert.Throws<InvalidOperationException>(
            () => new WorkingDayCalendar(closingDays: always).DueOn(Day("2026-01-01"), new(1, TermUnit.WorkingDays)));
    }

    [Theory]
    [InlineData("2026-04-02", "2026-04-13", 5)]
    [InlineData("2026-04-13", "2026-04-02", -5)]
    [InlineData("2026-03-06", "2026-03-08", 0)]
    [InlineData("2026-03-06", "2026-03-06", 0)]
    [InlineData("2026-03-06", "2026-03-09", 1)]
    public void Working_days_between_two_days(string from, string to, int days) =>
        Assert.Equal(days, Ordinary.DaysBetween(Day(from), Day(to), TermUnit.WorkingDays));

    [Theory]
    [InlineData("2026-03-02", "2026-03-16", 14)]
    [InlineData("2026-03-16", "2026-03-02", -14)]
    public void Calendar_days_between_two_days(string from, string to, int days) =>
        Assert.Equal(days, Ordinary.DaysBetween(Day(from), Day(to), TermUnit.CalendarDays));

    [Fact]
    public void A_term_over_easter_is_explained_day_by_day()
    {
        var closed = new WorkingDayCalendar(closingDays: new HashSet<DateOnly> { Day("2026-04-08") });
        var receipt = Day("2026-04-02");

        CountedDay[] expected =
        [
            new(receipt, DayReason.StartDay, 0, null),
            new(Day("2026-04-03"), DayReason.Holiday, null, Holiday.GoodFriday),
            new(Day("2026-04-04"), DayReason.Weekend, null, null),
            new(Day("2026-04-05"), DayReason.Holiday, null, Holiday.EasterSunday),
            new(Day("2026-04-06"), DayReason.Holiday, null, Holiday.EasterMonday),
            new(Day("2026-04-07"), DayReason.Counts, 1, null),
            new(Day("2026-04-08"), DayReason.ClosingDay, null, null),
            new(Day("2026-04-09"), DayReason.Counts, 2, null),
        ];

        Assert.Equal(expected, closed.Explain(receipt, closed.DueOn(receipt, new(2, TermUnit.WorkingDays)), TermUnit.WorkingDays));
    }

    [Fact]
    public void Every_day_of_a_term_in_calendar_days_counts()
    {
        var days = Ordinary.Explain(Day("2026-04-02"), Day("2026-04-06"), TermUnit.CalendarDays).ToList();

        Assert.Equal([0, 1, 2, 3, 4], days.Select(day => day.Number!.Value));
        Assert.All(days.Skip(1), day => Assert.Equal(DayReason.Counts, day.Reason));
    }
}
