using System.Reflection;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Domain.Retention;

namespace ComplaintPortal.Domain.Tests.Retention;

/// <summary>What stays of a destroyed dossier: a certificate in a chain, and figures.</summary>
public class DestructionTests
{
    private static readonly DateTimeOffset Now = At("2031-03-21 02:00");

    [Fact, Trait("Obligation", "B19")]
    public void A_certificate_says_what_was_destroyed_and_nothing_of_whom_or_what_it_was_about()
    {
        var certificate = Issue(Closed(), null);

        Assert.Equal((1L, "KL-2026-000123", ComplaintKind.Complaint, Day("2026-03-20")), (certificate.Sequence, certificate.Number, certificate.Kind, certificate.ClosedOn));
        Assert.Equal((5, "", "Files=2 Messages=3"), (certificate.Years, certificate.ByName, certificate.Counts));
        Assert.Equal((HashChain.Beginning, HashChain.HashLength), (certificate.Before, certificate.Hash.Length));
        Assert.Equal(Now.ToUniversalTime(), certificate.DestroyedAt);
    }

    [Fact, Trait("Obligation", "B19")]
    public void Each_certificate_follows_the_one_before_it_only()
    {
        var first = Issue(Closed(), null);
        var second = Issue(Closed(), first);
        var third = Issue(Closed(), second);

        Assert.True(first.Follows(null) && second.Follows(first) && third.Follows(second));
        Assert.False(third.Follows(first) || second.Follows(null) || first.Follows(third));
    }

    public static TheoryData<string, object> Changes => new()
    {
        { "Sequence", 2L }, { "Number", "KL-2026-000002" }, { "Kind", ComplaintKind.Suggestion }, { "ClosedOn", new DateOnly(2026, 3, 21) },
        { "DestroyedAt", new DateTimeOffset(2031, 3, 21, 1, 0, 1, TimeSpan.Zero) }, { "Years", 4 }, { "ByName", "Noor" },
        { "Counts", "Files=1 Messages=3" }, { "Before", new string('1', 64) }, { "Hash", new string('1', 64) },
    };

    [Theory, MemberData(nameof(Changes)), Trait("Obligation", "B19")]
    public void A_change_of_any_field_shows(string field, object value)
    {
        var certificate = Issue(Closed(), null);

        typeof(DestructionCertificate).GetProperty(field, BindingFlags.Public | BindingFlags.Instance)!.SetValue(certificate, value);

        Assert.False(certificate.Follows(null));
    }

    [Fact]
    public void What_is_not_closed_has_none()
    {
        var open = AComplaint().Receive();

        Breaks(ComplaintRule.NotInThisPhase, () => Issue(open, null));
    }

    private static DestructionCertificate Issue(Complaint complaint, DestructionCertificate? previous) =>
        DestructionCertificate.Issue(complaint, 5, [new("Messages", 3), new("Files", 2), new("Notes", 0)], previous, Actor.Portal, Now);

    private static Complaint Closed()
    {
        var complaint = AComplaint().Receive();
        complaint.RecordContact(Reached("2026-03-04 10:00"), Officer, At("2026-03-20 12:00"));
        complaint.Close(AClosing(Outcome.NotSatisfiedOther, "2026-03-20"), ARegulation(), Officer, At("2026-03-20 12:00"));
        return complaint;
    }
}
