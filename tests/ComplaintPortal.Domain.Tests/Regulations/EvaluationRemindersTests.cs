using ComplaintPortal.Domain.Regulations;
using static ComplaintPortal.Domain.Tests.Builders;

namespace ComplaintPortal.Domain.Tests.Regulations;

/// <summary>On which days management is reminded of a year without an adopted evaluation: the profile's day, and then monthly (E22).</summary>
[Trait("Obligation", "E22")]
public sealed class EvaluationRemindersTests
{
    [Theory]
    [InlineData("02-01", "2025-12-31", null)]
    [InlineData("02-01", "2026-01-31", null)]
    [InlineData("02-01", "2026-02-01", "2026-02-01")]
    [InlineData("02-01", "2026-02-28", "2026-02-01")]
    [InlineData("02-01", "2026-03-01", "2026-03-01")]
    [InlineData("02-01", "2027-01-15", "2027-01-01")]
    [InlineData("02-01", "2028-02-01", "2028-02-01")]
    [InlineData("02-28", "2026-02-27", null)]
    [InlineData("02-28", "2026-03-27", "2026-02-28")]
    [InlineData("02-28", "2026-03-28", "2026-03-28")]
    [InlineData("12-15", "2027-01-14", "2026-12-15")]
    [InlineData("12-15", "2027-01-15", "2027-01-15")]
    public void Of_2025_the_last_day_of_reminding_is(string from, string today, string? reached) =>
        Assert.Equal(reached is null ? null : Day(reached), new EvaluationReminders { RemindFrom = from }.Reached(2025, Day(today)));
}
