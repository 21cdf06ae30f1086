using ComplaintPortal.Domain.Complaints;

namespace ComplaintPortal.Domain.Tests.Complaints;

/// <summary>Something that can be done with a complaint, as sequences do it: with arguments that fit, and with some that do not.</summary>
/// <param name="Step">The act of the procedure by whose row of the table it may move the complaint; null where it moves nothing.</param>
/// <param name="Corrects">Corrects a recorded fact: then the phase follows what took place.</param>
/// <param name="Quiet">No act of the procedure: the version stays.</param>
internal sealed record PossibleAct(string Name, ProcedureAct? Step, Action<Turn> Do, bool Corrects = false, bool Quiet = false)
{
    /// <summary>The acts that move a complaint on, with arguments that fit: few enough to try every order of them.</summary>
    public static readonly IReadOnlyList<PossibleAct> Moving =
    [
        new("reached", ProcedureAct.RecordContact, one => one.Case.RecordContact(Contact(one, ContactResult.Reached), Officer, one.Now)),
        new("no answer", ProcedureAct.RecordContact, one => one.Case.RecordContact(Contact(one, ContactResult.NoAnswer), Officer, one.Now)),
        new("conversation", ProcedureAct.RecordConversation, one => one.Case.RecordConversation(null, AConversation(one.Now), Officer, one.Now)),
        new("follow-up", ProcedureAct.RecordConversation, one => one.Case.RecordConversation(
            null, AConversation(one.Now) with { Purpose = ConversationPurpose.FollowUp }, Officer, one.Now)),
        new("agreed", ProcedureAct.AgreeSolution, one => one.Case.AgreeSolution(
            new("Excuusbrief", "Noor", one.Today.AddDays(9)), Agreement.Spoken, one.Today, Officer, one.Now)),
        new("carried out", ProcedureAct.CarryOutSolution, one => one.Case.CarryOutSolution(one.Agreed, one.Today, "Noor", null, one.Regulation, Officer, one.Now)),
        new("not satisfied", ProcedureAct.RecordSatisfaction, one => one.Case.RecordSatisfaction(false, null, Actor.Complainant, one.Now)),
        new("new round", ProcedureAct.StartNewRound, one => one.Case.StartNewRound("niet tevreden", Officer, one.Now)),
        new("referred", ProcedureAct.Refer, one => one.Case.Refer(Referral(one), false, Officer, one.Now)),
        new("referred for good", ProcedureAct.Refer, one => one.Case.Refer(Referral(one), true, Officer, one.Now)),
        new("by the Wzd", ProcedureAct.DecideRoute, one => one.Case.DecideRoute(HandlingRoute.Wzd, "maatregel", Officer, one.Now)),
        new("answered", ProcedureAct.AnswerSuggestion, one => one.Case.AnswerSuggestion("Dank u wel.", [], Officer, one.Now)),
        new("made a complaint", ProcedureAct.ConvertToComplaint, one => one.Case.ConvertToComplaint("gebeld", one.Today, one.Regulation, Officer, one.Now)),
        new("withdrawn", ProcedureAct.Withdraw, one => one.Case.Withdraw(null, Actor.Complainant, one.Now)),
        new("closed", ProcedureAct.Close, one => one.Case.Close(AClosing(Fitting(one), one.Today), one.Regulation, Officer, one.Now)),
        new("reopened", ProcedureAct.Reopen, one => one.Case.Reopen("toch niet opgelost", one.Regulation, Officer, one.Now)),
    ];

