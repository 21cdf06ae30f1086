namespace ComplaintPortal.Domain.Complaints;

/// <summary>How someone said to agree.</summary>
public enum Agreement
{
    Website,

    /// <summary>Signed, or answered by letter.</summary>
    OnPaper,

    Spoken,
    Email,
}

/// <summary>
/// One version of the joint statement: the complaint as complainant and handler put it on paper together (E10). Each side answers the
/// other's version, by confirming it or by a version of its own; a confirmed one is fixed.
/// </summary>
public sealed class StatementVersion
{
    public const int TextLimit = 20_000;

    private StatementVersion()
    {
    }

    internal StatementVersion(int number, string? text, Actor by, DateTimeOffset now) =>
        (Number, Text, ByKind, ByName, At) = (number, Limit.Required(text, TextLimit, ComplaintRule.TextMissing), by.Kind, by.Name, now);

    public long Id { get; private set; }

    /// <summary>1 for the first version.</summary>
    public int Number { get; private set; }

    public string Text { get; private set; } = "";

    public ActorKind ByKind { get; private set; }

    public string ByName { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    /// <summary>When the other side confirmed it; null while it is open or was followed by another version.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>How the complainant agreed; for a version of the complainant, how the handler did.</summary>
    public Agreement? ConfirmedBy { get; private set; }

    internal void Confirm(Agreement how, DateTimeOffset now) => (ConfirmedAt, ConfirmedBy) = (now, how);
}
