using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Domain.Regulations;

namespace ComplaintPortal.Domain.Complaints;

/// <summary>
/// Correcting what was recorded wrongly: what stood there stays to be seen, with the reason, and the promises are counted anew.
/// These acts need the whole dossier to be loaded.
/// </summary>
public sealed partial class Complaint
{
    /// <summary>Corrects the day of receipt; what was promised from that day is counted from the right one.</summary>
    /// <exception cref="ComplaintRuleException">The same day, in the future, before 2000, after something that took place, or no reason.</exception>
    public void CorrectReceipt(DateOnly receivedOn, string? reason, Regulation regulation, Actor by, DateTimeOffset now)
    {
        if (receivedOn == ReceivedOn) throw new ComplaintRuleException(ComplaintRule.CorrectionWithoutChange);
        if (receivedOn < EarliestReceipt) throw new ComplaintRuleException(ComplaintRule.ReceivedTooEarly);
        if (receivedOn > DutchTime.Day(now)) throw new ComplaintRuleException(ComplaintRule.ReceivedInFuture);
        var asked = promises.Where(one => one.Kind == PromiseKind.Disclosure).Select(one => one.CountedFrom);
        if (Facts.Concat(Settled).Concat(asked).Any(day => day < receivedOn)) throw new ComplaintRuleException(ComplaintRule.ReceivedAfterFact);
        Correct(CorrectedFact.Receipt, Iso(ReceivedOn), Iso(receivedOn), reason, by, now);
        // The first promise of each kind started on receipt; what started on the same day for another reason is not counted from it.
        foreach (var promise in promises.Where(StartsOnReceipt).DistinctBy(one => one.Kind).Where(one => one.CountedFrom == ReceivedOn))
            promise.CountFrom(receivedOn, regulation.WorkingDays);
        ReceivedOn = receivedOn;
        Recount(now);
    }

    /// <summary>Replaces a contact that was recorded wrongly.</summary>
    /// <exception cref="ChannelNotAllowedException">The organisation took a channel that the complainant did not allow.</exception>
    /// <exception cref="ComplaintRuleException">Corrected before, in the future, before receipt, after the closing date, or no reason.</exception>
    public void CorrectContact(ContactRecord contact, ContactRecord replacement, string? reason, Actor by, DateTimeOffset now)
    {
        if (!contacts.Contains(contact) || contact.IsCorrected) throw new ComplaintRuleException(ComplaintRule.CorrectedBefore);
        Check(replacement, now);
        CheckBeforeClosing(DutchTime.Day(replacement.At));
        var stood = ByEvidence;
        Correct(CorrectedFact.Contact, Said(contact), Said(replacement), reason, by, now);
        contact.Replace();
        contacts.Add(replacement);
        Recount(now);
        FollowEvidence(stood);
    }

    /// <summary>Replaces the record of a conversation that was held; one that was recorded by mistake is replaced by how it was.</summary>
    /// <exception cref="ChannelNotAllowedException">By telephone on the organisation's initiative, which the complainant does not allow.</exception>
    /// <exception cref="ComplaintRuleException">Not held, corrected before, in the future, before receipt, after the closing date, or no reason.</exception>
    public void CorrectConversation(Conversation conversation, ConversationReport replacement, string? reason, Actor by, DateTimeOffset now)
    {
        RequireOwn(conversation);
        if (conversation.State != ConversationState.Held) throw new ComplaintRuleException(ComplaintRule.ConversationNotHeld);
        if (conversation.IsCorrected) throw new ComplaintRuleException(ComplaintRule.CorrectedBefore);
        CheckHeld(replacement, now);
        CheckBeforeClosing(DutchTime.Day(replacement.At));
        var record = new Conversation(replacement, by);
        var stood = ByEvidence;
        Correct(CorrectedFact.Conversation, Said(conversation), Said(record), reason, by, now);
        conversation.Replace();
        conversations.Add(record);
        Recount(now);
        FollowEvidence(stood);
    }

    /// <summary>Corrects the day on which a solution was carried out.</summary>
    /// <exception cref="ComplaintRuleException">Not carried out, the same day, in the future, before it was agreed, after the closing date, or no reason.</exception>
    public void CorrectCarriedOut(AgreedSolution solution, DateOnly on, string? reason, Regulation regulation, Actor by, DateTimeOffset now)
    {
        if (!solutions.Contains(solution) || solution.State != SolutionState.CarriedOut) throw new ComplaintRuleException(ComplaintRule.SolutionNotCarriedOut);
        if (on == solution.CarriedOutOn) throw new ComplaintRuleException(ComplaintRule.CorrectionWithoutChange);
        if (on > DutchTime.Day(now)) throw new ComplaintRuleException(ComplaintRule.CarriedOutInFuture);
        if (on < solution.AgreedOn) throw new ComplaintRuleException(ComplaintRule.CarriedOutBeforeAgreed);
        CheckBeforeClosing(on);
        Correct(CorrectedFact.CarriedOut, Iso(solution.CarriedOutOn!.Value), Iso(on), reason, by, now);
        solution.CorrectCarriedOut(on);
        solution.Promise!.Recount();
        solution.Promise.Keep(on);
        CountFollowUps(regulation);
        Recount(now);
    }

