using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Domain.Regulations;

namespace ComplaintPortal.Domain.Complaints;

/// <summary>Closing, reopening, withdrawing, and a suggestion's own way (E1, E15, E16). These acts need the whole dossier to be loaded.</summary>
public sealed partial class Complaint
{
    /// <summary>What stands in the way of closing with an outcome; null where nothing does. Pages offer by it, and <see cref="Close"/> asks it.</summary>
    public ComplaintRule? ObstacleTo(Outcome outcome, Regulation regulation)
    {
        if (!Procedure.Allows(Phase, ProcedureAct.Close)) return ComplaintRule.NotInThisPhase;
        if (conversations.Exists(one => one.State == ConversationState.Planned)) return ComplaintRule.ConversationStillPlanned;
        // What was taken back, or went by another law, ended with that and nothing else.
        if ((Phase == ComplaintPhase.Withdrawn) != (outcome == Complaints.Outcome.Withdrawn)) return ComplaintRule.OutcomeDoesNotFit;
        if ((Phase == ComplaintPhase.WzdRoute) != (outcome == Complaints.Outcome.WzdRoute)) return ComplaintRule.OutcomeDoesNotFit;
        if ((Phase == ComplaintPhase.Answered) != (outcome == Complaints.Outcome.Answered)) return ComplaintRule.OutcomeDoesNotFit;
        return outcome switch
        {
            Complaints.Outcome.Satisfied => ObstacleToSatisfied(),
            Complaints.Outcome.NotSatisfiedReferred => referrals.Count > 0 ? null : ComplaintRule.ReferralMissing,
            Complaints.Outcome.NotSatisfiedOther => Kind == ComplaintKind.Complaint && WasReached ? null : ComplaintRule.OutcomeDoesNotFit,
            Complaints.Outcome.NoContact when WasReached => ComplaintRule.WasReached,
            Complaints.Outcome.NoContact => Attempts >= regulation.Closing.ContactAttempts ? null : ComplaintRule.AttemptsMissing,
            _ => null,
        };
    }

    /// <summary>
    /// Closes with an outcome, what was learned, and a message to the complainant (E15, E16, E20, B15). What was promised and is still
    /// open ends; retention counts from the closing date (B18).
    /// </summary>
    /// <exception cref="ComplaintRuleException">The outcome does not fit, something is missing, the date lies in the future or before the last recorded fact.</exception>
    public void Close(ClosingDraft draft, Regulation regulation, Actor by, DateTimeOffset now)
    {
        if (ObstacleTo(draft.Outcome, regulation) is { } obstacle) throw new ComplaintRuleException(obstacle);
        if (draft.On > DutchTime.Day(now)) throw new ComplaintRuleException(ComplaintRule.ClosedInFuture);
        if (draft.On < LastFact) throw new ComplaintRuleException(ComplaintRule.ClosedBeforeLastFact);
        var points = Points(draft.ImprovementPoints, by, now);
        var closing = new Closing(draft, by, now);
        closings.Add(closing);
        improvementPoints.AddRange(points);
        Keep(PromiseKind.Decision, draft.On);
        End(PromiseEnd.Closed, draft.On);
        DropSolutions(by, now);
        Move(ProcedureAct.Close, ComplaintPhase.Closed);
        (ClosedOn, Outcome) = (draft.On, draft.Outcome);
        Log(TimelineEvent.Closed, draft.Outcome.ToString(), by, now);
        Tell(NoticeKind.Closed, new ClosingArguments(regulation.Retention.YearsOf(Kind), ReopenUntil(regulation)!.Value).ToJson(), now, closing.Message);
    }

    /// <summary>The last Dutch day on which the complainant can reopen it on the status page; null while it is not closed.</summary>
    public DateOnly? ReopenUntil(Regulation regulation) => ClosedOn is { } day ? regulation.Closing.ReopenUntil(day) : null;

    /// <summary>
    /// Takes a closed or withdrawn complaint up again: the promises of receipt count anew from today, and the retention term stops (B18).
    /// </summary>
    /// <exception cref="ComplaintRuleException">No reason, not closed, or the complainant's term is over.</exception>
    public void Reopen(string? reason, Regulation regulation, Actor by, DateTimeOffset now)
    {
        Require(ProcedureAct.Reopen);
        var why = Limit.Required(reason, TimelineEntry.DetailLimit, ComplaintRule.ReasonMissing);
        var today = DutchTime.Day(now);
        if (by.Kind == ActorKind.Complainant && today > ReopenUntil(regulation)) throw new ComplaintRuleException(ComplaintRule.ReopenTooLate);
        Move(ProcedureAct.Reopen, ByEvidence);
        foreach (var closing in closings) closing.Undo(now);
        (ClosedOn, Outcome, Route, RouteReason, ReopenedOn) = (null, null, null, null, today);
        StartPromises(today, regulation);
        Log(TimelineEvent.Reopened, why, by, now);
        Announce(by);
        Tell(NoticeKind.Reopened, null, now);
    }

    /// <summary>Takes the complaint back, by the complainant or as told to the handler, who still closes it and may use what was learned.</summary>
    /// <exception cref="ComplaintRuleException">The reason is too long, or not where the complaint stands.</exception>
    public void Withdraw(string? reason, Actor by, DateTimeOffset now)
    {
        Require(ProcedureAct.Withdraw);
        Limit.Check((reason, TimelineEntry.DetailLimit));
        DropSolutions(by, now);
        End(PromiseEnd.Withdrawn, DutchTime.Day(now));
        Move(ProcedureAct.Withdraw, ComplaintPhase.Withdrawn);
        Log(TimelineEvent.Withdrawn, reason, by, now);
        Announce(by);
        Tell(NoticeKind.Withdrawn, null, now);
    }

