namespace ComplaintPortal.Web.Data.Rows;

/// <summary>What was done that the audit log keeps (B17).</summary>
public enum AuditKind
{
    /// <summary>Something was done to a dossier: what, says its timeline's event.</summary>
    Act,

    /// <summary>A list showed a name.</summary>
    List,

    /// <summary>A list showed a name because it was searched for.</summary>
    Search,
    Dossier,
    Attachment,
    Letter,
    Document,

    /// <summary>A copy of the dossier: made, looked through or downloaded.</summary>
    Copy,

    /// <summary>A list showed what it taught, for the annual evaluation.</summary>
    Evaluation,

    /// <summary>A row of the register left the portal in a table.</summary>
    Export,

    /// <summary>The complainant's own page.</summary>
    StatusPage,

    /// <summary>The dossier's part of this log.</summary>
    Log,

    /// <summary>A mail about the dossier left the portal.</summary>
    Mail,

    /// <summary>Management opened a dossier for a reason that it had to give.</summary>
    BreakGlass,

    /// <summary>The dossier's term was over, and it was destroyed (B19).</summary>
    Destroyed,
}
