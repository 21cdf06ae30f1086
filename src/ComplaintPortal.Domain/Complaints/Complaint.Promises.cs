using System.Globalization;
using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Domain.Regulations;

namespace ComplaintPortal.Domain.Complaints;

/// <summary>Contact, and the promises. These acts need the promises to be loaded.</summary>
public sealed partial class Complaint
{
    /// <summary>Records a contact or an attempt. Only a contact that reached the complainant keeps the promise of contact (B12).</summary>
    /// <exception cref="ChannelNotAllowedException">The organisation took a channel that the complainant did not allow.</exception>
    /// <exception cref="ComplaintRuleException">The contact lies in the future or before receipt.</exception>
    public void RecordContact(ContactRecord contact, Actor by, DateTimeOffset now)
    {
        Require(ProcedureAct.RecordContact);
        Check(contact, now);
        contacts.Add(contact);
        if (!contact.Counts)
        {
            Log(TimelineEvent.ContactAttempted, contact.Channel.ToString(), by, now);
            return;
        }
        Keep(PromiseKind.Contact, DutchTime.Day(contact.At));
        if (Phase == ComplaintPhase.Received) Move(ProcedureAct.RecordContact, ComplaintPhase.InContact);
        Log(TimelineEvent.ContactReached, contact.Channel.ToString(), by, now);
    }

    /// <summary>Gives an open promise a later day, with a reason, and tells the complainant.</summary>
    /// <exception cref="ComplaintRuleException">Not open, not later, beyond what the regulation allows, or no reason given.</exception>
    public void ExtendPromise(Promise promise, DateOnly dueOn, string? reason, Regulation regulation, Actor by, DateTimeOffset now)
    {
        if (!promises.Contains(promise) || promise.State != PromiseState.Open) throw new ComplaintRuleException(ComplaintRule.PromiseNotOpen);
        // B21: what a request may be extended by is the law's, and asks for a reason that is told.
        if (promise.Kind == PromiseKind.Disclosure) throw new ComplaintRuleException(ComplaintRule.DisclosureApart);
        var why = Limit.Required(reason, PromiseExtension.ReasonLimit, ComplaintRule.ReasonMissing);
        if (dueOn <= promise.DueOn || dueOn < DutchTime.Day(now)) throw new ComplaintRuleException(ComplaintRule.ExtensionNotLater);
        if (dueOn > LatestExtension(promise, regulation)) throw new ComplaintRuleException(ComplaintRule.ExtensionTooLong);
        promise.Extend(dueOn, why, by, now);
        Log(TimelineEvent.PromiseExtended, Iso(dueOn), by, now);
        Tell(NoticeKind.PromiseExtended, new ExtensionArguments(promise.Kind, dueOn).ToJson(), now);
        RecountNextDue();
    }

    /// <summary>The last day to which a promise can be extended: by the regulation's limit, or a year where it sets none; of a request, by the law's.</summary>
    public static DateOnly LatestExtension(Promise promise, Regulation regulation) =>
        promise.Kind == PromiseKind.Disclosure ? promise.FirstDueOn.AddMonths(DisclosureRequest.ExtensionMonths)
        : regulation.RuleOf(promise.Kind)?.MaxExtension is { } most
            ? regulation.WorkingDays.Add(promise.FirstDueOn, most, promise.TermUnit)
            : promise.FirstDueOn.AddYears(1);

    /// <summary>
    /// A contact by the organisation since the latest choice of safe contact has to be by a channel of that choice. What was allowed
    /// before is not known any more; what took place then is recorded as it was. Recorded to the minute, so one in the minute of the
    /// choice is held against it.
    /// </summary>
    private void Check(ContactRecord contact, DateTimeOffset now)
    {
        if (contact.At > now) throw new ComplaintRuleException(ComplaintRule.ContactInFuture);
        if (DutchTime.Day(contact.At) < ReceivedOn) throw new ComplaintRuleException(ComplaintRule.ContactBeforeReceipt);
        if (!contact.ByComplainant && IsSinceChoice(contact.At)) SafeContact.Require(contact.Channel, Complainant);
    }

    private bool IsSinceChoice(DateTimeOffset at) => at >= SafeContactSince.AddTicks(-(SafeContactSince.Ticks % TimeSpan.TicksPerMinute));

    /// <summary>Makes the promises that begin when a complaint comes in, or is taken up again.</summary>
    private void StartPromises(DateOnly countedFrom, Regulation regulation)
    {
        foreach (var rule in regulation.PromisesFor(Kind)) promises.Add(new Promise(rule.Kind, countedFrom, rule.Term, regulation.WorkingDays));
        if (RestrictiveMeasure && Route is null) StartRoute(countedFrom, regulation);
        RecountNextDue();
    }

    /// <summary>Where the regulation promises a decision on the route, it is due from the day on which the measure is known (E19).</summary>
    private void StartRoute(DateOnly countedFrom, Regulation regulation)
    {
        if (Kind == ComplaintKind.Complaint && regulation.RuleOf(PromiseKind.Route) is { } rule)
            promises.Add(new Promise(PromiseKind.Route, countedFrom, rule.Term, regulation.WorkingDays));
    }

    private void Keep(PromiseKind kind, DateOnly on)
    {
        foreach (var promise in promises.Where(one => one.Kind == kind)) promise.Keep(on);
        RecountNextDue();
    }

    /// <param name="kinds">Which promises end; none for all of the procedure. The answer to a request binds whatever becomes of the complaint (B21).</param>
    private void End(PromiseEnd reason, DateOnly on, params ReadOnlySpan<PromiseKind> kinds)
    {
        foreach (var promise in promises)
        {
            if (kinds.IsEmpty ? promise.Kind != PromiseKind.Disclosure : kinds.Contains(promise.Kind)) promise.End(reason, on);
        }
        RecountNextDue();
    }

    private void RecountNextDue() =>
        NextDueOn = promises.Where(one => one.State == PromiseState.Open).Select(one => one.DueOn).DefaultIfEmpty(DateOnly.MaxValue).Min();

    private static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
