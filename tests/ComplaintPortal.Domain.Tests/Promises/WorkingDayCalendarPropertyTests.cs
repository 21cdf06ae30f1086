using ComplaintPortal.Domain.Promises;

namespace ComplaintPortal.Domain.Tests.Promises;

/// <summary>What holds for every start day of 2024 to 2030, for terms of 1 to 12 days, with and without closing days.</summary>
public class WorkingDayCalendarPropertyTests
{
    private static readonly DateOnly First = new(2024, 1, 1);
    private static readonly DateOnly Last = new(2030, 12, 31);

    public static TheoryData<bool, bool> Calendars => new() { { true, false }, { true, true }, { false, false }, { false, true } };

    [Theory, MemberData(nameof(Calendars))]
    public void The_due_day_is_a_working_day_and_exactly_the_term_of_working_days_leads_to_it(bool goodFriday, bool closings)
    {
        var calendar = Make(goodFriday, closings);
        foreach (var (start, days) in Terms())
        {
            var due = calendar.DueOn(start, new(days, TermUnit.WorkingDays));

            if (!calendar.IsWorkingDay(due)) Assert.Fail($"{start:O} + {days} ends on {due:O}, which is no working day.");
            var counted = 0;
            for (var day = start.AddDays(1); day <= due; day = day.AddDays(1)) counted += calendar.IsWorkingDay(day) ? 1 : 0;
            if (counted != days) Assert.Fail($"{start:O} + {days} ends on {due:O}, after {counted} working days.");
            if (calendar.DaysBetween(start, due, TermUnit.WorkingDays) != days) Assert.Fail($"DaysBetween {start:O} and {due:O} is not {days}.");
        }
    }

    [Theory, MemberData(nameof(Calendars))]
    public void A_day_counts_if_it_is_no_weekend_no_holiday_and_no_closing_day(bool goodFriday, bool closings)
    {
        var calendar = Make(goodFriday, closings);
        var closed = closings ? Closings() : [];
        for (var day = First; day <= Last; day = day.AddDays(1))
        {
            var holiday = DutchPublicHolidays.Of(day.Year).TryGetValue(day, out var which) && (goodFriday || which != Holiday.GoodFriday);
            var weekend = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
            if (calendar.IsWorkingDay(day) == (holiday || weekend || closed.Contains(day))) Assert.Fail($"{day:O} is misjudged.");
        }
    }

    [Theory, MemberData(nameof(Calendars))]
    public void The_explanation_counts_to_the_term_on_the_due_day(bool goodFriday, bool closings)
    {
        var calendar = Make(goodFriday, closings);
        foreach (var (start, days) in Terms())
        {
            var due = calendar.DueOn(start, new(days, TermUnit.WorkingDays));
            var explained = calendar.Explain(start, due, TermUnit.WorkingDays).ToList();

            if (explained[^1].Date != due || explained[^1].Number != days) Assert.Fail($"{start:O} + {days} is explained to {explained[^1]}.");
            if (explained.Count != due.DayNumber - start.DayNumber + 1) Assert.Fail($"{start:O} + {days}: days are left out.");
            var numbers = explained.Where(day => day.Number is not null).Select(day => day.Number!.Value);
            if (!numbers.SequenceEqual(Enumerable.Range(0, days + 1))) Assert.Fail($"{start:O} + {days}: the numbers do not follow each other.");
        }
    }

    [Theory, MemberData(nameof(Calendars))]
    public void Counting_on_and_back_again_returns_to_the_start_from_a_working_day(bool goodFriday, bool closings)
    {
        var calendar = Make(goodFriday, closings);
        foreach (var (start, days) in Terms().Where(term => calendar.IsWorkingDay(term.Start)))
        {
            var there = calendar.Add(start, days, TermUnit.WorkingDays);
            var back = calendar.Add(there, -days, TermUnit.WorkingDays);
            if (back != start) Assert.Fail($"{start:O} + {days} = {there:O}, but - {days} = {back:O}.");
        }
    }

    [Theory, MemberData(nameof(Calendars))]
    public void Steps_add_up_and_a_longer_term_never_ends_earlier(bool goodFriday, bool closings)
    {
        var calendar = Make(goodFriday, closings);
        for (var start = First; start <= Last; start = start.AddDays(1))
        {
            var before = start;
            for (var days = 1; days <= 12; days++)
            {
                var due = calendar.Add(start, days, TermUnit.WorkingDays);
                if (due <= before) Assert.Fail($"{start:O} + {days} = {due:O} is not after {before:O}.");
                if (calendar.Add(before, 1, TermUnit.WorkingDays) != due) Assert.Fail($"{before:O} + 1 is not {due:O}.");
                before = due;
            }
        }
    }

    [Fact]
    public void A_later_receipt_never_ends_earlier()
    {
        var calendar = new WorkingDayCalendar();
        for (var start = First; start < Last; start = start.AddDays(1))
        {
            Assert.True(calendar.DueOn(start, new(5, TermUnit.WorkingDays)) <= calendar.DueOn(start.AddDays(1), new(5, TermUnit.WorkingDays)));
        }
    }

    private static WorkingDayCalendar Make(bool goodFriday, bool closings) => new(goodFriday, closings ? Closings() : null);

    /// <summary>Every 17th day, and the last week of every year.</summary>
    private static HashSet<DateOnly> Closings() =>
    [
        .. Enumerable.Range(0, 180).Select(index => First.AddDays(17 * index)),
        .. Enumerable.Range(2024, 8).SelectMany(year => Enumerable.Range(25, 7).Select(day => new DateOnly(year, 12, day))),
    ];

    private static IEnumerable<(DateOnly Start, int Days)> Terms()
    {
        for (var start = First; start <= Last; start = start.AddDays(1))
        {
            foreach (var days in (int[])[1, 2, 5, 10, 12]) yield return (start, days);
        }
    }
}
