using ComplaintPortal.Domain.Complaints;

namespace ComplaintPortal.Domain.Tests.Complaints;

public class AccessCodeTests
{
    [Fact]
    public void A_code_is_shown_in_four_groups_of_four_without_look_alikes()
    {
        for (var round = 0; round < 500; round++) Assert.Matches("^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$", AccessCode.New().ToString());
    }

    [Fact]
    public void No_two_codes_are_alike() =>
        Assert.Equal(2000, Enumerable.Range(0, 2000).Select(_ => AccessCode.New().ToString()).Distinct().Count());

    [Fact]
    public void Every_sign_comes_up() =>
        Assert.Equal(32, Enumerable.Range(0, 500).SelectMany(_ => AccessCode.New().ToString()).Where(sign => sign != '-').Distinct().Count());

    [Theory]
    [InlineData("0123-4567-89AB-CDEF")]
    [InlineData("0123456789ABCDEF")]
    [InlineData("0123 4567 89ab cdef")]
    [InlineData(" 0123–4567–89ab–cdef ")]
    [InlineData("0123.4567.89ab.cdef")]
    [InlineData("0123\u20114567\u201189AB\u2011CDEF\t")]
    [InlineData("0123\u00A04567\u00A089AB\u00A0CDEF\n")]
    [InlineData("o123-4567-89AB-CDEF")]
    [InlineData("O123-4567-89AB-CDEF")]
    [InlineData("0l23-4567-89AB-CDEF")]
    [InlineData("0I23-4567-89AB-CDEF")]
    [InlineData("0i23-4567-89AB-CDEF")]
    public void What_people_type_is_read_as_the_code(string typed) => Assert.Equal("0123-4567-89AB-CDEF", AccessCode.Read(typed)?.ToString());

    [Fact]
    public void A_u_is_read_as_a_v() => Assert.Equal("VVVV-VVVV-VVVV-VVVV", AccessCode.Read("uuuu UUUU vvvv VVVV")?.ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0123-4567-89AB-CDE")]
    [InlineData("0123-4567-89AB-CDEF0")]
    [InlineData("0123-4567-89AB-CDE!")]
    [InlineData("0123-4567-89AB-CDEÉ")]
    public void What_can_not_be_a_code_is_none(string? typed) => Assert.Null(AccessCode.Read(typed));

    [Fact]
    public void Something_very_long_is_no_code() => Assert.Null(AccessCode.Read("0123-4567-89AB-CDEF" + new string(' ', 100)));

    [Fact]
    public void A_code_matches_its_own_hash_however_it_was_typed()
    {
        var code = AccessCode.New();

        Assert.True(code.Matches(code.Hash()));
        Assert.True(AccessCode.Read(code.ToString().ToLowerInvariant().Replace('-', ' '))!.Matches(code.Hash()));
    }

    [Fact]
    public void The_hash_is_salted_and_does_not_hold_the_code()
    {
        var code = AccessCode.New();

        Assert.NotEqual(code.Hash(), code.Hash());
        Assert.DoesNotContain(code.ToString(), code.Hash());
        Assert.InRange(code.Hash().Length, 1, AccessCode.HashLimit);
    }

    [Fact]
    public void Another_code_and_a_missing_hash_do_not_match()
    {
        var code = AccessCode.Read("0123-4567-89AB-CDEF")!;

        Assert.False(AccessCode.Read("0123-4567-89AB-CDEG")!.Matches(code.Hash()));
        Assert.False(code.Matches(null));
    }

    [Fact]
    public void The_same_secret_gives_the_same_code_and_another_one_another()
    {
        byte[] secret = [.. Enumerable.Range(0, 32).Select(index => (byte)index)];
        byte[] other = [.. secret[..31], 99];

        Assert.Equal(AccessCode.FromSecret(secret).ToString(), AccessCode.FromSecret(secret).ToString());
        Assert.NotEqual(AccessCode.FromSecret(secret).ToString(), AccessCode.FromSecret(other).ToString());
    }

    [Fact]
    public void A_new_code_ends_the_old_one_and_tells_how_the_asker_was_checked()
    {
        var old = AccessCode.New();
        var complaint = AComplaint().With(one => one with { AccessCodeHash = old.Hash() }).Receive();

        var issued = complaint.IssueAccessCode("Teruggebeld op het bekende nummer", Officer, At("2026-03-05 12:00"));

        Assert.True(issued.Matches(complaint.AccessCodeHash));
        Assert.False(old.Matches(complaint.AccessCodeHash));
        Assert.Equal(TimelineEvent.AccessCodeIssued, complaint.Timeline[^1].Event);
        Assert.Equal("Teruggebeld op het bekende nummer", complaint.Timeline[^1].Detail);
    }

    [Fact]
    public void Without_a_check_no_code_is_given_out()
    {
        var complaint = AComplaint().Receive();

        Breaks(ComplaintRule.ReasonMissing, () => complaint.IssueAccessCode(" ", Officer, At("2026-03-05 12:00")));

        Assert.Null(complaint.AccessCodeHash);
    }
}
