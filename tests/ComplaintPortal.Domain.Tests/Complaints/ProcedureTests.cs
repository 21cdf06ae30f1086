using ComplaintPortal.Domain.Complaints;

namespace ComplaintPortal.Domain.Tests.Complaints;

/// <summary>Every act at every phase: possible where the table of the procedure says so, and refused as out of place where not.</summary>
public class ProcedureTests
{
    private static readonly DateTimeOffset Now = At("2026-03-20 12:00");
    private static readonly DateOnly Today = Day("2026-03-20");

    /// <summary>The way to each phase; the case is a suggestion where only that gets there.</summary>
    private static readonly Dictionary<ComplaintPhase, Func<Complaint>> Standing = new()
    {
        [ComplaintPhase.Received] = () => Measure().Receive(),
        [ComplaintPhase.InContact] = () => After(Measure(), Reach),
        [ComplaintPhase.InConversation] = () => After(Measure(), Talk),
        [ComplaintPhase.SolutionAgreed] = () => After(Measure(), Talk, Agree),
        [ComplaintPhase.CarriedOut] = () => After(Measure(), Talk, Agree, CarryOut),
        [ComplaintPhase.Answered] = () => After(AComplaint().AsSuggestion(), one => one.AnswerSuggestion("Dank", [], Officer, Now)),
        [ComplaintPhase.Referred] = () => After(Measure(), Talk, Agree, Refer),
        [ComplaintPhase.WzdRoute] = () => After(Measure(), Talk, one => one.DecideRoute(HandlingRoute.Wzd, "opsluiting", Officer, Now)),
        [ComplaintPhase.Withdrawn] = () => After(Measure(), Talk, one => one.Withdraw(null, Officer, Now)),
        [ComplaintPhase.Closed] = () => After(Measure(), Talk, one => one.Close(AClosing(Outcome.NotSatisfiedOther, Today), EveryStep, Officer, Now)),
    };

    private static readonly Dictionary<ProcedureAct, Action<Complaint>> Acts = new()
    {
        [ProcedureAct.RecordContact] = Reach,
        [ProcedureAct.PlanConversation] = one => one.PlanConversation(APlan("2026-03-25 10:00"), Officer, Now),
        [ProcedureAct.RecordConversation] = Talk,
        [ProcedureAct.WriteStatement] = one => one.WriteStatement("Samen", Officer, Now),
        [ProcedureAct.ConfirmStatement] = one => one.ConfirmStatement(Agreement.Spoken, Officer, Now),
        [ProcedureAct.ProposeSolution] = one => one.ProposeSolution(ASolution("2026-03-25"), Officer, Now),
        [ProcedureAct.AgreeSolution] = Agree,
        [ProcedureAct.DeclineSolution] = one => one.DeclineSolution(one.Solutions.FirstOrDefault() ?? ASolutionElsewhere(), null, Officer, Now),
        [ProcedureAct.CarryOutSolution] = CarryOut,
        [ProcedureAct.RecordSatisfaction] = one => one.RecordSatisfaction(true, null, Officer, Now),
        [ProcedureAct.StartNewRound] = one => one.StartNewRound("niet tevreden", Officer, Now),
        [ProcedureAct.Refer] = Refer,
        [ProcedureAct.ReportDirectReferral] = one => one.ReportDirectReferral(AReferral("2026-03-20"), Officer, Now),
        [ProcedureAct.RecordReferralOutcome] = one => one.RecordReferralOutcome(one.Referrals.FirstOrDefault() ?? AReferralElsewhere(), "gegrond", Today, null, Officer, Now),
        [ProcedureAct.MarkRestrictiveMeasure] = one => one.MarkRestrictiveMeasure(EveryStep, Officer, Now),
        [ProcedureAct.DecideRoute] = one => one.DecideRoute(HandlingRoute.Ordinary, "geen", Officer, Now),
        [ProcedureAct.AnswerSuggestion] = one => one.AnswerSuggestion("Dank", [], Officer, Now),
        [ProcedureAct.ConvertToComplaint] = one => one.ConvertToComplaint("gebeld", Today, EveryStep, Officer, Now),
        [ProcedureAct.Withdraw] = one => one.Withdraw(null, Officer, Now),
        [ProcedureAct.Close] = one => one.Close(AClosing(Outcome.NotSatisfiedOther, Today), EveryStep, Officer, Now),
        [ProcedureAct.Reopen] = one => one.Reopen("toch", EveryStep, Officer, Now),
    };

