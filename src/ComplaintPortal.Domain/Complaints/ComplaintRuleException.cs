namespace ComplaintPortal.Domain.Complaints;

/// <summary>A rule of the procedure that an act would break. The pages say each in words that tell what to do.</summary>
public enum ComplaintRule
{
    KindNotTaken,
    StoryMissing,
    NameMissing,
    TooLong,
    UnknownChoice,
    ReceivedInFuture,
    ReceivedTooEarly,
    NoWayToBeReached,
    WebsiteOnlyExcludesOthers,
    TelephoneMissing,
    EmailMissing,
    AddressMissing,
    ContactInFuture,
    ContactBeforeReceipt,
    ChannelNotAllowed,
    PromiseNotOpen,
    ExtensionNotLater,
    ExtensionTooLong,
    ReasonMissing,
    TextMissing,
    TooManyAttachments,
    AlreadySent,
    NotInThisPhase,
    NotAComplaint,
    NotASuggestion,
    ConversationInPast,
    ConversationInFuture,
    ConversationBeforeReceipt,
    ConversationNotPlanned,
    ConversationNotHeld,
    NobodyTookPart,
    TooManyParticipants,
    TooManyPossibleSolutions,
    StatementFixed,
    StatementMissing,
    StatementNotTheirs,
    StatementUnchanged,
    StatementMovedOn,
    OwnerMissing,
    SolutionDueInPast,
    SolutionNotProposed,
    SolutionNotAgreed,
    SolutionNotCarriedOut,
    CarriedOutInFuture,
    CarriedOutBeforeAgreed,
    AgreedInFuture,
    AgreedBeforeReceipt,
    FollowUpOpen,
    NotUnsatisfied,
    ReferralInFuture,
    ReferralBeforeReceipt,
    ReferralMissing,
    ReferralNotDirect,
    NotRestrictiveMeasure,
    RouteDecided,
    OutcomeMissing,
    ConversationStillPlanned,
    TooManyImprovementPoints,
    StillConcerned,
    ReceivedAfterFact,
    OutcomeDoesNotFit,
    NotSatisfiedSaid,
    AttemptsMissing,
    WasReached,
    LessonsMissing,
    ClosedInFuture,
    ClosedBeforeLastFact,
    ReopenTooLate,
    ConsentMissing,
    ConsentInFuture,
    ConsentBeforeReceipt,
    HandlerBarred,
    CorrectedBefore,
    CorrectionWithoutChange,
    HoldExists,
    HoldMissing,
    HoldDecidedByMissing,
    HoldReviewNotLater,
}

/// <summary>An act that the procedure forbids as things stand. Its message names the rule and nothing personal.</summary>
public class ComplaintRuleException(ComplaintRule rule) : Exception($"The act breaks the rule {rule}.")
{
    public ComplaintRule Rule { get; } = rule;
}

/// <summary>A channel was asked for that the complainant did not allow, or for which nothing to reach is known.</summary>
public sealed class ChannelNotAllowedException(ContactChannel channel, ChannelRefusal refusal)
    : ComplaintRuleException(ComplaintRule.ChannelNotAllowed)
{
    public ContactChannel Channel { get; } = channel;

    public ChannelRefusal Refusal { get; } = refusal;
}
