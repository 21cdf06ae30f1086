using ComplaintPortal.Domain.Complaints;

namespace ComplaintPortal.Web.Data.Rows;

/// <summary>What of a dossier was looked at.</summary>
public enum LookKind
{
    List,
    Dossier,
    Attachment,
    Letter,
    StatusPage,
    Document,

    /// <summary>A copy of the dossier: made, looked through or downloaded.</summary>
    Copy,
}

/// <summary>One look into a dossier (B17): who, in which role, when, what; never the content.</summary>
public sealed class DossierLook
{
    public long Id { get; set; }

    public long ComplaintId { get; set; }

    public LookKind Kind { get; set; }

    public ActorKind ByKind { get; set; }

    public Guid? StaffId { get; set; }

    public string Role { get; set; } = "";

    public DateTimeOffset At { get; set; }
}
