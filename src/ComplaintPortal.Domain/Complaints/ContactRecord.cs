namespace ComplaintPortal.Domain.Complaints;

/// <summary>What came of an attempt to get in contact.</summary>
public enum ContactResult
{
    /// <summary>The complainant was reached; only this keeps a promise.</summary>
    Reached,

    NoAnswer,

    /// <summary>It was agreed or decided that the complainant takes the next step.</summary>
    LeftToComplainant,
}

/// <summary>One contact with the complainant, or one attempt at it (B12). A conversation about the complaint is a <see cref="Conversation"/>.</summary>
public sealed class ContactRecord
{
    public const int NoteLimit = 4000;

    private ContactRecord()
    {
    }

    /// <summary>A contact as it took place.</summary>
    /// <param name="at">When it took place, not when it was written down.</param>
    /// <param name="byComplainant">The complainant took the initiative: then any channel is the complainant's own choice.</param>
    public ContactRecord(DateTimeOffset at, ContactChannel channel, ContactResult result, Actor by, bool byComplainant, string? note)
    {
        Limit.Check((note, NoteLimit));
        (At, Channel, Result, ByName, ByComplainant, Note) = (at, channel, result, by.Name, byComplainant, note);
    }

    public long Id { get; private set; }

    public DateTimeOffset At { get; private set; }

    public ContactChannel Channel { get; private set; }

    public ContactResult Result { get; private set; }

    /// <summary>The name of the employee who had the contact.</summary>
    public string ByName { get; private set; } = "";

    public bool ByComplainant { get; private set; }

    public string? Note { get; private set; }

    /// <summary>Recorded wrongly and replaced by another record: it stays to be seen and counts for nothing.</summary>
    public bool IsCorrected { get; private set; }

    /// <summary>Whether this contact reached the complainant, and stands.</summary>
    public bool Counts => Result == ContactResult.Reached && !IsCorrected;

    internal void Replace() => IsCorrected = true;
}
