using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Domain.Promises;

namespace ComplaintPortal.Domain.Complaints;

/// <summary>Conversations and the joint statement (B14, E9–E12). These acts need promises, conversations and statements to be loaded.</summary>
public sealed partial class Complaint
{
    /// <summary>Plans a conversation and invites the complainant, where invited, by a channel that is allowed.</summary>
    /// <exception cref="ChannelNotAllowedException">By telephone, which the complainant does not allow.</exception>
    /// <exception cref="ComplaintRuleException">In the past or too far ahead, nobody invited, too many, or not where the complaint stands.</exception>
    public Conversation PlanConversation(ConversationPlan plan, Actor by, DateTimeOffset now)
    {
        Require(ProcedureAct.PlanConversation);
        CheckPlan(plan.At, plan.Kind, plan.Invited.Any(one => one.Role == ParticipantRole.Complainant), now);
        var conversation = new Conversation(plan, by);
        conversations.Add(conversation);
        Log(TimelineEvent.ConversationPlanned, plan.At.ToString("O"), by, now);
        Invite(NoticeKind.ConversationPlanned, conversation, now);
        return conversation;
    }

    /// <summary>Moves a planned conversation to another moment, kind or place, and tells those invited.</summary>
    /// <exception cref="ChannelNotAllowedException">By telephone, which the complainant does not allow.</exception>
    /// <exception cref="ComplaintRuleException">Not planned any more, in the past, or too far ahead.</exception>
    public void MoveConversation(Conversation conversation, DateTimeOffset at, ConversationKind kind, string? place, Actor by, DateTimeOffset now)
    {
        Require(ProcedureAct.PlanConversation);
        RequireOwn(conversation);
        conversation.RequirePlanned();
        CheckPlan(at, kind, InvitesComplainant(conversation), now);
        conversation.Move(at, kind, place);
        Log(TimelineEvent.ConversationMoved, at.ToString("O"), by, now);
        Invite(NoticeKind.ConversationMoved, conversation, now);
    }

    /// <summary>Cancels a planned conversation and tells those invited. Possible at every phase: what is off is off.</summary>
    /// <exception cref="ComplaintRuleException">Not planned any more, or no reason given.</exception>
    public void CancelConversation(Conversation conversation, string? reason, Actor by, DateTimeOffset now)
    {
        RequireOwn(conversation);
        conversation.RequirePlanned();
        conversation.Cancel(Limit.Required(reason, Conversation.ReasonLimit, ComplaintRule.ReasonMissing));
        Log(TimelineEvent.ConversationCancelled, conversation.At.ToString("O"), by, now);
        Invite(NoticeKind.ConversationCancelled, conversation, now);
    }

    /// <summary>
    /// Records a conversation that took place, planned or not. It keeps the promises of contact (B12) and of a conversation (E9), and as
    /// follow-up that one (E14), only when the complainant took part.
    /// </summary>
    /// <param name="planned">The planned conversation that it was; null where it was not planned.</param>
    /// <exception cref="ChannelNotAllowedException">By telephone on the organisation's initiative, which the complainant does not allow.</exception>
    /// <exception cref="ComplaintRuleException">In the future, before receipt, no report, nobody took part, or not where the complaint stands.</exception>
    public Conversation RecordConversation(Conversation? planned, ConversationReport held, Actor by, DateTimeOffset now)
    {
        Require(ProcedureAct.RecordConversation);
        planned?.RequirePlanned();
        if (planned is not null) RequireOwn(planned);
        CheckHeld(held, now);
        var conversation = planned ?? new Conversation(held, by);
        if (planned is null) conversations.Add(conversation);
        else planned.Hold(held);
        Log(TimelineEvent.ConversationHeld, held.Kind.ToString(), by, now);
        KeepBy(conversation);
        return conversation;
    }

    /// <summary>Notes that the document of a conversation was filed in the client's own file (E12).</summary>
    /// <exception cref="ComplaintRuleException">The conversation was not held.</exception>
    public void FileConversation(Conversation conversation, Actor by, DateTimeOffset now)
    {
        RequireOwn(conversation);
        conversation.File(DutchTime.Day(now), by);
        Log(TimelineEvent.ConversationFiled, Iso(conversation.On), by, now);
    }

    /// <summary>
    /// Writes a version of the joint statement and puts it to the other side: the handler's to the complainant, the complainant's
    /// correction to the handler (E10).
    /// </summary>
    /// <exception cref="ComplaintRuleException">Confirmed already, the same as before, nothing to correct, no text, or not where the complaint stands.</exception>
    public void WriteStatement(string? text, Actor by, DateTimeOffset now)
    {
        Require(ProcedureAct.WriteStatement);
        RequireComplaint();
        if (statements.Exists(one => one.ConfirmedAt is not null)) throw new ComplaintRuleException(ComplaintRule.StatementFixed);
        var isCorrection = by.Kind == ActorKind.Complainant;
        if (isCorrection && statements is []) throw new ComplaintRuleException(ComplaintRule.StatementMissing);
        if (isCorrection && statements[^1].ByKind == ActorKind.Complainant) throw new ComplaintRuleException(ComplaintRule.StatementNotTheirs);
        if (statements is [.., var last] && last.Text == text) throw new ComplaintRuleException(ComplaintRule.StatementUnchanged);
        var version = new StatementVersion(statements.Count + 1, text, by, now);
        statements.Add(version);
        Log(isCorrection ? TimelineEvent.StatementCorrected : TimelineEvent.StatementWritten, NumberOf(version), by, now);
        Announce(by);
        if (!isCorrection) Tell(NoticeKind.StatementToConfirm, null, now, version.Text);
    }

