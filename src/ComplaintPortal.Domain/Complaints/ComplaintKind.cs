namespace ComplaintPortal.Domain.Complaints;

/// <summary>What was sent (E1).</summary>
public enum ComplaintKind
{
    Complaint,

    /// <summary>Has its own, lighter way: no promises.</summary>
    Suggestion,
}

/// <summary>Where the procedure stands.</summary>
public enum ComplaintPhase
{
    Received,

    /// <summary>The handler has reached the complainant.</summary>
    InContact,
}

/// <summary>How a complaint came in (B4–B6, E2, E3).</summary>
public enum ReceiptChannel
{
    Website,
    Email,
    Post,
    Telephone,
    InPerson,
}

/// <summary>The answer to "have you talked about it?" (B2, B3).</summary>
public enum DiscussedBefore
{
    NotSaid,
    Yes,
    No,
    DoesNotWant,
}

/// <summary>Whether support is wanted (B25, E7).</summary>
public enum SupportWish
{
    NotSaid,
    Wanted,
    NotWanted,
}
