using ComplaintPortal.Domain.Complaints;

namespace ComplaintPortal.Domain.Correspondence;

/// <summary>A letter to the complainant for an officer to print and post; it stays on the list until that is done.</summary>
public sealed class Letter
{
    private Letter()
    {
    }

    internal Letter(NoticeKind kind, string? arguments, string? text, DateTimeOffset now) =>
        (Kind, Arguments, Text, CreatedAt) = (kind, arguments, text, now);

    public long Id { get; private set; }

    public long ComplaintId { get; private set; }

    public NoticeKind Kind { get; private set; }

    public string? Arguments { get; private set; }

    /// <summary>What the letter says beside the notice itself, such as a message: who only gets letters reads it nowhere else.</summary>
    public string? Text { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When an officer noted that it was posted.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    public string? SentByName { get; private set; }

    /// <summary>When an officer took it off the list without posting it.</summary>
    public DateTimeOffset? SetAsideAt { get; private set; }

    internal void SetAside(DateTimeOffset now)
    {
        if (SentAt is not null || SetAsideAt is not null) throw new ComplaintRuleException(ComplaintRule.AlreadySent);
        SetAsideAt = now;
    }

    internal void MarkSent(Actor by, DateTimeOffset now)
    {
        if (SentAt is not null || SetAsideAt is not null) throw new ComplaintRuleException(ComplaintRule.AlreadySent);
        (SentAt, SentByName) = (now, by.Name);
    }
}
