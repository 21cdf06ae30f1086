using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Domain.Regulations;

namespace ComplaintPortal.Domain.Complaints;

/// <summary>Solutions, carrying them out, and whether it helped (B13, E13–E16). These acts need promises, contacts, conversations, solutions and satisfactions to be loaded.</summary>
public sealed partial class Complaint
{
    /// <summary>Puts a solution to the complainant, who agrees or not on the status page; only then it is a promise.</summary>
    /// <exception cref="ComplaintRuleException">No text or owner, a day in the past, or not where the complaint stands.</exception>
    public void ProposeSolution(SolutionTerms terms, Actor by, DateTimeOffset now)
    {
        Require(ProcedureAct.ProposeSolution);
        RequireComplaint();
        if (terms.DueOn < DutchTime.Day(now)) throw new ComplaintRuleException(ComplaintRule.SolutionDueInPast);
        var solution = new AgreedSolution(terms, by, now);
        solutions.Add(solution);
        Log(TimelineEvent.SolutionProposed, Iso(terms.DueOn), by, now);
        Tell(NoticeKind.SolutionProposed, new DayArguments(terms.DueOn).ToJson(), now, solution.Text);
    }

    /// <summary>Records a solution on which both agreed already, for instance in the conversation: from that day on a promise (E13).</summary>
    /// <param name="agreedOn">The Dutch day on which both agreed.</param>
    /// <exception cref="ComplaintRuleException">No text or owner, agreed in the future or before receipt, due before that, or not where the complaint stands.</exception>
    public void AgreeSolution(SolutionTerms terms, Agreement how, DateOnly agreedOn, Actor by, DateTimeOffset now)
    {
        Require(ProcedureAct.AgreeSolution);
        RequireComplaint();
        CheckAgreed(agreedOn, terms.DueOn, now);
        var solution = new AgreedSolution(terms, by, now);
        solutions.Add(solution);
        Agree(solution, how, agreedOn, by, now);
    }

    /// <summary>The complainant agrees with what was proposed, on the status page or as the handler records it.</summary>
    /// <exception cref="ComplaintRuleException">Not proposed any more, agreed in the future or before receipt, or not where the complaint stands.</exception>
    public void ConfirmSolution(AgreedSolution solution, Agreement how, DateOnly agreedOn, Actor by, DateTimeOffset now)
    {
        Require(ProcedureAct.AgreeSolution);
        RequireProposed(solution);
        // What was proposed in time may be answered late: the day that was proposed stands.
        CheckAgreed(agreedOn, DateOnly.MaxValue, now);
        Agree(solution, how, agreedOn, by, now);
        Announce(by);
    }

    /// <summary>The complainant does not agree with what was proposed.</summary>
    /// <exception cref="ComplaintRuleException">Not proposed any more, or the reason is too long.</exception>
    public void DeclineSolution(AgreedSolution solution, string? reason, Actor by, DateTimeOffset now)
    {
        Require(ProcedureAct.DeclineSolution);
        RequireProposed(solution);
        solution.Decline(reason);
        Log(TimelineEvent.SolutionDeclined, null, by, now);
        Announce(by);
    }

    /// <summary>Records that a solution was carried out. The last one starts the promise of a follow-up conversation, where the regulation has one (E14).</summary>
    /// <param name="on">The Dutch day on which it was carried out.</param>
    /// <exception cref="ComplaintRuleException">Not agreed, in the future, before it was agreed, or nobody named.</exception>
    public void CarryOutSolution(AgreedSolution solution, DateOnly on, string? byName, string? note, Regulation regulation, Actor by, DateTimeOffset now)
    {
        Require(ProcedureAct.CarryOutSolution);
        RequireAgreed(solution);
        if (on > DutchTime.Day(now)) throw new ComplaintRuleException(ComplaintRule.CarriedOutInFuture);
        if (on < solution.AgreedOn) throw new ComplaintRuleException(ComplaintRule.CarriedOutBeforeAgreed);
        solution.CarryOut(on, byName, note);
        solution.Promise!.Keep(on);
        Log(TimelineEvent.SolutionCarriedOut, Iso(on), by, now);
        Tell(NoticeKind.SolutionCarriedOut, new DayArguments(on).ToJson(), now, solution.Text);
        if (Phase == ComplaintPhase.SolutionAgreed && solutions.TrueForAll(one => one.State != SolutionState.Agreed))
        {
            Move(ProcedureAct.CarryOutSolution, ComplaintPhase.CarriedOut);
            if (regulation.RuleOf(PromiseKind.FollowUp) is { } rule)
                promises.Add(new Promise(PromiseKind.FollowUp, LastCarriedOut, rule.Term, regulation.WorkingDays));
            // A talk that was written down before the carrying out counts all the same.
            KeepByFacts();
        }
        RecountNextDue();
    }

