namespace ComplaintPortal.Web.Data.Rows;

/// <summary>That the whole audit log was held against itself, and what came of it.</summary>
public sealed class AuditCheck
{
    public long Id { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>How many lines there were.</summary>
    public long Lines { get; set; }

    /// <summary>The first place at which a line is missing or changed; null where the log is whole.</summary>
    public long? BrokenAt { get; set; }
}
