using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Domain.Regulations;

namespace ComplaintPortal.Web.Data.Demo;

/// <summary>The procedure from the first conversation to closing, played on a dossier with its own acts.</summary>
internal sealed class DemoHandling(DemoDossier dossier, Regulation regulation, DemoMoments moments, Actor by)
{
    private Complaint Complaint => dossier.Complaint;

    private DateOnly Today => DutchTime.Day(dossier.At);

    public DemoHandling On(int workingDaysLater)
    {
        dossier.On(moments.WorkingDay(Today, workingDaysLater), by);
        return this;
    }

    /// <summary>A conversation about the complaint with what came up in it, and the complaint put on paper (E10, E11).</summary>
    public DemoHandling Talk(bool confirmed = true)
    {
        dossier.Converse(by);
        Complaint.WriteStatement(DemoWords.Statement(Complaint.Language), by, dossier.At);
        if (confirmed) Complaint.ConfirmStatement(Agreement.Spoken, by, dossier.At);
        return this;
    }

    public DemoHandling PlanTalk(int workingDaysAhead, ConversationPurpose purpose = ConversationPurpose.Complaint)
    {
        var at = DutchTime.Instant(moments.WorkingDay(moments.Today, workingDaysAhead), new TimeOnly(14, 30));
        Complaint.PlanConversation(
            new ConversationPlan(
                purpose, ConversationKind.InPerson, at, "Spreekkamer op de begane grond",
                [new(ParticipantRole.Complainant, null), new(ParticipantRole.Handler, by.Name)]),
            by, dossier.At);
        return this;
    }

    public DemoHandling Propose(int which, int workingDays)
    {
        Complaint.ProposeSolution(Terms(which, workingDays), by, dossier.At);
        return this;
    }

    public DemoHandling Agree(int which, int workingDays)
    {
        Complaint.AgreeSolution(Terms(which, workingDays), Agreement.Spoken, Today, by, dossier.At);
        return this;
    }

    public DemoHandling CarryOut()
    {
        if (Complaint.Solutions.FirstOrDefault(one => one.State == SolutionState.Agreed) is { } solution)
            Complaint.CarryOutSolution(solution, Today, solution.Owner, "Gedaan zoals afgesproken.", regulation, by, dossier.At);
        return this;
    }

    /// <summary>Talks once more and asks whether it helped (E14–E16); without that talk where the regulation has none.</summary>
    public DemoHandling FollowUp(bool satisfied)
    {
        if (regulation.RuleOf(PromiseKind.FollowUp) is not null) dossier.Converse(by, ConversationPurpose.FollowUp);
        Complaint.RecordSatisfaction(satisfied, satisfied ? "Ja, zo is het goed." : "Nee, er is voor mij niets veranderd.", by, dossier.At);
        return this;
    }

    public DemoHandling Refer()
    {
        var body = regulation.ExternalBodiesOn(Today, Complaint.GuidanceQuestion)[0];
        Complaint.Refer(new ReferralDraft(body, ReferralBringer.Complainant, Today, "Wij kwamen er samen niet uit."), endPromises: true, by, dossier.At);
        return this;
    }

    public DemoHandling WentDirectly()
    {
        var body = regulation.ExternalBodiesOn(Today, Complaint.GuidanceQuestion)[0];
        Complaint.ReportDirectReferral(new ReferralDraft(body, ReferralBringer.Complainant, Today, null), Actor.Complainant, dossier.At);
        return this;
    }

    public DemoHandling DecideWzd()
    {
        if (Complaint.RestrictiveMeasure) Complaint.DecideRoute(HandlingRoute.Wzd, "De deur op slot is een maatregel volgens het zorgplan.", by, dossier.At);
        return this;
    }

    public DemoHandling Withdraw()
    {
        Complaint.Withdraw("Het is inmiddels opgelost.", Actor.Complainant, dossier.At);
        return this;
    }

    public DemoHandling AnswerSuggestion()
    {
        Complaint.AnswerSuggestion(DemoWords.Thanks, ["Over een half jaar kijken of het idee werkt."], by, dossier.At);
        return this;
    }

    public DemoHandling Reopen()
    {
        Complaint.Reopen("Het is deze week weer gebeurd.", regulation, Actor.Complainant, dossier.At);
        return this;
    }

    /// <summary>Closes with the outcome, where nothing stands in its way.</summary>
    public DemoHandling Close(Outcome outcome, int which)
    {
        if (Complaint.ObstacleTo(outcome, regulation) is not null) return this;
        var learned = which % 4 != 0;
        Complaint.Close(
            new ClosingDraft(
                outcome, Today, learned ? DemoWords.Lesson(which) : null, !learned, learned ? [DemoWords.Improvement(which)] : [],
                DemoWords.Closing(Complaint.Language)),
            regulation, by, dossier.At);
        return this;
    }

    private SolutionTerms Terms(int which, int workingDays) =>
        new(DemoWords.Solution(which, Complaint.Language), "de teamleider", moments.WorkingDay(Today, workingDays));
}
