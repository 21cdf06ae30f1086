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
    ConversationNotReached,
    ChannelNotAllowed,
    PromiseNotOpen,
    ExtensionNotLater,
    ExtensionTooLong,
    ReasonMissing,
    TextMissing,
    TooManyAttachments,
    AlreadySent,
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
