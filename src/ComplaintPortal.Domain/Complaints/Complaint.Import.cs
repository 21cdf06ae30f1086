using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Domain.Regulations;

namespace ComplaintPortal.Domain.Complaints;

/// <summary>Taking over what an earlier register holds (B16).</summary>
public sealed partial class Complaint
{
    public const int EarlierNumberLimit = 60;

    /// <summary>Nothing goes out to someone who was never asked how to be reached safely; an officer changes it after asking (B17).</summary>
    public static SafeContact UntilAsked => new() { OnlyThroughWebsite = true, NeutralWording = true };

    /// <summary>The number that it had in an earlier register; null where it was received here.</summary>
    public string? EarlierNumber { get; private set; }

    /// <summary>
    /// Takes a complaint or suggestion over from an earlier register: promises count from its receipt, are kept on the days on which
    /// they were kept and end with its closing, from which retention counts (B12, B18, E9). Nothing is sent to anyone.
    /// </summary>
    /// <exception cref="ComplaintRuleException">The intake or the handling breaks a rule, or its term of retention is over.</exception>
    public static Complaint Import(ComplaintNumber number, ImportDraft draft, Regulation regulation, Actor by, DateTimeOffset now)
    {
        if (draft.Faults(regulation, DutchTime.Day(now)).FirstOrDefault() is { } fault) throw new ComplaintRuleException(fault.Rule);
        var complaint = Register(number, draft.Intake with { SafeContact = UntilAsked, AccessCodeHash = null, Attachments = [], DirectBodies = [] }, regulation, now);
        (complaint.EarlierNumber, complaint.HandlerId) = (draft.EarlierNumber, draft.HandlerId);
        complaint.searchKeys.AddRange(complaint.Keys());
        complaint.Log(TimelineEvent.Imported, draft.EarlierNumber, by, now);
        complaint.TakeOver(draft, regulation, by, now);
        return complaint;
    }

    private void TakeOver(ImportDraft draft, Regulation regulation, Actor by, DateTimeOffset now)
    {
        // E19: one that went by another law was about a restrictive measure, and its route was decided.
        if (draft.Outcome == Complaints.Outcome.WzdRoute) (RestrictiveMeasure, Route, RouteReason) = (true, HandlingRoute.Wzd, draft.Remark);
        StartPromises(ReceivedOn, regulation);
        if (draft.ContactOn is { } reached) TakeOverContact(reached, draft.Remark, by, now);
        if (draft.ConversationOn is { } talked) TakeOverConversation(talked, draft, by, now);
        if (draft is { Body: { } body, ReferredOn: { } on })
        {
            referrals.Add(new Referral(new(body, ReferralBringer.Complainant, on, draft.Remark), isDirect: false, Language, by, now));
            Move(ProcedureAct.Refer, ComplaintPhase.Referred);
        }
        if (draft.Satisfied is { } satisfied) satisfactions.Add(new SatisfactionRecord(satisfied, null, by, now));
        improvementPoints.AddRange(Points(draft.ImprovementPoints, by, now));
        if (draft is { ClosedOn: { } closedOn, Outcome: { } outcome }) TakeOverClosing(draft, closedOn, outcome, by, now);
    }

    /// <summary>The earlier register has no channel: that of receipt stands for it, as the remark says.</summary>
    private void TakeOverContact(DateOnly on, string remark, Actor by, DateTimeOffset now)
    {
        var channel = Channel switch
        {
            ReceiptChannel.Email => ContactChannel.Email,
            ReceiptChannel.Post => ContactChannel.Post,
            ReceiptChannel.InPerson => ContactChannel.InPerson,
            _ => ContactChannel.Telephone,
        };
        contacts.Add(new ContactRecord(Sometime(on, now), channel, ContactResult.Reached, by, byComplainant: false, remark));
        Keep(PromiseKind.Contact, on);
        Move(ProcedureAct.RecordContact, ComplaintPhase.InContact);
    }

    private void TakeOverConversation(DateOnly on, ImportDraft draft, Actor by, DateTimeOffset now)
    {
        List<Participant> tookPart = [new(ParticipantRole.Complainant, null)];
        if (draft.HandlerName is { } handler) tookPart.Add(new(ParticipantRole.Handler, handler));
        var conversation = new Conversation(
            new ConversationReport(ConversationPurpose.Complaint, ConversationKind.InPerson, Sometime(on, now), null, tookPart, draft.Remark, []), by);
        conversations.Add(conversation);
        KeepBy(conversation);
    }

    private void TakeOverClosing(ImportDraft draft, DateOnly on, Outcome outcome, Actor by, DateTimeOffset now)
    {
        switch (outcome)
        {
            case Complaints.Outcome.Withdrawn:
                End(PromiseEnd.Withdrawn, on);
                Move(ProcedureAct.Withdraw, ComplaintPhase.Withdrawn);
                break;
            case Complaints.Outcome.WzdRoute:
                End(PromiseEnd.WzdRoute, on);
                Move(ProcedureAct.DecideRoute, ComplaintPhase.WzdRoute);
                break;
            case Complaints.Outcome.Answered:
                Move(ProcedureAct.AnswerSuggestion, ComplaintPhase.Answered);
                break;
        }
        closings.Add(new Closing(new(outcome, on, draft.Lessons, draft.Lessons is null, [], draft.Remark), by, now));
        Keep(PromiseKind.Decision, on);
        End(PromiseEnd.Closed, on);
        Move(ProcedureAct.Close, ComplaintPhase.Closed);
        (ClosedOn, Outcome) = (on, outcome);
    }

    /// <summary>A day without its time: noon, or now where that is not yet.</summary>
    private static DateTimeOffset Sometime(DateOnly day, DateTimeOffset now)
    {
        var noon = DutchTime.Instant(day, new TimeOnly(12, 0));
        return noon < now ? noon : now;
    }
}
