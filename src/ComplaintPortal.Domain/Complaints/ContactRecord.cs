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

/// <summary>One contact with the complainant, or one attempt at it (B12, E9).</summary>
public sealed class ContactRecord
{
    public const int NoteLimit = 4000;

    private ContactRecord()
    {
    }

    /// <summary>A contact as it took place.</summary>
    /// <param name="at">When it took place, not when it was written down.</param>
    /// <param name="byComplainant">The complainant took the initiative: then any channel is the complainant's own choice.</param>
    /// <param name="wasConversation">It was the conversation about the complaint itself (E9).</param>
    public ContactRecord(DateTimeOffset at, ContactChannel channel, ContactResult result, Actor by, bool byComplainant, bool wasConversation, string? note)
    {
        Limit.Check((note, NoteLimit));
        if (wasConversation && result != ContactResult.Reached) throw new ComplaintRuleException(ComplaintRule.ConversationNotReached);
        (At, Channel, Result, ByName, ByComplainant, WasConversation, Note) = (at, channel, result, by.Name, byComplainant, wasConversation, note);
    }

    public long Id { get; private set; }

    public DateTimeOffset At { get; private set; }

    public ContactChannel Channel { get; private set; }

    public ContactResult Result { get; private set; }

    /// <summary>The name of the employee who had the contact.</summary>
    public string ByName { get; private set; } = "";

    public bool ByComplainant { get; private set; }

    public bool WasConversation { get; private set; }

    public string? Note { get; private set; }
}
