using ComplaintPortal.Web.Identity;

namespace ComplaintPortal.Web.Tests.Identity;

/// <summary>The codes of an app, held against the standard's own examples (RFC 6238, appendix B; the last six digits).</summary>
public sealed class OneTimeCodeTests
{
    /// <summary>"12345678901234567890" in base 32.</summary>
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void The_codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, OneTimeCode.At(Key, OneTimeCode.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_code_counts_for_half_a_minute_more_at_either_side(int steps, bool counts)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);
        var step = OneTimeCode.StepAt(now) + steps;
        Assert.Equal(counts ? step : null, OneTimeCode.StepOf(Key, OneTimeCode.At(Key, step), now, null));
    }

    [Fact]
    public void A_code_that_was_used_counts_no_longer_nor_does_one_before_it()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);
        var step = OneTimeCode.StepAt(now);
        Assert.Null(OneTimeCode.StepOf(Key, OneTimeCode.At(Key, step), now, step));
        Assert.Null(OneTimeCode.StepOf(Key, OneTimeCode.At(Key, step - 1), now, step));
        Assert.Equal(step + 1, OneTimeCode.StepOf(Key, OneTimeCode.At(Key, step + 1), now, step));
    }

    [Fact]
    public void Spaces_in_a_code_do_not_matter_and_what_is_no_code_is_none()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(59);
        Assert.NotNull(OneTimeCode.StepOf(Key, " 287 082 ", now, null));
        foreach (var typed in new[] { "", "28708", "2870822", "287083", "abc", "٢٨٧٠٨٢" }) Assert.Null(OneTimeCode.StepOf(Key, typed, now, null));
    }

    [Fact]
    public void A_new_key_has_160_random_bits()
    {
        Assert.Matches("^[A-Z2-7]{32}$", OneTimeCode.NewKey());
        Assert.Equal(50, Enumerable.Range(0, 50).Select(_ => OneTimeCode.NewKey()).Distinct().Count());
    }

    [Fact]
    public void The_QR_code_says_what_apps_read() => Assert.Equal(
        "otpauth://totp/Bij%20Elkaar:anna%40example.org?secret=ABC&issuer=Bij%20Elkaar&digits=6&period=30",
        OneTimeCode.AddressOf("ABC", "Bij Elkaar", "anna@example.org"));
}
