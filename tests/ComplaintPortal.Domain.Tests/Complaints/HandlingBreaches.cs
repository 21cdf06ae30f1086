using ComplaintPortal.Domain.Complaints;
using static ComplaintPortal.Domain.Complaints.ComplaintRule;

namespace ComplaintPortal.Domain.Tests.Complaints;

/// <summary>For every rule of handling a complaint, from first contact to closed, an act that breaks it.</summary>
internal static class HandlingBreaches
{
    private static readonly DateTimeOffset Now = At("2026-03-20 12:00");
    private static readonly DateOnly Today = Day("2026-03-20");
    private static readonly Guid Bas = Guid.NewGuid();

    public static readonly IReadOnlyDictionary<ComplaintRule, Action> All = new Dictionary<ComplaintRule, Action>
    {
        [NotInThisPhase] = () => AComplaint().Receive().Reopen("toch", EveryStep, Officer, Now),
        [NotAComplaint] = () => AComplaint().AsSuggestion().Receive().WriteStatement("Samen", Officer, Now),
        [ImportIncomplete] = () => Complaint.Import(new("KL", 2026, 1), ImportTests.ARow() with { Outcome = Outcome.Satisfied }, EveryStep, Officer, Now),
        [RetentionOver] = () => Complaint.Import(new("KL", 2026, 1), ImportTests.ARow("2005-01-05") with { ClosedOn = Day("2005-02-01"), Outcome = Outcome.Satisfied }, EveryStep, Officer, Now),
        [NotASuggestion] = () => AComplaint().Receive().AnswerSuggestion("Dank", [], Officer, Now),
        [ConversationInPast] = () => Talked().PlanConversation(APlan("2026-03-20 12:00"), Officer, Now),
        [ConversationTooFar] = () => Talked().PlanConversation(APlan("2128-03-20 12:00"), Officer, Now),
        [ConversationInFuture] = () => Talked().RecordConversation(null, AConversation("2026-03-20 12:01"), Officer, Now),
        [ConversationBeforeReceipt] = () => Talked().RecordConversation(null, AConversation("2026-03-01 12:00"), Officer, Now),
        [ConversationNotPlanned] = () => On(Talked(), one => one.CancelConversation(one.Conversations[0], "ziek", Officer, Now)),
        [ConversationNotHeld] = () => On(Planned(), one => one.FileConversation(one.Conversations[^1], Officer, Now)),
        [NobodyTookPart] = () => Talked().RecordConversation(null, AConversation("2026-03-10 12:00") with { TookPart = [] }, Officer, Now),
        [TooManyParticipants] = () => Talked().PlanConversation(APlan("2026-03-25 12:00", [.. Enumerable.Repeat(TheHandler, 21)]), Officer, Now),
        [TooManyPossibleSolutions] = () => Talked().RecordConversation(
            null, AConversation("2026-03-10 12:00") with { PossibleSolutions = [.. Enumerable.Repeat(new PossibleSolutionDraft("x", null, null), 21)] }, Officer, Now),
        [StatementFixed] = () => On(Talked(), Stated, one => one.ConfirmStatement(Agreement.Spoken, Officer, Now), Stated),
        [StatementMissing] = () => Talked().ConfirmStatement(Agreement.Spoken, Officer, Now),
        [StatementMovedOn] = () => On(Talked(), Stated, one => one.WriteStatement("B", Officer, Now), one => one.RequireLatestStatement(1)),
        [StatementNotTheirs] = () => On(Talked(), Stated, one => one.WriteStatement("B", Actor.Complainant, Now), one => one.WriteStatement("C", Actor.Complainant, Now)),
        [StatementUnchanged] = () => On(Talked(), Stated, Stated),
        [OwnerMissing] = () => Talked().ProposeSolution(ASolution("2026-03-25") with { Owner = " " }, Officer, Now),
        [SolutionDueInPast] = () => Talked().ProposeSolution(ASolution("2026-03-19"), Officer, Now),
        [SolutionNotProposed] = () => On(Agreed(), one => one.DeclineSolution(one.Solutions[0], null, Officer, Now)),
        [SolutionNotAgreed] = () => On(Agreed(), one => one.ProposeSolution(ASolution("2026-03-25"), Officer, Now), one => CarryOut(one, Today)),
        [SolutionNotCarriedOut] = () => Close(Agreed(), Outcome.Satisfied),
        [CarriedOutInFuture] = () => CarryOut(Agreed(), Today.AddDays(1)),
        [CarriedOutBeforeAgreed] = () => CarryOut(Agreed(), Day("2026-03-04")),
        [AgreedInFuture] = () => Talked().AgreeSolution(ASolution("2026-03-25"), Agreement.Spoken, Today.AddDays(1), Officer, Now),
        [AgreedBeforeReceipt] = () => Talked().AgreeSolution(ASolution("2026-03-25"), Agreement.Spoken, Day("2026-03-01"), Officer, Now),
        [FollowUpOpen] = () => On(Agreed(), one => CarryOut(one, Today), one => Close(one, Outcome.Satisfied)),
        [NotUnsatisfied] = () => Talked().StartNewRound("anders", Officer, Now),
        [NotSatisfiedSaid] = () => On(Talked(), one => one.RecordSatisfaction(false, null, Officer, Now), one => Close(one, Outcome.Satisfied)),
        [ReferralInFuture] = () => Talked().Refer(AReferral("2026-03-21"), true, Officer, Now),
        [ReferralBeforeReceipt] = () => Talked().Refer(AReferral("2026-03-01"), true, Officer, Now),
        [ReferralMissing] = () => Close(Talked(), Outcome.NotSatisfiedReferred),
        [ReferralNotDirect] = () => On(Referred(), one => one.LeaveToBody(one.Referrals[0], Officer, Now)),
        [OutcomeMissing] = () => On(Referred(), one => one.RecordReferralOutcome(one.Referrals[0], " ", Today, null, Officer, Now)),
        [NotRestrictiveMeasure] = () => Talked().DecideRoute(HandlingRoute.Wzd, "maatregel", Officer, Now),
        [RouteDecided] = () => AComplaint().AboutARestrictiveMeasure().Receive().MarkRestrictiveMeasure(EveryStep, Officer, Now),
        [ConversationStillPlanned] = () => Close(Planned(), Outcome.NotSatisfiedOther),
        [TooManyImprovementPoints] = () => Talked().Close(
            AClosing(Outcome.NotSatisfiedOther, Today) with { ImprovementPoints = [.. Enumerable.Repeat("x", 11)] }, EveryStep, Officer, Now),
        [OutcomeDoesNotFit] = () => Close(Talked(), Outcome.Withdrawn),
        [AttemptsMissing] = () => Close(AComplaint().Receive(), Outcome.NoContact),
        [WasReached] = () => Close(Talked(), Outcome.NoContact),
        [LessonsMissing] = () => Talked().Close(AClosing(Outcome.NotSatisfiedOther, Today) with { Lessons = null }, EveryStep, Officer, Now),
        [ClosedInFuture] = () => Talked().Close(AClosing(Outcome.NotSatisfiedOther, Today.AddDays(1)), EveryStep, Officer, Now),
        [ClosedBeforeLastFact] = () => Talked().Close(AClosing(Outcome.NotSatisfiedOther, "2026-03-02"), EveryStep, Officer, Now),
        [HoldExists] = () => On(Talked(), Hold, Hold),
        [HoldMissing] = () => Talked().LiftHold("voorbij", Officer, Now),
        [HoldDecidedByMissing] = () => Talked().PlaceHold(new("rechtszaak", " ", Today.AddDays(9)), Officer, Now),
        [HoldReviewNotLater] = () => Talked().PlaceHold(new("rechtszaak", "de directie", Today), Officer, Now),
        [ReopenTooLate] = () => On(Talked(), one => Close(one, Outcome.NotSatisfiedOther), one => one.Reopen("toch", EveryStep, Actor.Complainant, At("2026-04-20 12:00"))),
        [ConsentMissing] = () => AComplaint().AsSuggestion().Receive().ConvertToComplaint(" ", Today, EveryStep, Officer, Now),
        [ConsentInFuture] = () => AComplaint().AsSuggestion().Receive().ConvertToComplaint("mail", Today.AddDays(1), EveryStep, Officer, Now),
        [ConsentBeforeReceipt] = () => AComplaint().AsSuggestion().Receive().ConvertToComplaint("mail", Day("2026-03-01"), EveryStep, Officer, Now),
        [HandlerBarred] = () => On(Talked(), one => one.Bar(Bas, "Bas", "familie", Officer, Now), one => one.AssignTo(Bas, "Bas", Officer, Now)),
        [StillConcerned] = () => On(Talked(), one => one.NameConcernedEmployees([new(Bas, "Bas")], Officer, Now), one => one.Admit(Bas, Officer, Now)),
        [ReceivedAfterFact] = () => Talked().CorrectReceipt(Day("2026-03-04"), "typefout", EveryStep, Officer, Now),
        [CorrectedBefore] = () => On(Talked(), Correct, Correct),
        [CorrectionWithoutChange] = () => Talked().CorrectReceipt(Day("2026-03-02"), "typefout", EveryStep, Officer, Now),
        [DisclosureApart] = () => On(Asked(), one => one.ExtendPromise(one.Promises[^1], Today.AddDays(60), "ziek", EveryStep, Officer, Now)),
        [DisclosureBeforeReceipt] = () => Talked().RequestDisclosure(DisclosureKind.Copy, null, Day("2026-03-01"), Officer, Now),
        [DisclosureAnswered] = () => On(Asked(), Refused, Refused),
        [DisclosureOtherKind] = () => On(Asked(), one => one.RecordInspection(one.DisclosureRequests[0], Today, "Kantoor", null, Officer, Now)),
        [DisclosureExtensionTooLate] = () => On(Asked(), one => one.ExtendDisclosure(one.DisclosureRequests[0], Day("2026-05-01"), "veel", Officer, At("2026-04-12 12:00"))),
        [DisclosureInFuture] = () => On(Asked(), Checked, CopyOf, one => one.HandOverCopy(one.DisclosureRequests[0], ContactChannel.InPerson, Today.AddDays(1), Officer, Now)),
        [DisclosureTooEarly] = () => On(Asked(), Checked, CopyOf, one => one.HandOverCopy(one.DisclosureRequests[0], ContactChannel.InPerson, Today.AddDays(-1), Officer, Now)),
        [DisclosureNoAccessCode] = () => On(Asked(), Checked, CopyOf, one => one.HandOverCopy(one.DisclosureRequests[0], ContactChannel.Website, Today, Officer, Now)),
        [IdentityNotChecked] = () => On(Asked(), CopyOf, one => one.HandOverCopy(one.DisclosureRequests[0], ContactChannel.InPerson, Today, Officer, Now)),
        [CopyMissing] = () => On(Asked(), Checked, one => one.HandOverCopy(one.DisclosureRequests[0], ContactChannel.InPerson, Today, Officer, Now)),
        [TooManyWords] = () => On(Asked(), one => one.LeaveOutOfCopy(one.DisclosureRequests[0], Enumerable.Range(0, DisclosureRequest.MostWords + 1).Select(number => $"woord {number}"))),
    };