    /// <summary>Everything that can be done, with any arguments.</summary>
    public static readonly IReadOnlyList<PossibleAct> All =
    [
        .. Moving, .. Moving.Take(7),
        new("any contact", ProcedureAct.RecordContact, one => one.Case.RecordContact(one.Contact, Officer, one.Now)),
        new("plan", ProcedureAct.PlanConversation, one => one.Case.PlanConversation(
            new(one.Any<ConversationPurpose>(), one.Kind, one.Now.AddHours(one.Random.Next(-3, 60)), one.Text("Kantoor"), one.People), Officer, one.Now)),
        new("move", ProcedureAct.PlanConversation, one => one.Case.MoveConversation(
            one.Planned ?? one.Conversation, one.Now.AddHours(one.Random.Next(-3, 60)), one.Kind, one.Text("Kantoor"), Officer, one.Now)),
        new("cancel", null, one => one.Case.CancelConversation(one.Planned ?? one.Conversation, one.Text("ziek"), Officer, one.Now)),
        new("cancel all", null, one => CancelAll(one)),
        new("any conversation", ProcedureAct.RecordConversation, one => one.Case.RecordConversation(one.Planned, one.Report, Officer, one.Now)),
        new("talk among staff", ProcedureAct.RecordConversation, one => one.Case.RecordConversation(null, AConversation(one.Now, TheHandler, TheEmployee), Officer, one.Now)),
        new("filed", null, one => one.Case.FileConversation(one.Conversation, Officer, one.Now)),
        new("statement", ProcedureAct.WriteStatement, one => one.Case.WriteStatement(one.Text($"Versie {one.Random.Next(3)}"), one.Anyone, one.Now)),
        new("statement by the handler", ProcedureAct.WriteStatement, one => one.Case.WriteStatement($"Samen {one.Random.Next(9)}", Officer, one.Now)),
        new("statement confirmed", ProcedureAct.ConfirmStatement, one => one.Case.ConfirmStatement(one.Any<Agreement>(), one.Anyone, one.Now)),
        new("proposed", ProcedureAct.ProposeSolution, one => one.Case.ProposeSolution(one.Solution, Officer, one.Now)),
        new("proposed for next week", ProcedureAct.ProposeSolution, one => one.Case.ProposeSolution(new("Gesprek", "Bas", one.Today.AddDays(7)), Officer, one.Now)),
        new("any agreed", ProcedureAct.AgreeSolution, one => one.Case.AgreeSolution(one.Solution, one.Any<Agreement>(), one.Day, Officer, one.Now)),
        new("confirmed", ProcedureAct.AgreeSolution, one => one.Case.ConfirmSolution(one.Proposed, one.Any<Agreement>(), one.Day, one.Anyone, one.Now)),
        new("declined", ProcedureAct.DeclineSolution, one => one.Case.DeclineSolution(one.Proposed, one.Text("nee"), one.Anyone, one.Now)),
        new("declined without a word", ProcedureAct.DeclineSolution, one => one.Case.DeclineSolution(one.Proposed, null, Actor.Complainant, one.Now)),
        new("any carried out", ProcedureAct.CarryOutSolution, one => one.Case.CarryOutSolution(
            one.Agreed, one.Day, one.Text("Noor"), null, one.Regulation, Officer, one.Now)),
        new("satisfied or not", ProcedureAct.RecordSatisfaction, one => one.Case.RecordSatisfaction(one.Chance(2), one.Text("Zo is het goed."), one.Anyone, one.Now)),
        new("held", null, one => one.Case.PlaceHold(new(one.Text("rechtszaak"), one.Text("de directie"), one.Today.AddDays(one.Random.Next(-2, 30))), Officer, one.Now)),
        new("held longer", null, one => one.Case.ProlongHold(one.Today.AddDays(one.Random.Next(-2, 60)), one.Text("hoger beroep"), Officer, one.Now)),
        new("hold lifted", null, one => one.Case.LiftHold(one.Text("uitspraak"), Officer, one.Now)),
        new("any new round", ProcedureAct.StartNewRound, one => one.Case.StartNewRound(one.Text("niet tevreden"), Officer, one.Now)),
        new("any referral", ProcedureAct.Refer, one => one.Case.Refer(one.Referral, one.Chance(2), Officer, one.Now)),
        new("went directly", ProcedureAct.ReportDirectReferral, one => one.Case.ReportDirectReferral(one.Referral, one.Anyone, one.Now)),
        new("left to the body", ProcedureAct.Refer, one => one.Case.LeaveToBody(one.Referred, Officer, one.Now)),
        new("body decided", ProcedureAct.RecordReferralOutcome, one => one.Case.RecordReferralOutcome(one.Referred, one.Text("gegrond"), one.Day, null, Officer, one.Now)),
        new("outcome of the latest referral", ProcedureAct.RecordReferralOutcome, one => one.Case.RecordReferralOutcome(
            one.Referred, "Gegrond", one.Today, null, Officer, one.Now)),
        new("restrictive measure", ProcedureAct.MarkRestrictiveMeasure, one => one.Case.MarkRestrictiveMeasure(one.Regulation, Officer, one.Now)),
        new("route", ProcedureAct.DecideRoute, one => one.Case.DecideRoute(one.Any<HandlingRoute>(), one.Text("maatregel"), Officer, one.Now)),
        new("any answer", ProcedureAct.AnswerSuggestion, one => one.Case.AnswerSuggestion(one.Text("Dank u wel."), one.Points, Officer, one.Now)),
        new("any consent", ProcedureAct.ConvertToComplaint, one => one.Case.ConvertToComplaint(one.Text("gebeld"), one.Day, one.Regulation, Officer, one.Now)),
        new("any withdrawal", ProcedureAct.Withdraw, one => one.Case.Withdraw(one.Text("het is klaar"), one.Anyone, one.Now)),
        new("any closing", ProcedureAct.Close, one => one.Case.Close(one.Closing(one.Chance(4) ? one.Any<Outcome>() : Fitting(one)), one.Regulation, Officer, one.Now)),
        new("any reopening", ProcedureAct.Reopen, one => one.Case.Reopen(one.Text("toch niet"), one.Regulation, one.Anyone, one.Now)),
        new("receipt corrected", null, one => one.Case.CorrectReceipt(
            one.Chance(2) ? one.Day : one.Case.ReceivedOn.AddDays(one.Random.Next(-5, 6)), one.Text("typefout"), one.Regulation, Officer, one.Now), Corrects: true),
        new("contact corrected", null, one => one.Case.CorrectContact(one.Recorded, one.Contact, one.Text("typefout"), Officer, one.Now), Corrects: true),
        new("conversation corrected", null, one => one.Case.CorrectConversation(one.Conversation, one.Report, one.Text("typefout"), Officer, one.Now), Corrects: true),
        new("carrying out corrected", null, one => one.Case.CorrectCarriedOut(one.Done, one.Day, one.Text("typefout"), one.Regulation, Officer, one.Now), Corrects: true),
        new("any extension", null, one => Extend(one)),
        new("safe contact", null, one => one.Case.ChangeSafeContact(
            new() { ByTelephone = one.Chance(2), ByEmail = one.Chance(2), ByPost = one.Chance(2), OnlyThroughWebsite = one.Chance(4) },
            one.Chance(4) ? new() { Name = "F." } : ComplaintBuilder.Everywhere, Officer, one.Now)),
        new("message", null, one => one.Case.PostMessage(
            one.Text("Hallo"), [.. Enumerable.Range(0, one.Random.Next(12)).Select(_ => AFile(one.Chance(12) ? "" : "a.pdf"))], one.Anyone, one.Now)),
        new("messages seen", null, one => one.Case.MarkMessagesSeen(one.Case.Messages.Take(one.Random.Next(4)), one.Now), Quiet: true),
        new("news seen", null, one => one.Case.MarkNewsSeen(one.Case.Version - one.Random.Next(3)), Quiet: true),
        new("note", null, one => one.Case.AddNote(one.Text("Notitie"), Officer, one.Now)),
        // In one with the file, so that the acts of the procedure are still tried often enough.
        new("file, improvement action", null, one =>
        {
            one.Case.Attach(AFile(one.Chance(3) ? " " : "b.pdf"), Officer, one.Now);
            one.Case.NoteImprovementAction(Officer, one.Now);
        }),
        new("assigned", null, one => one.Case.AssignTo(one.Chance(3) ? null : Turn.Staff[one.Random.Next(3)], "Bas", Officer, one.Now)),
        new("support person", null, one => one.Case.AddSupportPerson(one.Supporter, Officer, one.Now)),
        new("support person gone", null, one => { if (one.Case.SupportPersons.Count > 0) one.Case.RemoveSupportPerson(one.Case.SupportPersons[0], Officer, one.Now); }),
        new("employees concerned", null, one => one.Case.NameConcernedEmployees(one.Employees, Officer, one.Now)),
        new("barred", null, one => one.Case.Bar(Turn.Staff[one.Random.Next(3)], "Bas", one.Text("familie"), Officer, one.Now)),
        new("admitted", null, one => one.Case.Admit(Turn.Staff[one.Random.Next(3)], Officer, one.Now)),
        new("code", null, one => one.Case.IssueAccessCode(one.Text("gebeld"), Officer, one.Now)),
        new("disclosure", null, one => one.Case.RequestDisclosure(one.Any<DisclosureKind>(), one.Text("verkeerd"), one.Day, one.Anyone, one.Now)),
        // In one, so that the acts of the procedure are still tried often enough.
        new("disclosure handled", null, HandleDisclosure),
        new("marked for copy", null, MarkForCopy, Quiet: true),
        new("letter sent", null, one => { if (one.Case.Letters is [.., var letter]) one.Case.MarkLetterSent(letter, Officer, one.Now); }),
        new("letter aside", null, one => { if (one.Case.Letters is [var letter, ..]) one.Case.SetLetterAside(letter, Officer, one.Now); }),
    ];