    /// <summary>Counts each follow-up from the last solution that was carried out before it was promised: a new round has one of its own.</summary>
    private void CountFollowUps(Regulation regulation)
    {
        foreach (var (order, promise) in promises.Index().Where(one => one.Item is { Kind: PromiseKind.FollowUp, State: not PromiseState.Ended }))
        {
            var from = solutions.Where(one => one.Promise is { } its && promises.IndexOf(its) < order).Max(one => one.CarriedOutOn);
            if (from is { } day && day != promise.CountedFrom) promise.CountFrom(day, regulation.WorkingDays);
        }
    }

    /// <summary>A closing date lies after everything that took place; a correction keeps it so.</summary>
    private void CheckBeforeClosing(DateOnly day)
    {
        if (day > ClosedOn) throw new ComplaintRuleException(ComplaintRule.ClosedBeforeLastFact);
    }

    private static bool StartsOnReceipt(Promise promise) =>
        promise.Kind is PromiseKind.Contact or PromiseKind.Conversation or PromiseKind.Decision or PromiseKind.Route;

    private void Correct(CorrectedFact fact, string former, string current, string? reason, Actor by, DateTimeOffset now)
    {
        corrections.Add(new Correction(fact, former, current, reason, by, now));
        Log(TimelineEvent.FactCorrected, fact.ToString(), by, now);
    }

    private static string Said(ContactRecord contact) =>
        $"{contact.At:O} {(contact.ByComplainant ? ActorKind.Complainant : ActorKind.Staff)}.{contact.Channel} {contact.Result}";

    private static string Said(Conversation conversation) =>
        $"{conversation.At:O} {conversation.Kind} {(conversation.WithComplainant ? "With" : "Without")}Complainant";

    /// <summary>Holds the promises of contact and conversation against what is recorded now.</summary>
    private void Recount(DateTimeOffset now)
    {
        var kept = promises.Where(one => one.State == PromiseState.Kept && IsKeptByFacts(one.Kind)).ToList();
        foreach (var promise in kept) promise.Recount();
        KeepByFacts();
        foreach (var promise in kept)
        {
            if (EndOf(promise, DutchTime.Day(now)) is not var (reason, on) || promise.KeptOn <= on) continue;
            promise.Recount();
            promise.End(reason, on);
        }
        RecountNextDue();
    }

    /// <summary>A contact that was none takes the complaint back to where it stands without it, where it stood there by that contact.</summary>
    private void FollowEvidence(ComplaintPhase stood)
    {
        if (Phase == stood && Phase is ComplaintPhase.Received or ComplaintPhase.InContact) Phase = ByEvidence;
    }

    private static bool IsKeptByFacts(PromiseKind kind) => kind is PromiseKind.Contact or PromiseKind.Conversation or PromiseKind.FollowUp;

    /// <summary>Keeps what the recorded contacts and conversations keep.</summary>
    private void KeepByFacts()
    {
        foreach (var contact in contacts.Where(one => one.Counts)) Keep(PromiseKind.Contact, DutchTime.Day(contact.At));
        foreach (var conversation in conversations.Where(IsTalk)) KeepAllOf(conversation);
    }

    /// <summary>
    /// With what a promise would have ended that turns out not to be kept: what closing, a withdrawal or another way ended
    /// does not bind again. Null where it binds still.
    /// </summary>
    private (PromiseEnd Reason, DateOnly On)? EndOf(Promise promise, DateOnly today)
    {
        var wasFollowed = promises.FindLast(one => one.Kind == promise.Kind) != promise;
        if (promise.Kind == PromiseKind.FollowUp && Phase is not (ComplaintPhase.Closed or ComplaintPhase.Withdrawn or ComplaintPhase.WzdRoute))
        {
            if (Phase == ComplaintPhase.InConversation) return (PromiseEnd.NewRound, today);
            if (wasFollowed || Phase is not (ComplaintPhase.CarriedOut or ComplaintPhase.Referred)) return (PromiseEnd.NewSolution, today);
        }
        else if (wasFollowed || Phase == ComplaintPhase.Closed)
        {
            // Only reopening makes one of a kind again: it ended with the closing, or else with the withdrawal, before that.
            return closings.Find(one => one.On >= promise.CountedFrom) is { } closing ? (PromiseEnd.Closed, closing.On) : (PromiseEnd.Withdrawn, WithdrawnAfter(promise, today));
        }
        return Phase switch
        {
            ComplaintPhase.Withdrawn => (PromiseEnd.Withdrawn, WithdrawnAfter(promise, today)),
            ComplaintPhase.WzdRoute => (PromiseEnd.WzdRoute, today),
            ComplaintPhase.Referred when promises.FindLast(one => one.EndReason is PromiseEnd.Referred or PromiseEnd.WentElsewhere) is { } ended => (ended.EndReason!.Value, today),
            _ => null,
        };
    }

    /// <summary>The Dutch day of the withdrawal that ended a promise; today where the promise turns out to have begun after it.</summary>
    private DateOnly WithdrawnAfter(Promise promise, DateOnly today) => timeline
        .Where(one => one.Event == TimelineEvent.Withdrawn).Select(one => DutchTime.Day(one.At)).Append(today)
        .First(day => day >= promise.CountedFrom);
}
