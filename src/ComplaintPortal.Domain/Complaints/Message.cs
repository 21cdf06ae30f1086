namespace ComplaintPortal.Domain.Complaints;

/// <summary>A message on the status page, from the complainant or to the complainant.</summary>
public sealed class Message
{
    public const int TextLimit = 10_000;

    private readonly List<Attachment> attachments = [];

    private Message()
    {
    }

    internal Message(string text, Guid key, Actor by, DateTimeOffset now)
    {
        Key = key;
        Text = Limit.Required(text, TextLimit, ComplaintRule.TextMissing);
        ByKind = by.Kind;
        ByName = by.Name;
        At = now;
    }

    public long Id { get; private set; }

    /// <summary>The same for every time that one form is sent, so that it makes one message.</summary>
    public Guid Key { get; private set; }

    public string Text { get; private set; } = "";

    public ActorKind ByKind { get; private set; }

    public string ByName { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    /// <summary>When the other side first saw it.</summary>
    public DateTimeOffset? ReadAt { get; private set; }

    public IReadOnlyList<Attachment> Attachments => attachments;

    internal void Attach(Attachment attachment) => attachments.Add(attachment);

    /// <summary>Notes that the other side saw it; the first time stands.</summary>
    public void MarkRead(DateTimeOffset now) => ReadAt ??= now;
}