    /// <summary>Records whether the complainant is satisfied, as said on the status page or to the handler (E15, E16).</summary>
    /// <exception cref="ComplaintRuleException">A suggestion, too long, or not where the complaint stands.</exception>
    public void RecordSatisfaction(bool isSatisfied, string? words, Actor by, DateTimeOffset now)
    {
        Require(ProcedureAct.RecordSatisfaction);
        RequireComplaint();
        satisfactions.Add(new SatisfactionRecord(isSatisfied, words, by, now));
        Log(isSatisfied ? TimelineEvent.Satisfied : TimelineEvent.NotSatisfied, null, by, now);
        Announce(by);
    }

    /// <summary>Looks for another solution, since the complainant is not satisfied (E16); what was agreed and not done is dropped.</summary>
    /// <exception cref="ComplaintRuleException">A suggestion, no reason given, nobody said not to be satisfied, or not where the complaint stands.</exception>
    public void StartNewRound(string? reason, Actor by, DateTimeOffset now)
    {
        Require(ProcedureAct.StartNewRound);
        RequireComplaint();
        var why = Limit.Required(reason, TimelineEntry.DetailLimit, ComplaintRule.ReasonMissing);
        if (satisfactions is not [.., { IsSatisfied: false }]) throw new ComplaintRuleException(ComplaintRule.NotUnsatisfied);
        DropSolutions(by, now);
        End(PromiseEnd.NewRound, DutchTime.Day(now), PromiseKind.Solution, PromiseKind.FollowUp);
        Move(ProcedureAct.StartNewRound, ComplaintPhase.InConversation);
        Log(TimelineEvent.NewRoundStarted, why, by, now);
    }

    private DateOnly LastCarriedOut => solutions.Max(one => one.CarriedOutOn) ?? ReceivedOn;

    private void Agree(AgreedSolution solution, Agreement how, DateOnly on, Actor by, DateTimeOffset now)
    {
        // Where another solution follows on one that was carried out, the follow-up conversation comes after that one.
        End(PromiseEnd.NewSolution, DutchTime.Day(now), PromiseKind.FollowUp);
        var promise = new Promise(PromiseKind.Solution, on, solution.DueOn < on ? on : solution.DueOn);
        promises.Add(promise);
        solution.Agree(how, on, promise);
        Move(ProcedureAct.AgreeSolution, ComplaintPhase.SolutionAgreed);
        Log(TimelineEvent.SolutionAgreed, Iso(solution.DueOn), by, now);
        RecountNextDue();
    }

    private void CheckAgreed(DateOnly agreedOn, DateOnly dueOn, DateTimeOffset now)
    {
        if (agreedOn > DutchTime.Day(now)) throw new ComplaintRuleException(ComplaintRule.AgreedInFuture);
        if (agreedOn < ReceivedOn) throw new ComplaintRuleException(ComplaintRule.AgreedBeforeReceipt);
        if (dueOn < agreedOn) throw new ComplaintRuleException(ComplaintRule.SolutionDueInPast);
    }

    private void DropSolutions(Actor by, DateTimeOffset now)
    {
        foreach (var solution in solutions.Where(one => one.State is SolutionState.Proposed or SolutionState.Agreed))
        {
            solution.Drop();
            Log(TimelineEvent.SolutionDropped, Iso(solution.DueOn), by, now);
        }
    }

    private void RequireProposed(AgreedSolution solution)
    {
        if (!solutions.Contains(solution) || solution.State != SolutionState.Proposed) throw new ComplaintRuleException(ComplaintRule.SolutionNotProposed);
    }

    private void RequireAgreed(AgreedSolution solution)
    {
        if (!solutions.Contains(solution) || solution.State != SolutionState.Agreed) throw new ComplaintRuleException(ComplaintRule.SolutionNotAgreed);
    }
}
