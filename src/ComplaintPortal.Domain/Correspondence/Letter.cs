using ComplaintPortal.Domain.Complaints;

namespace ComplaintPortal.Domain.Correspondence;

/// <summary>A letter to the complainant for an officer to print and post; it stays on the list until that is done.</summary>
public sealed class Letter
{
    private Letter()
    {
    }

    internal Letter(NoticeKind kind, string? arguments, DateTimeOffset now) => (Kind, Arguments, CreatedAt) = (kind, arguments, now);

    public long Id { get; private set; }

    public long ComplaintId { get; private set; }

    public NoticeKind Kind { get; private set; }

    public string? Arguments { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When an officer noted that it was posted.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    public string? SentByName { get; private set; }

    internal void MarkSent(Actor by, DateTimeOffset now)
    {
        if (SentAt is not null) throw new ComplaintRuleException(ComplaintRule.AlreadySent);
        (SentAt, SentByName) = (now, by.Name);
    }
}
