namespace ComplaintPortal.Domain.Complaints;

public enum DisclosureKind
{
    /// <summary>Looking into the dossier.</summary>
    Inspection,

    /// <summary>A copy of the dossier.</summary>
    Copy,
}

/// <summary>A request for inspection or a copy of the dossier (B21, B22; AVG article 15), registered with its date.</summary>
public sealed class DisclosureRequest
{
    public const int RemarkLimit = 2000;

    private DisclosureRequest()
    {
    }

    internal DisclosureRequest(DisclosureKind kind, string? remark, DateOnly receivedOn, DateTimeOffset now)
    {
        Limit.Check((remark, RemarkLimit));
        (Kind, Remark, ReceivedOn, RegisteredAt) = (kind, remark, receivedOn, now);
    }

    public long Id { get; private set; }

    public DisclosureKind Kind { get; private set; }

    public string? Remark { get; private set; }

    /// <summary>The Dutch day on which it was asked.</summary>
    public DateOnly ReceivedOn { get; private set; }

    public DateTimeOffset RegisteredAt { get; private set; }
}