    private static ContactRecord Contact(Turn turn, ContactResult result) => new(turn.Now, ContactChannel.Website, result, Officer, false, null);

    private static ReferralDraft Referral(Turn turn) => new(ABody(), ReferralBringer.Officer, turn.Today, null);

    /// <summary>An outcome with which it can be closed now, where there is one.</summary>
    private static Outcome Fitting(Turn turn)
    {
        var fitting = Enum.GetValues<Outcome>().Where(one => turn.Case.ObstacleTo(one, turn.Regulation) is null).ToList();
        return fitting.Count == 0 ? Outcome.Satisfied : fitting[turn.Random.Next(fitting.Count)];
    }

    private static void CancelAll(Turn turn)
    {
        foreach (var planned in turn.Case.Conversations.Where(one => one.State == ConversationState.Planned).ToList())
            turn.Case.CancelConversation(planned, "ziek", Officer, turn.Now);
    }

    private static void Extend(Turn turn)
    {
        if (turn.Case.Promises.Count == 0) return;
        var promise = turn.Case.Promises[turn.Random.Next(turn.Case.Promises.Count)];
        turn.Case.ExtendPromise(promise, promise.DueOn.AddDays(turn.Random.Next(-1, 12)), turn.Text("ziek"), turn.Regulation, Officer, turn.Now);
    }

