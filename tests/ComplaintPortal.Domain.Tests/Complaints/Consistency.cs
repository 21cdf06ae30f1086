using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Domain.Regulations;

namespace ComplaintPortal.Domain.Tests.Complaints;

/// <summary>What holds of a dossier at any moment, whatever was done before.</summary>
internal sealed class Consistency(Complaint complaint, Regulation regulation, DateOnly today, Action<bool, string> check)
{
    private static readonly ComplaintPhase[] OfComplaintsOnly =
        [ComplaintPhase.InConversation, ComplaintPhase.SolutionAgreed, ComplaintPhase.CarriedOut, ComplaintPhase.WzdRoute];

    public void CheckAll()
    {
        CheckClosing();
        CheckPhase();
        foreach (var promise in complaint.Promises) CheckPromise(promise);
        CheckPromises();
        CheckSolutions();
        CheckPeople();
        CheckDossier();
        CheckHolds();
        CheckDisclosures();
    }

    private void CheckDisclosures()
    {
        foreach (var request in complaint.DisclosureRequests)
        {
            check(request.IsOpen == (request.Promise!.State == PromiseState.Open), "left a request apart from its promise");
            check(request.IsOpen == (request.AnsweredOn is null), "left a request answered without a day");
            check(request.Outcome != DisclosureOutcome.HandedOver || request is { IdentityCheck: not null, CopyHash: not null, HandedOverBy: not null }, "handed over unchecked, or nothing");
            check(request.Promise!.CountedFrom == request.ReceivedOn && request.Promise.FirstDueOn == request.ReceivedOn.AddMonths(1), "counts a request from another day");
        }
        check(!complaint.HasOpenDisclosure || !complaint.IsToBeDestroyed(regulation, DateOnly.MaxValue), "would destroy what someone waits for");
    }

    private void CheckHolds()
    {
        check(complaint.Holds.Count(one => one.LiftedAt is null) <= 1, "left two holds on it at once");
        check(complaint.Hold is null || !complaint.IsToBeDestroyed(regulation, DateOnly.MaxValue), "would destroy what is held");
        check(complaint.ClosedOn is not null || !complaint.IsToBeDestroyed(regulation, DateOnly.MaxValue), "would destroy what is not closed");
    }

    private void CheckClosing()
    {
        var closed = complaint.Phase == ComplaintPhase.Closed;
        check(closed == complaint.Outcome is not null && closed == complaint.ClosedOn is not null, "left it closed without outcome and date, or not closed with them");
        check(complaint.Closings.Count(one => one.ReopenedAt is null) == (closed ? 1 : 0), "left a closing that does not hold");
        if (complaint.Closings is [.., { ReopenedAt: null } last]) check((last.Outcome, last.On) == (complaint.Outcome, complaint.ClosedOn), "left another closing than the last one");
        foreach (var closing in complaint.Closings) CheckDay(closing.On, "closed");
        check(complaint.ClosedOn is null || Took().All(day => day <= complaint.ClosedOn), "left something that took place after it was closed");
    }

    private void CheckPhase()
    {
        var reached = complaint.Contacts.Any(one => one.Counts) || complaint.Conversations.Any(IsTalk);
        check(complaint.Phase != ComplaintPhase.Received || !reached, "left it as received although the complainant was reached");
        check(complaint.Kind == ComplaintKind.Complaint || !OfComplaintsOnly.Contains(complaint.Phase), "took a suggestion to a phase of complaints");
        check(complaint.Kind == ComplaintKind.Complaint || complaint.Promises.All(one => one.Kind == PromiseKind.Disclosure), "promised something for a suggestion");
        var states = complaint.Solutions.Select(one => one.State).ToList();
        check(complaint.Phase != ComplaintPhase.SolutionAgreed || states.Contains(SolutionState.Agreed), "left no solution that is agreed");
        check(complaint.Phase != ComplaintPhase.CarriedOut || (states.Contains(SolutionState.CarriedOut) && !states.Contains(SolutionState.Agreed)), "left a solution to be carried out");
        check((complaint.Route == HandlingRoute.Wzd) || complaint.Phase != ComplaintPhase.WzdRoute, "took it to the Wzd without a decision");
    }

    private void CheckPromise(Promise promise)
    {
        check((promise.State == PromiseState.Kept) == (promise.KeptOn is not null), "left a promise both open and kept, or kept without a day");
        check((promise.State == PromiseState.Ended) == (promise.EndReason is not null), "left a promise ended without a reason, or a reason without an end");
        check((promise.State == PromiseState.Ended) == (promise.EndedOn is not null), "left a promise ended without a day, or both ended and kept");
        CheckDay(promise.CountedFrom, "counted from");
        CheckDay(promise.KeptOn, "kept");
        CheckDay(promise.EndedOn, "ended");
        check(promise.KeptOn is null || promise.KeptOn >= promise.CountedFrom, $"kept {promise.Kind} before it was promised");
        check(promise.EndedOn is null || promise.EndedOn >= promise.CountedFrom, $"ended {promise.Kind} before it was promised");
        check(promise.DueOn == promise.Extensions.Select(one => one.To).Append(promise.FirstDueOn).Max(), "lost an extension");
        check(complaint.Corrections.Any(one => one.Fact is CorrectedFact.Receipt or CorrectedFact.CarriedOut) || promise.DueOn <= Complaint.LatestExtension(promise, regulation), "moved a promise beyond its limit");
        // What was recorded on the day of reopening may be from before it: that keeps no promise that starts with it.
        if (promise.State == PromiseState.Ended || ReopenedOn(promise.CountedFrom)) return;
        if (Keeping(promise.Kind) is { } days)
            check(promise.KeptOn == days.Where(day => day >= promise.CountedFrom).Cast<DateOnly?>().Min(), $"keeps {promise.Kind} on {promise.KeptOn:O} and not on the first day on which it was");
    }

