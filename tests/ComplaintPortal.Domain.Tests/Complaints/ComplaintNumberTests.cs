using ComplaintPortal.Domain.Complaints;

namespace ComplaintPortal.Domain.Tests.Complaints;

[Trait("Obligation", "B16")]
public class ComplaintNumberTests
{
    [Theory]
    [InlineData("KL", 2026, 123, "KL-2026-000123")]
    [InlineData("KL", 2026, 1, "KL-2026-000001")]
    [InlineData("BE", 2030, 1234567, "BE-2030-1234567")]
    public void A_number_is_written(string prefix, int year, int sequence, string written) =>
        Assert.Equal(written, new ComplaintNumber(prefix, year, sequence).ToString());

    [Theory]
    [InlineData("KL-2026-000123")]
    [InlineData("kl 2026 123")]
    [InlineData(" KL-2026-123 ")]
    [InlineData("kl/2026/0123")]
    [InlineData("kl.2026.123")]
    [InlineData("KL–2026–000123")]
    [InlineData("KL - 2026 - 000000123")]
    public void A_typed_number_is_read_as_the_register_writes_it(string typed) =>
        Assert.Equal("KL-2026-000123", ComplaintNumber.Read(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Jansen")]
    [InlineData("KL-2026")]
    [InlineData("2026-000123")]
    [InlineData("KL-26-123")]
    [InlineData("KL-2026-12a")]
    [InlineData("KL-2026-+12")]
    [InlineData("KL-2026-0000000123")]
    [InlineData("KLACHTEN-2026-123")]
    [InlineData("K1-2026-123")]
    [InlineData("KL-2026-000123-4")]
    [InlineData("KL-2026-١٢٣")]
    [InlineData("KL                                  2026 123")]
    public void What_can_not_be_a_number_is_none(string? typed) => Assert.Null(ComplaintNumber.Read(typed));

    [Fact]
    public void Every_written_number_is_read_back()
    {
        foreach (var sequence in (int[])[1, 9, 10, 99_999, 100_000, 999_999, 1_000_000])
        {
            var written = new ComplaintNumber("KL", 2026, sequence).ToString();
            Assert.Equal(written, ComplaintNumber.Read(written));
            Assert.InRange(written.Length, 1, ComplaintNumber.Limit);
        }
    }
}
