using System.Globalization;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Retention;

namespace ComplaintPortal.Web.Data.Rows;

/// <summary>
/// One line of the audit log (B17): who, in which role, when, which dossier, what, from which session; never the content. Lines are
/// only added. Each holds the hash of the line before it, and of the one before it about the same dossier, so that none can be changed or
/// taken out unseen. It names the dossier by its number alone, and so stays when the dossier is destroyed.
/// </summary>
public sealed class AuditLine
{
    public const int WhatLimit = 40;
    public const int RoleLimit = 40;
    public const int SessionLimit = 32;

    /// <summary>Its place in the log, from 1 without a gap.</summary>
    public long Sequence { get; set; }

    /// <summary>The dossier's number.</summary>
    public string Number { get; set; } = "";

    /// <summary>Its place among the lines of the dossier, from 1 without a gap.</summary>
    public long Place { get; set; }

    public AuditKind Kind { get; set; }

    /// <summary>Of an act: which; a bare code.</summary>
    public string What { get; set; } = "";

    public ActorKind ByKind { get; set; }

    public Guid? StaffId { get; set; }

    public string Role { get; set; } = "";

    /// <summary>Whether a colleague handled the dossier at that moment.</summary>
    public bool IsOfColleague { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>From which session: a random name that opens nothing. Empty for the portal itself.</summary>
    public string Session { get; set; } = "";

    /// <summary>Where a reason was asked, the hash of it: the words themselves are <see cref="AuditReason"/>. Else empty.</summary>
    public string ReasonHash { get; set; } = "";

    /// <summary>The hash of the line before it.</summary>
    public string Before { get; set; } = "";

    /// <summary>The hash of the line before it about the same dossier.</summary>
    public string BeforeInDossier { get; set; } = "";

    public string Hash { get; set; } = "";

    /// <summary>Gives the line its place after what stands in the log, and moves both ends on.</summary>
    public void Append(AuditHead log, AuditHead dossier)
    {
        (Sequence, Before) = (log.Count + 1, log.Hash);
        (Place, BeforeInDossier) = (dossier.Count + 1, dossier.Hash);
        Hash = Compute();
        (log.Count, log.Hash) = (Sequence, Hash);
        (dossier.Count, dossier.Hash) = (Place, Hash);
    }

    /// <summary>Whether it is as it was written, and follows the other; null for the beginning of the log.</summary>
    public bool Follows(AuditLine? previous) =>
        Sequence == (previous?.Sequence ?? 0) + 1 && Before == (previous?.Hash ?? HashChain.Beginning) && Hash == Compute();

    /// <summary>Whether it follows the other among the lines of its dossier; null for the dossier's first.</summary>
    public bool FollowsInDossier(AuditLine? previous) =>
        Place == (previous?.Place ?? 0) + 1 && BeforeInDossier == (previous?.Hash ?? HashChain.Beginning);

    private string Compute() => HashChain.Digest(
        Sequence.ToString(CultureInfo.InvariantCulture), Number, Place.ToString(CultureInfo.InvariantCulture), Kind.ToString(), What, ByKind.ToString(),
        StaffId?.ToString() ?? "", Role, IsOfColleague ? "colleague" : "", At.UtcTicks.ToString(CultureInfo.InvariantCulture), Session, ReasonHash, Before, BeforeInDossier);
}