    private static void HandleDisclosure(Turn one)
    {
        switch (one.Random.Next(8))
        {
            case 0: one.Case.CheckIdentity(one.Asked, one.Text("gebeld"), Officer, one.Now); break;
            case 1: one.Case.ExtendDisclosure(one.Asked, one.Asked.ReceivedOn.AddDays(one.Random.Next(20, 100)), one.Text("veel"), Officer, one.Now); break;
            case 2 or 3: one.Case.KeepCopy(one.Asked, new(Guid.NewGuid(), 1, 0, new string('A', 64)), Officer, one.Now); break;
            case 4: one.Case.HandOverCopy(one.Asked, one.Any<ContactChannel>(), one.Day, Officer, one.Now); break;
            case 5: one.Case.RecordInspection(one.Asked, one.Day, one.Text("Kantoor"), null, Officer, one.Now); break;
            case 6: one.Case.AnswerRectification(one.Asked, one.Any<DisclosureOutcome>(), one.Text("Verbeterd."), Officer, one.Now); break;
            default: one.Case.CloseDisclosure(one.Asked, one.Any<DisclosureOutcome>(), one.Text("niet vastgesteld"), Officer, one.Now); break;
        }
    }

    private static void MarkForCopy(Turn one)
    {
        if (one.Chance(2)) one.Case.LeaveOutOfCopy(one.Asked, ["Bas"]);
        else one.Case.MarkForCopy(one.Asked, [new("story", "x") { LeftOutBecause = "van een ander" }], Officer, one.Now);
    }
}