    private static Complaint Talked() => SolutionTests.Talked();

    private static Complaint Planned() => Made(Talked(), one => one.PlanConversation(APlan("2026-03-25 12:00"), Officer, Now));

    private static Complaint Agreed() => Made(Talked(), one => one.AgreeSolution(ASolution("2026-03-25"), Agreement.Spoken, Day("2026-03-05"), Officer, Now));

    private static Complaint Referred() => Made(Talked(), one => one.Refer(AReferral("2026-03-10"), true, Officer, Now));

    private static void Stated(Complaint one) => one.WriteStatement("A", Officer, Now);

    private static void CarryOut(Complaint one, DateOnly on) => one.CarryOutSolution(one.Solutions[^1], on, "Noor", null, EveryStep, Officer, Now);

    private static void Close(Complaint one, Outcome outcome) => one.Close(AClosing(outcome, Today), EveryStep, Officer, Now);

    private static void Correct(Complaint one) => one.CorrectConversation(one.Conversations[0], AConversation("2026-03-04 10:00"), "typefout", Officer, Now);

    private static Complaint Made(Complaint complaint, Action<Complaint> act)
    {
        act(complaint);
        return complaint;
    }

    /// <summary>Only the last act may break the rule: what comes before it is part of the case.</summary>
    private static void On(Complaint complaint, params Action<Complaint>[] acts)
    {
        foreach (var act in acts.SkipLast(1))
        {
            var refused = Record.Exception(() => act(complaint));
            Assert.Null(refused);
        }
        acts[^1](complaint);
    }

    private static void Hold(Complaint complaint) => complaint.PlaceHold(new("rechtszaak", "de directie", Today.AddDays(9)), Officer, Now);

    /// <summary>A copy was asked on 11 March.</summary>
    private static Complaint Asked()
    {
        var complaint = Talked();
        complaint.RequestDisclosure(DisclosureKind.Copy, null, Day("2026-03-11"), Officer, Now);
        return complaint;
    }

    private static void Checked(Complaint complaint) => complaint.CheckIdentity(complaint.DisclosureRequests[0], "gebeld", Officer, Now);

    private static void CopyOf(Complaint complaint) => complaint.KeepCopy(complaint.DisclosureRequests[0], new(Guid.NewGuid(), 1, 0, new string('A', 64)), Officer, Now);

    private static void Refused(Complaint complaint) => complaint.CloseDisclosure(complaint.DisclosureRequests[0], DisclosureOutcome.Refused, "niet vastgesteld", Officer, Now);
}
