using System.Globalization;
using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Domain.Regulations;

namespace ComplaintPortal.Domain.Complaints;

/// <summary>Contact, and the promises that it keeps. These acts need the promises to be loaded.</summary>
public sealed partial class Complaint
{
    /// <summary>
    /// Records a contact or an attempt. Only a contact that reached the complainant keeps the promise of contact (B12);
    /// only the conversation keeps that of a conversation (E9).
    /// </summary>
    /// <exception cref="ChannelNotAllowedException">The organisation took a channel that the complainant did not allow.</exception>
    /// <exception cref="ComplaintRuleException">The contact lies in the future or before receipt.</exception>
    public void RecordContact(ContactRecord contact, Actor by, DateTimeOffset now)
    {
        if (contact.At > now) throw new ComplaintRuleException(ComplaintRule.ContactInFuture);
        var on = DutchTime.Day(contact.At);
        if (on < ReceivedOn) throw new ComplaintRuleException(ComplaintRule.ContactBeforeReceipt);
        // What was allowed before the latest choice is not known any more; what took place then is recorded as it was. A contact is
        // recorded to the minute, so one in the minute of the choice is held against it.
        var choiceMinute = SafeContactSince.AddTicks(-(SafeContactSince.Ticks % TimeSpan.TicksPerMinute));
        if (!contact.ByComplainant && contact.At >= choiceMinute) SafeContact.Require(contact.Channel, Complainant);
        contacts.Add(contact);
        if (contact.Result != ContactResult.Reached)
        {
            Log(TimelineEvent.ContactAttempted, contact.Channel.ToString(), by, now);
            return;
        }
        Keep(PromiseKind.Contact, on);
        if (contact.WasConversation) Keep(PromiseKind.Conversation, on);
        if (Phase == ComplaintPhase.Received) Phase = ComplaintPhase.InContact;
        Log(contact.WasConversation ? TimelineEvent.ConversationHeld : TimelineEvent.ContactReached, contact.Channel.ToString(), by, now);
        RecountNextDue();
    }

    /// <summary>Gives an open promise a later day, with a reason, and tells the complainant.</summary>
    /// <exception cref="ComplaintRuleException">Not open, not later, beyond what the regulation allows, or no reason given.</exception>
    public void ExtendPromise(PromiseKind kind, DateOnly dueOn, string? reason, Regulation regulation, Actor by, DateTimeOffset now)
    {
        var promise = promises.FirstOrDefault(one => one.Kind == kind && one.State == PromiseState.Open)
            ?? throw new ComplaintRuleException(ComplaintRule.PromiseNotOpen);
        var why = Limit.Required(reason, PromiseExtension.ReasonLimit, ComplaintRule.ReasonMissing);
        if (dueOn <= promise.DueOn || dueOn < DutchTime.Day(now)) throw new ComplaintRuleException(ComplaintRule.ExtensionNotLater);
        if (dueOn > LatestExtension(promise, regulation)) throw new ComplaintRuleException(ComplaintRule.ExtensionTooLong);
        promise.Extend(dueOn, why, by, now);
        Log(TimelineEvent.PromiseExtended, dueOn.ToString("O", CultureInfo.InvariantCulture), by, now);
        Tell(NoticeKind.PromiseExtended, new ExtensionArguments(kind, dueOn).ToJson(), now);
        RecountNextDue();
    }

    /// <summary>The last day to which a promise can be extended: by the regulation's limit, or a year where it sets none.</summary>
    public static DateOnly LatestExtension(Promise promise, Regulation regulation) =>
        regulation.RuleOf(promise.Kind)?.MaxExtension is { } most
            ? regulation.WorkingDays.Add(promise.FirstDueOn, most, promise.TermUnit)
            : promise.FirstDueOn.AddYears(1);

    private void Start(PromiseRule rule, WorkingDayCalendar calendar)
    {
        promises.Add(new Promise(rule.Kind, ReceivedOn, rule.Term, calendar));
        RecountNextDue();
    }

    private void Keep(PromiseKind kind, DateOnly on)
    {
        foreach (var promise in promises.Where(one => one.Kind == kind)) promise.Keep(on);
    }

    private void RecountNextDue() =>
        NextDueOn = promises.Where(one => one.State == PromiseState.Open).Select(one => one.DueOn).DefaultIfEmpty(DateOnly.MaxValue).Min();
}
