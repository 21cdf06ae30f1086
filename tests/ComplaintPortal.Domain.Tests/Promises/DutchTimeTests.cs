using System.Globalization;
using ComplaintPortal.Domain.Promises;

namespace ComplaintPortal.Domain.Tests.Promises;

public class DutchTimeTests
{
    [Theory]
    [InlineData("2026-01-15T22:59:59Z", "2026-01-15")] // winter: midnight is 23:00 UTC
    [InlineData("2026-01-15T23:00:00Z", "2026-01-16")]
    [InlineData("2026-07-15T21:59:59Z", "2026-07-15")] // summer: midnight is 22:00 UTC
    [InlineData("2026-07-15T22:00:00Z", "2026-07-16")]
    [InlineData("2026-07-15T00:00:00Z", "2026-07-15")]
    [InlineData("2026-03-28T22:59:59Z", "2026-03-28")] // the night before summer time starts
    [InlineData("2026-03-28T23:00:00Z", "2026-03-29")]
    [InlineData("2026-03-29T21:59:59Z", "2026-03-29")] // the day of 23 hours
    [InlineData("2026-03-29T22:00:00Z", "2026-03-30")]
    [InlineData("2026-10-24T22:00:00Z", "2026-10-25")] // the day of 25 hours
    [InlineData("2026-10-25T22:59:59Z", "2026-10-25")]
    [InlineData("2026-10-25T23:00:00Z", "2026-10-26")]
    [InlineData("2025-12-31T23:00:00Z", "2026-01-01")]
    [InlineData("2026-01-15T23:30:00-05:00", "2026-01-16")] // an instant written in another zone
    public void An_instant_falls_on_the_dutch_day(string instant, string day) =>
        Assert.Equal(Day(day), DutchTime.Day(Instant(instant)));

    [Theory]
    [InlineData("2026-01-15T12:00:00Z", "2026-01-15T13:00:00+01:00")]
    [InlineData("2026-07-15T12:00:00Z", "2026-07-15T14:00:00+02:00")]
    [InlineData("2026-03-29T00:59:59Z", "2026-03-29T01:59:59+01:00")]
    [InlineData("2026-03-29T01:00:00Z", "2026-03-29T03:00:00+02:00")]
    [InlineData("2026-10-25T00:30:00Z", "2026-10-25T02:30:00+02:00")]
    [InlineData("2026-10-25T01:30:00Z", "2026-10-25T02:30:00+01:00")]
    public void Local_time_follows_summer_time(string instant, string local)
    {
        Assert.Equal(Instant(local), DutchTime.Local(Instant(instant)));
        Assert.Equal(Instant(local).Offset, DutchTime.Local(Instant(instant)).Offset);
    }

    [Theory]
    [InlineData("2026-01-15", "09:00", "2026-01-15T09:00:00+01:00")]
    [InlineData("2026-07-15", "09:00", "2026-07-15T09:00:00+02:00")]
    [InlineData("2026-03-29", "01:59", "2026-03-29T01:59:00+01:00")]
    [InlineData("2026-03-29", "02:00", "2026-03-29T03:00:00+02:00")] // skipped
    [InlineData("2026-03-29", "02:30", "2026-03-29T03:30:00+02:00")] // skipped
    [InlineData("2026-03-29", "03:00", "2026-03-29T03:00:00+02:00")]
    [InlineData("2026-10-25", "01:59", "2026-10-25T01:59:00+02:00")]
    [InlineData("2026-10-25", "02:00", "2026-10-25T02:00:00+02:00")] // repeated: the first
    [InlineData("2026-10-25", "02:30", "2026-10-25T02:30:00+02:00")] // repeated: the first
    [InlineData("2026-10-25", "03:00", "2026-10-25T03:00:00+01:00")]
    public void A_wall_clock_time_is_the_instant(string day, string time, string instant)
    {
        var found = DutchTime.Instant(Day(day), TimeOnly.Parse(time, CultureInfo.InvariantCulture));

        Assert.Equal(Instant(instant), found);
        Assert.Equal(Instant(instant).Offset, found.Offset);
    }

    [Fact]
    public void Every_quarter_of_an_hour_of_a_year_stays_on_its_day()
    {
        for (var day = new DateOnly(2026, 1, 1); day.Year == 2026; day = day.AddDays(1))
        {
            for (var minutes = 0; minutes < 24 * 60; minutes += 15)
            {
                Assert.Equal(day, DutchTime.Day(DutchTime.Instant(day, TimeOnly.MinValue.AddMinutes(minutes))));
            }
        }
    }

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
