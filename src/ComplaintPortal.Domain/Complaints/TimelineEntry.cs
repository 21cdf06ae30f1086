namespace ComplaintPortal.Domain.Complaints;

/// <summary>What happened, as the timeline tells it.</summary>
public enum TimelineEvent
{
    Received,
    ToldByEmail,
    ToldByLetter,
    NotToldOutsideWebsite,
    Assigned,
    Unassigned,
    ContactAttempted,
    ContactReached,
    ConversationHeld,
    PromiseExtended,
    MessageReceived,
    MessageSent,
    NoteAdded,
    AttachmentAdded,
    SafeContactChanged,
    AccessCodeIssued,
    DisclosureRequested,
    LetterSent,
    ConversationPlanned,
    ConversationMoved,
    ConversationCancelled,
    ConversationFiled,
    StatementWritten,
    StatementCorrected,
    StatementConfirmed,
    SolutionProposed,
    SolutionAgreed,
    SolutionDeclined,
    SolutionDropped,
    SolutionCarriedOut,
    Satisfied,
    NotSatisfied,
    NewRoundStarted,
    Referred,
    WentDirectly,
    PromisesEnded,
    ReferralOutcomeRecorded,
    RestrictiveMeasureMarked,
    RouteDecided,
    SuggestionAnswered,
    ConvertedToComplaint,
    Withdrawn,
    Closed,
    Reopened,
    SupportPersonAdded,
    SupportPersonRemoved,
    EmployeesConcernedChanged,
    StaffBarred,
    StaffAdmitted,
    FactCorrected,
    LetterSetAside,
    HoldPlaced,
    HoldProlonged,
    HoldLifted,
    OpenedByManagement,
    AttachmentRefused,
    IdentityChecked,
    DisclosureExtended,
    DisclosureAnswered,
    CopyMade,
    CopyHandedOver,
    DossierInspected,
    ImprovementActionMade,
    Imported,
}

/// <summary>One line of a dossier's timeline: what happened, when and by whom, never the content itself.</summary>
public sealed class TimelineEntry
{
    public const int DetailLimit = 1000;

    private TimelineEntry()
    {
    }

    internal TimelineEntry(TimelineEvent what, string? detail, Actor by, DateTimeOffset now, long version) =>
        (Event, Detail, ByKind, ByName, StaffId, At, Version) = (what, detail, by.Kind, by.Name, by.StaffId, now, version);

    public long Id { get; private set; }

    public TimelineEvent Event { get; private set; }

    /// <summary>A name, date or code that belongs to the event; what it means depends on the event.</summary>
    public string? Detail { get; private set; }

    public ActorKind ByKind { get; private set; }

    public string ByName { get; private set; } = "";

    /// <summary>Which employee, for the audit log that is written with it; not known of a line that was read back.</summary>
    public Guid? StaffId { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>The complaint's version that this act made: what came after a version is what a colleague changed meanwhile.</summary>
    public long Version { get; private set; }
}