    /// <summary>Answers a suggestion with thanks (E1), and keeps what is to be improved for the evaluation (B15).</summary>
    /// <exception cref="ComplaintRuleException">A complaint, no text, or not where it stands.</exception>
    public void AnswerSuggestion(string? text, IReadOnlyList<string> improvements, Actor by, DateTimeOffset now)
    {
        if (Kind != ComplaintKind.Suggestion) throw new ComplaintRuleException(ComplaintRule.NotASuggestion);
        Require(ProcedureAct.AnswerSuggestion);
        var points = Points(improvements, by, now);
        var answer = new Message(text ?? "", Guid.NewGuid(), by, now);
        messages.Add(answer);
        improvementPoints.AddRange(points);
        Move(ProcedureAct.AnswerSuggestion, ComplaintPhase.Answered);
        Log(TimelineEvent.SuggestionAnswered, null, by, now);
        Tell(NoticeKind.SuggestionAnswered, null, now, answer.Text);
    }

    /// <summary>Handles a suggestion as a complaint, with the sender's consent: the promises count from the day of that consent (E1).</summary>
    /// <exception cref="ComplaintRuleException">A complaint already, how they consented is missing, or the day lies in the future or before receipt.</exception>
    public void ConvertToComplaint(string? howConsented, DateOnly consentOn, Regulation regulation, Actor by, DateTimeOffset now)
    {
        if (Kind != ComplaintKind.Suggestion) throw new ComplaintRuleException(ComplaintRule.NotASuggestion);
        Require(ProcedureAct.ConvertToComplaint);
        var how = Limit.Required(howConsented, TimelineEntry.DetailLimit, ComplaintRule.ConsentMissing);
        if (consentOn > DutchTime.Day(now)) throw new ComplaintRuleException(ComplaintRule.ConsentInFuture);
        if (consentOn < ReceivedOn) throw new ComplaintRuleException(ComplaintRule.ConsentBeforeReceipt);
        Kind = ComplaintKind.Complaint;
        Move(ProcedureAct.ConvertToComplaint, Phase == ComplaintPhase.Received ? ComplaintPhase.Received : ComplaintPhase.InContact);
        StartPromises(consentOn, regulation);
        // The talk in which they consented, and what took place since, count.
        KeepByFacts();
        Log(TimelineEvent.ConvertedToComplaint, how, by, now);
        Tell(NoticeKind.ConvertedToComplaint, null, now);
    }

    /// <summary>Whether the complainant was ever spoken to or reached.</summary>
    private bool WasReached => contacts.Exists(one => one.Counts) || conversations.Exists(IsTalk);

    private int Attempts => contacts.Count(one => one is { IsCorrected: false, ByComplainant: false, Result: ContactResult.NoAnswer or ContactResult.LeftToComplainant });

    /// <summary>Where the complaint stands by what took place so far.</summary>
    private ComplaintPhase ByEvidence =>
        Kind == ComplaintKind.Complaint && conversations.Exists(IsTalk) ? ComplaintPhase.InConversation
        : WasReached ? ComplaintPhase.InContact
        : ComplaintPhase.Received;

    /// <summary>The last Dutch day on which something is recorded to have taken place.</summary>
    private DateOnly LastFact => Facts.Concat(Settled).Concat(referrals.Select(one => one.On)).Append(ReopenedOn ?? ReceivedOn).Max();

    /// <summary>The Dutch days of what is recorded to have taken place.</summary>
    private IEnumerable<DateOnly> Facts =>
    [
        .. contacts.Where(one => !one.IsCorrected).Select(one => DutchTime.Day(one.At)),
        .. conversations.Where(one => one is { State: ConversationState.Held, IsCorrected: false }).Select(one => one.On),
        .. solutions.SelectMany(one => new[] { one.AgreedOn, one.CarriedOutOn }).OfType<DateOnly>(),
        .. referrals.Where(one => !one.IsDirect).Select(one => one.On),
        .. closings.Select(one => one.On),
        // Consent, a measure that became known, taking up again.
        .. promises.Where(one => one.Kind != PromiseKind.Disclosure).Select(one => one.CountedFrom).Where(day => day != ReceivedOn),
    ];

    /// <summary>The Dutch days of what shows nowhere but in the promises: a decision on the route, a withdrawal, leaving it to a body.</summary>
    private IEnumerable<DateOnly> Settled => promises
        .Where(one => one.Kind != PromiseKind.Disclosure && one.EndReason is null or PromiseEnd.Withdrawn or PromiseEnd.WzdRoute or PromiseEnd.WentElsewhere)
        .Select(one => one.KeptOn ?? one.EndedOn).OfType<DateOnly>();

    private static bool IsTalk(Conversation conversation) =>
        conversation is { State: ConversationState.Held, WithComplainant: true, IsCorrected: false };

    private ComplaintRule? ObstacleToSatisfied()
    {
        if (Kind != ComplaintKind.Complaint || !WasReached) return ComplaintRule.OutcomeDoesNotFit;
        if (solutions.Exists(one => one.State == SolutionState.Agreed)) return ComplaintRule.SolutionNotCarriedOut;
        if (promises.Exists(one => one is { Kind: PromiseKind.FollowUp, State: PromiseState.Open })) return ComplaintRule.FollowUpOpen;
        return satisfactions is [.., { IsSatisfied: false }] ? ComplaintRule.NotSatisfiedSaid : null;
    }

    private static List<ImprovementPoint> Points(IReadOnlyList<string> texts, Actor by, DateTimeOffset now)
    {
        if (texts.Count > ImprovementPoint.MostAtOnce) throw new ComplaintRuleException(ComplaintRule.TooManyImprovementPoints);
        return [.. texts.Select(text => new ImprovementPoint(text, by, now))];
    }
}
