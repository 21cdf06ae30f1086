namespace ComplaintPortal.Domain.Complaints;

/// <summary>A note among staff; the complainant never sees it on the status page.</summary>
public sealed class InternalNote
{
    public const int TextLimit = 10_000;

    private InternalNote()
    {
    }

    internal InternalNote(string text, Actor by, DateTimeOffset now) =>
        (Text, ByName, At) = (Limit.Required(text, TextLimit, ComplaintRule.TextMissing), by.Name, now);

    public long Id { get; private set; }

    public string Text { get; private set; } = "";

    public string ByName { get; private set; } = "";

    public DateTimeOffset At { get; private set; }
}