    private void CheckPromises()
    {
        var open = complaint.Promises.Where(one => one.State == PromiseState.Open).ToList();
        check(complaint.NextDueOn == open.Select(one => one.DueOn).DefaultIfEmpty(DateOnly.MaxValue).Min(), $"left {complaint.NextDueOn:O} as the next due day");
        open.RemoveAll(one => one.Kind == PromiseKind.Disclosure);
        check(open.Count == 0 || complaint.Phase is not (ComplaintPhase.Closed or ComplaintPhase.Withdrawn or ComplaintPhase.WzdRoute), $"left a promise of {open.FirstOrDefault()?.Kind} open in {complaint.Phase}");
        check(open.Where(one => one.Kind != PromiseKind.Solution).GroupBy(one => one.Kind).All(one => one.Count() == 1), "left two promises of one kind open");
        check(!open.Exists(one => one.Kind == PromiseKind.FollowUp) || complaint.Phase is ComplaintPhase.CarriedOut or ComplaintPhase.Referred, "left a follow-up open while nothing is carried out");
        check(!open.Exists(one => one.Kind == PromiseKind.Route) || complaint is { RestrictiveMeasure: true, Route: null }, "left a decision open that was taken");
    }

    private void CheckSolutions()
    {
        foreach (var solution in complaint.Solutions)
        {
            CheckDay(solution.AgreedOn, "agreed");
            CheckDay(solution.CarriedOutOn, "carried out");
            check(solution.CarriedOutOn is null || solution.CarriedOutOn >= solution.AgreedOn, "carried out before it was agreed");
            check((solution.State is SolutionState.Agreed or SolutionState.CarriedOut) ? solution.Promise is not null : solution.Promise?.State != PromiseState.Open, "left a solution apart from its promise");
            check(solution.State != SolutionState.CarriedOut || solution.Promise!.State == PromiseState.Ended || solution.Promise.KeptOn == solution.CarriedOutOn, "carried out without keeping its promise");
            check(solution.State != SolutionState.Agreed || solution.Promise!.State != PromiseState.Kept, "kept the promise of a solution that is not carried out");
        }
    }

    private void CheckPeople()
    {
        check(complaint.Barred.All(one => one.StaffId != complaint.HandlerId), "left it with a handler who is barred");
        check(complaint.ConcernedEmployees.All(one => one.StaffId is null || complaint.Barred.Any(other => other.StaffId == one.StaffId)), "left an employee concerned who is not barred");
        check(complaint.Barred.DistinctBy(one => one.StaffId).Count() == complaint.Barred.Count, "barred somebody twice");
    }

    private void CheckDossier()
    {
        var unread = complaint.Messages.Count(one => one.ByKind == ActorKind.Complainant && one.ReadAt is null);
        check(complaint.News >= 0 && complaint.Unseen == unread + complaint.News, $"counts {complaint.Unseen} unseen instead of {unread} messages and {complaint.News} news");
        check(complaint.Timeline.Select(one => one.Version).SequenceEqual(Enumerable.Range(1, complaint.Timeline.Count).Select(one => (long)one)), "left a gap in the versions");
        check(complaint.Version == complaint.Timeline.Count, "left the version apart from the timeline");
        check(Count(TimelineEvent.ToldByEmail) == complaint.Outbox.Count(one => !one.IsCopy), "told by mail without a mail");
        check(Count(TimelineEvent.ToldByLetter) == complaint.Letters.Count, "told by letter without a letter");
        check(complaint.Statements.SkipLast(1).All(one => one.ConfirmedAt is null), "went on after a confirmed statement");
    }

    /// <summary>The days on which something took place that keeps a promise of the kind; null where something else does.</summary>
    private IEnumerable<DateOnly>? Keeping(PromiseKind kind)
    {
        var talks = complaint.Conversations.Where(IsTalk);
        return kind switch
        {
            PromiseKind.Contact => complaint.Contacts.Where(one => one.Counts).Select(one => DutchTime.Day(one.At)).Concat(talks.Select(one => one.On)),
            PromiseKind.Conversation => talks.Select(one => one.On),
            PromiseKind.FollowUp => talks.Where(one => one.Purpose == ConversationPurpose.FollowUp).Select(one => one.On),
            _ => null,
        };
    }

    private IEnumerable<DateOnly> Took() =>
    [
        .. complaint.Contacts.Where(one => !one.IsCorrected).Select(one => DutchTime.Day(one.At)),
        .. complaint.Conversations.Where(one => one is { State: ConversationState.Held, IsCorrected: false }).Select(one => one.On),
        .. complaint.Solutions.SelectMany(one => new[] { one.AgreedOn, one.CarriedOutOn }).OfType<DateOnly>(),
        .. complaint.Promises.Where(one => one.Kind != PromiseKind.Disclosure).SelectMany(one => new[] { one.CountedFrom, one.KeptOn, one.EndReason == PromiseEnd.Closed ? one.EndedOn : null }).OfType<DateOnly>(),
    ];

    private void CheckDay(DateOnly? day, string what) =>
        check(!(day < complaint.ReceivedOn) && !(day > today), $"left something {what} on {day:O}, received on {complaint.ReceivedOn:O}, today {today:O}");

    private bool ReopenedOn(DateOnly day) => complaint.Timeline.Any(one => one.Event == TimelineEvent.Reopened && DutchTime.Day(one.At) == day);

    private int Count(TimelineEvent what) => complaint.Timeline.Count(one => one.Event == what);

    private static bool IsTalk(Conversation one) => one is { State: ConversationState.Held, WithComplainant: true, IsCorrected: false };
}
