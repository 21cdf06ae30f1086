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

    /// <summary>The handler has talked about it with the complainant (B14, E9).</summary>
    InConversation,

    /// <summary>At least one solution is agreed and not all are carried out (B13, E13).</summary>
    SolutionAgreed,

    /// <summary>Every agreed solution is carried out; the follow-up conversation comes next where the regulation has one (E14).</summary>
    CarriedOut,

    /// <summary>A suggestion that was answered (E1).</summary>
    Answered,

    /// <summary>With an external body (B28, E16, E18).</summary>
    Referred,

    /// <summary>Taken out to the procedure of the Wet zorg en dwang (E19).</summary>
    WzdRoute,

    /// <summary>The complainant takes it back; the officer still closes it.</summary>
    Withdrawn,

    /// <summary>Closed, with its outcome (E15, E16).</summary>
    Closed,
}

/// <summary>By which procedure a complaint about a restrictive measure goes (E19).</summary>
public enum HandlingRoute
{
    /// <summary>By this regulation.</summary>
    Ordinary,

    /// <summary>By the procedure of the Wet zorg en dwang.</summary>
    Wzd,
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