    public static TheoryData<ComplaintPhase, ProcedureAct> EveryPlace()
    {
        var places = new TheoryData<ComplaintPhase, ProcedureAct>();
        foreach (var phase in Enum.GetValues<ComplaintPhase>())
        {
            foreach (var act in Enum.GetValues<ProcedureAct>()) places.Add(phase, act);
        }
        return places;
    }

    [Theory, MemberData(nameof(EveryPlace))]
    public void An_act_is_possible_only_where_the_procedure_allows_it(ComplaintPhase phase, ProcedureAct act)
    {
        var complaint = Standing[phase]();
        Assert.Equal(phase, complaint.Phase);
        // A suggestion's own acts are refused a complaint for what it is, wherever it stands.
        if (act is ProcedureAct.AnswerSuggestion or ProcedureAct.ConvertToComplaint && complaint.Kind == ComplaintKind.Complaint) return;
        var before = Snapshot.Of(complaint);

        var refusal = Record.Exception(() => Acts[act](complaint));

        if (!Procedure.Allows(phase, act))
        {
            Assert.Equal(ComplaintRule.NotInThisPhase, Assert.IsType<ComplaintRuleException>(refusal).Rule);
        }
        else if (refusal is ComplaintRuleException { Rule: var rule })
        {
            // Possible here, and something else of the case was missing.
            Assert.NotEqual(ComplaintRule.NotInThisPhase, rule);
        }
        else
        {
            Assert.Null(refusal);
            Assert.True(Procedure.Leads(phase, act, complaint.Phase), $"{act} led from {phase} to {complaint.Phase}.");
            return;
        }
        Assert.Equal(before, Snapshot.Of(complaint));
    }

    [Fact]
    public void The_table_says_nothing_twice_and_every_act_and_phase_is_in_it()
    {
        Assert.Equal(Procedure.Transitions.Count, Procedure.Transitions.Distinct().Count());
        Assert.Equal(Enum.GetValues<ProcedureAct>().Order(), Procedure.Transitions.Select(one => one.Act).Distinct().Order());
        Assert.Equal(Enum.GetValues<ComplaintPhase>().Order(), Procedure.Transitions.Select(one => one.From).Distinct().Order());
    }

    [Fact]
    public void Closed_is_reached_by_closing_only_and_left_by_taking_up_again_only()
    {
        Assert.All(Procedure.Transitions.Where(one => one.To == ComplaintPhase.Closed && one.From != one.To), one => Assert.Equal(ProcedureAct.Close, one.Act));
        Assert.All(Procedure.Transitions.Where(one => one.From == ComplaintPhase.Closed && one.From != one.To), one => Assert.Equal(ProcedureAct.Reopen, one.Act));
    }

    private static ComplaintBuilder Measure() => AComplaint().AboutARestrictiveMeasure().Under(EveryStep);

    private static Complaint After(ComplaintBuilder builder, params Action<Complaint>[] acts)
    {
        var complaint = builder.Receive();
        foreach (var act in acts) act(complaint);
        return complaint;
    }

    private static AgreedSolution ASolutionElsewhere() => After(AComplaint(), Talk, Agree).Solutions[0];

    private static Referral AReferralElsewhere() => After(AComplaint(), Refer).Referrals[0];

    private static void Reach(Complaint one) => one.RecordContact(Reached("2026-03-04 10:00"), Officer, Now);

    private static void Talk(Complaint one) => one.RecordConversation(null, AConversation("2026-03-05 10:00"), Officer, Now);

    private static void Agree(Complaint one) => one.AgreeSolution(ASolution("2026-03-25"), Agreement.Spoken, Day("2026-03-05"), Officer, Now);

    private static void CarryOut(Complaint one) => one.CarryOutSolution(one.Solutions.FirstOrDefault() ?? ASolutionElsewhere(), Day("2026-03-06"), "Noor", null, EveryStep, Officer, Now);

    private static void Refer(Complaint one) => one.Refer(AReferral("2026-03-10"), false, Officer, Now);
}