    /// <summary>
    /// Confirms the latest version: the complainant, or the handler who records how the complainant agreed; a version of the complainant
    /// is confirmed by the handler. From then on it is fixed.
    /// </summary>
    /// <exception cref="ComplaintRuleException">There is none, it is confirmed already, or it is the complainant's own.</exception>
    public void ConfirmStatement(Agreement how, Actor by, DateTimeOffset now)
    {
        Require(ProcedureAct.ConfirmStatement);
        if (statements is not [.., var version]) throw new ComplaintRuleException(ComplaintRule.StatementMissing);
        if (version.ConfirmedAt is not null) throw new ComplaintRuleException(ComplaintRule.StatementFixed);
        if (by.Kind == ActorKind.Complainant && version.ByKind == ActorKind.Complainant) throw new ComplaintRuleException(ComplaintRule.StatementNotTheirs);
        version.Confirm(how, now);
        Log(TimelineEvent.StatementConfirmed, NumberOf(version), by, now);
        Announce(by);
    }

    /// <summary>Who answers a version answers what was read: a later one is read first.</summary>
    /// <param name="number">The version that was shown.</param>
    /// <exception cref="ComplaintRuleException">There is a later version.</exception>
    public void RequireLatestStatement(int number)
    {
        if (statements.Count != number) throw new ComplaintRuleException(ComplaintRule.StatementMovedOn);
    }

    private static string NumberOf(StatementVersion version) => version.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private void CheckPlan(DateTimeOffset at, ConversationKind kind, bool withComplainant, DateTimeOffset now)
    {
        if (at <= now) throw new ComplaintRuleException(ComplaintRule.ConversationInPast);
        if (DutchTime.Day(at) > DutchTime.Day(now).AddYears(Conversation.YearsAhead)) throw new ComplaintRuleException(ComplaintRule.ConversationTooFar);
        if (withComplainant && kind == ConversationKind.Telephone) SafeContact.Require(ContactChannel.Telephone, Complainant);
    }

    private void CheckHeld(ConversationReport held, DateTimeOffset now)
    {
        if (held.At > now) throw new ComplaintRuleException(ComplaintRule.ConversationInFuture);
        if (DutchTime.Day(held.At) < ReceivedOn) throw new ComplaintRuleException(ComplaintRule.ConversationBeforeReceipt);
        var withComplainant = held.TookPart.Any(one => one.Role == ParticipantRole.Complainant);
        if (withComplainant && held.Kind == ConversationKind.Telephone && !held.ByComplainant && IsSinceChoice(held.At))
            SafeContact.Require(ContactChannel.Telephone, Complainant);
    }

    private void KeepBy(Conversation conversation)
    {
        if (!conversation.WithComplainant) return;
        KeepAllOf(conversation);
        // A suggestion is talked about on its own way, on which it is still to be answered (E1).
        if (Phase is ComplaintPhase.Received or ComplaintPhase.InContact)
            Move(ProcedureAct.RecordConversation, Kind == ComplaintKind.Complaint ? ComplaintPhase.InConversation : ComplaintPhase.InContact);
    }

    /// <summary>Keeps what a talk with the complainant keeps.</summary>
    private void KeepAllOf(Conversation conversation)
    {
        Keep(PromiseKind.Contact, conversation.On);
        Keep(PromiseKind.Conversation, conversation.On);
        if (conversation.Purpose == ConversationPurpose.FollowUp) Keep(PromiseKind.FollowUp, conversation.On);
    }

    private void Invite(NoticeKind kind, Conversation conversation, DateTimeOffset now)
    {
        var arguments = ConversationArguments.Of(conversation).ToJson();
        if (InvitesComplainant(conversation)) Tell(kind, arguments, now);
        foreach (var person in supportPersons.Where(one => one.MayReceiveCopies && conversation.Participants.Any(other => IsInvited(other) && other.Name == one.Name)))
            outbox.Add(OutboxMessage.ToSupportPerson(this, person, kind, arguments, now));
    }

    private static bool IsInvited(ConversationParticipant participant) =>
        participant.WasInvited && participant.Role is ParticipantRole.SupportPerson or ParticipantRole.Representative;

    private static bool InvitesComplainant(Conversation conversation) =>
        conversation.Participants.Any(one => one.WasInvited && one.Role == ParticipantRole.Complainant);

    private void RequireOwn(Conversation conversation)
    {
        if (!conversations.Contains(conversation)) throw new ComplaintRuleException(ComplaintRule.UnknownChoice);
    }

    private void RequireComplaint()
    {
        if (Kind != ComplaintKind.Complaint) throw new ComplaintRuleException(ComplaintRule.NotAComplaint);
    }
}
