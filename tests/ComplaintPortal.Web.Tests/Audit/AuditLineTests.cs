using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Data.Rows;

namespace ComplaintPortal.Web.Tests.Audit;

/// <summary>How a line is chained to what stands before it (B17).</summary>
[Trait("Obligation", "B17")]
public sealed class AuditLineTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 11, 9, 0, 0, TimeSpan.FromHours(1));

    private static (AuditLine First, AuditLine Second) Two()
    {
        var (log, dossier) = (new AuditHead { Name = AuditHead.Whole }, new AuditHead { Name = "KL-2026-000001" });
        var lines = new[] { Line(), Line() };
        foreach (var line in lines) line.Append(log, dossier);
        Assert.Equal((2, 2, lines[1].Hash, lines[1].Hash), (log.Count, dossier.Count, log.Hash, dossier.Hash));
        return (lines[0], lines[1]);
    }

    private static AuditLine Line() => new()
    {
        Number = "KL-2026-000001",
        Kind = AuditKind.Dossier,
        ByKind = ActorKind.Staff,
        StaffId = Guid.NewGuid(),
        Role = Roles.Officer,
        At = At,
        Session = "3f2a",
    };

    [Fact]
    public void A_line_follows_the_one_before_it_and_no_other()
    {
        var (first, second) = Two();
        Assert.True(first.Follows(null) && first.FollowsInDossier(null));
        Assert.True(second.Follows(first) && second.FollowsInDossier(first));
        Assert.False(second.Follows(null) || second.FollowsInDossier(null) || first.Follows(second));
    }

    public static TheoryData<string> Columns => [.. typeof(AuditLine).GetProperties().Select(property => property.Name)];

    /// <summary>Every column: one that is added later is part of the hash, or this fails.</summary>
    [Theory]
    [MemberData(nameof(Columns))]
    public void Whatever_is_changed_it_no_longer_follows(string column)
    {
        var (first, second) = Two();
        var property = typeof(AuditLine).GetProperty(column)!;
        property.SetValue(second, property.GetValue(second) switch
        {
            string text => text + "x",
            long number => number + 1,
            bool yes => !yes,
            Guid => Guid.NewGuid(),
            DateTimeOffset at => at.AddTicks(1),
            AuditKind => AuditKind.List,
            ActorKind => ActorKind.Portal,
            var other => throw new InvalidOperationException($"{column} is a {other?.GetType()}"),
        });
        Assert.False(second.Follows(first));
    }
}
