using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Domain.Promises;

namespace ComplaintPortal.Domain.Tests.Complaints;

/// <summary>Received on Monday 2 March 2026 and talked about on the 3rd; a follow-up conversation is promised within 14 days.</summary>
[Trait("Obligation", "B13"), Trait("Obligation", "E13")]
public class SolutionTests
{
    private static readonly DateTimeOffset Now = At("2026-03-10 12:00");

    [Fact]
    public void A_proposed_solution_is_put_to_the_complainant_and_promises_nothing_yet()
    {
        var complaint = Talked(AComplaint().BySafeMailOnly());

        complaint.ProposeSolution(ASolution("2026-03-20"), Officer, Now);

        var solution = Assert.Single(complaint.Solutions);
        Assert.Equal(
            (SolutionState.Proposed, "Excuusbrief", "Noor Visser", Day("2026-03-20"), null, null),
            (solution.State, solution.Text, solution.Owner, solution.DueOn, solution.AgreedOn, solution.Promise));
        Assert.Equal((ComplaintPhase.InConversation, DateOnly.MaxValue), (complaint.Phase, complaint.NextDueOn));
        Assert.Equal((NoticeKind.SolutionProposed, new DayArguments(Day("2026-03-20"))), (complaint.Outbox[^1].Kind, DayArguments.FromJson(complaint.Outbox[^1].Arguments!)));
        Assert.DoesNotContain("Excuus", complaint.Outbox[^1].Arguments);
        Assert.Equal((TimelineEvent.SolutionProposed, "2026-03-20"), (complaint.Timeline[^2].Event, complaint.Timeline[^2].Detail));
    }

    [Fact]
    public void The_letter_says_what_is_proposed_and_what_was_carried_out()
    {
        var complaint = Talked(AComplaint().ByPostOnly());

        complaint.ProposeSolution(ASolution("2026-03-20"), Officer, Now);
        complaint.ConfirmSolution(complaint.Solutions[0], Agreement.OnPaper, Day("2026-03-10"), Officer, Now);
        complaint.CarryOutSolution(complaint.Solutions[0], Day("2026-03-10"), "Noor", null, EveryStep, Officer, Now);

        Assert.Equal(
            [(NoticeKind.SolutionProposed, "Excuusbrief"), (NoticeKind.SolutionCarriedOut, "Excuusbrief")],
            complaint.Letters.Skip(1).Select(one => (one.Kind, one.Text)));
    }

    [Fact]
    public void A_solution_that_was_agreed_is_a_promise_with_its_own_day()
    {
        var complaint = Talked();

        complaint.AgreeSolution(ASolution("2026-03-21"), Agreement.Spoken, Day("2026-03-05"), Officer, Now);

        var solution = Assert.Single(complaint.Solutions);
        Assert.Equal((SolutionState.Agreed, Agreement.Spoken, Day("2026-03-05")), (solution.State, solution.AgreedBy, solution.AgreedOn!.Value));
        Assert.Same(complaint.PromiseOf(PromiseKind.Solution), solution.Promise);
        Assert.Equal(
            (Day("2026-03-05"), 16, TermUnit.CalendarDays, Day("2026-03-21")),
            (solution.Promise!.CountedFrom, solution.Promise.TermDays, solution.Promise.TermUnit, solution.Promise.DueOn));
        Assert.Equal((ComplaintPhase.SolutionAgreed, Day("2026-03-21")), (complaint.Phase, complaint.NextDueOn));
        Assert.Equal((TimelineEvent.SolutionAgreed, "2026-03-21"), (complaint.Timeline[^1].Event, complaint.Timeline[^1].Detail));
        Assert.Equal(0, complaint.News);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_complainant_agrees_on_the_status_page_or_as_the_officer_records(bool online)
    {
        var complaint = Talked();
        complaint.ProposeSolution(ASolution("2026-03-20"), Officer, Now);

        complaint.ConfirmSolution(complaint.Solutions[0], online ? Agreement.Website : Agreement.OnPaper, Day("2026-03-09"), online ? Actor.Complainant : Officer, Now);

        Assert.Equal((SolutionState.Agreed, Day("2026-03-09")), (complaint.Solutions[0].State, complaint.Solutions[0].AgreedOn));
        Assert.Equal((ComplaintPhase.SolutionAgreed, PromiseState.Open), (complaint.Phase, complaint.PromiseOf(PromiseKind.Solution).State));
        Assert.Equal(online ? 1 : 0, complaint.News);
    }

    [Fact]
    public void An_answer_after_the_proposed_day_is_taken_and_due_at_once()
    {
        var complaint = Talked();
        complaint.ProposeSolution(ASolution("2026-03-12"), Officer, Now);

        complaint.ConfirmSolution(complaint.Solutions[0], Agreement.Website, Day("2026-03-15"), Actor.Complainant, At("2026-03-15 12:00"));

        Assert.Equal((Day("2026-03-12"), Day("2026-03-15")), (complaint.Solutions[0].DueOn, complaint.PromiseOf(PromiseKind.Solution).DueOn));
    }

    [Fact]
    public void The_complainant_declines_in_own_words()
    {
        var complaint = Talked();
        complaint.ProposeSolution(ASolution("2026-03-20"), Officer, Now);

        complaint.DeclineSolution(complaint.Solutions[0], "Daar heb ik niets aan.", Actor.Complainant, Now);

        Assert.Equal((SolutionState.Declined, "Daar heb ik niets aan."), (complaint.Solutions[0].State, complaint.Solutions[0].DeclineReason));
        Assert.Equal((1, TimelineEvent.SolutionDeclined, null), (complaint.News, complaint.Timeline[^1].Event, complaint.Timeline[^1].Detail));
        Breaks(ComplaintRule.SolutionNotProposed, complaint, () => complaint.ConfirmSolution(complaint.Solutions[0], Agreement.Website, Day("2026-03-10"), Actor.Complainant, Now));
    }

    [Fact]
    public void Several_solutions_each_keep_their_own_term_and_the_last_one_moves_it_on()
    {
        var complaint = Talked();
        complaint.AgreeSolution(ASolution("2026-03-20", "Brief"), Agreement.Spoken, Day("2026-03-03"), Officer, Now);
        complaint.AgreeSolution(ASolution("2026-03-12", "Scholing"), Agreement.Spoken, Day("2026-03-03"), Officer, Now);
        Assert.Equal(Day("2026-03-12"), complaint.NextDueOn);

        complaint.CarryOutSolution(complaint.Solutions[1], Day("2026-03-09"), "Bas", "cursus", EveryStep, Officer, Now);

        Assert.Equal((SolutionState.CarriedOut, Day("2026-03-09"), "Bas", "cursus"), (complaint.Solutions[1].State, complaint.Solutions[1].CarriedOutOn!.Value, complaint.Solutions[1].CarriedOutByName, complaint.Solutions[1].CarriedOutNote));
        Assert.Equal((PromiseState.Kept, Day("2026-03-09")), (complaint.Solutions[1].Promise!.State, complaint.Solutions[1].Promise!.KeptOn));
        Assert.Equal((ComplaintPhase.SolutionAgreed, Day("2026-03-20")), (complaint.Phase, complaint.NextDueOn));
        Assert.DoesNotContain(complaint.Promises, one => one.Kind == PromiseKind.FollowUp);
        Assert.Equal([TimelineEvent.SolutionCarriedOut, TimelineEvent.ToldByEmail], complaint.Last(2));

        complaint.CarryOutSolution(complaint.Solutions[0], Day("2026-03-06"), "Noor", null, EveryStep, Officer, Now);

        Assert.Equal(ComplaintPhase.CarriedOut, complaint.Phase);
        // E14: counted from the day of the last one, whichever was written down last.
        Assert.Equal((Day("2026-03-09"), Day("2026-03-23")), (complaint.PromiseOf(PromiseKind.FollowUp).CountedFrom, complaint.NextDueOn));
    }

    [Fact]
    public void Where_the_regulation_has_no_follow_up_none_is_promised()
    {
        var complaint = AComplaint().Under(ContactOnly).Receive();
        complaint.RecordContact(Reached("2026-03-03 10:00"), Officer, Now);
        complaint.AgreeSolution(ASolution("2026-03-20"), Agreement.Spoken, Day("2026-03-03"), Officer, Now);

        complaint.CarryOutSolution(complaint.Solutions[0], Day("2026-03-09"), "Noor", null, ContactOnly, Officer, Now);

        Assert.Equal((ComplaintPhase.CarriedOut, DateOnly.MaxValue), (complaint.Phase, complaint.NextDueOn));
        Assert.Null(complaint.ObstacleTo(Outcome.Satisfied, ContactOnly));
    }

    [Fact, Trait("Obligation", "E14")]
    public void A_solution_agreed_after_the_carrying_out_puts_the_follow_up_after_itself()
    {
        var complaint = CarriedOut();

        complaint.AgreeSolution(ASolution("2026-03-20"), Agreement.Spoken, Day("2026-03-09"), Officer, Now);
        Assert.Equal((PromiseState.Ended, PromiseEnd.NewSolution, Day("2026-03-10")), complaint.StandOf(PromiseKind.FollowUp).Single());
        complaint.CarryOutSolution(complaint.Solutions[1], Day("2026-03-10"), "Noor", null, EveryStep, Officer, Now);

        Assert.Equal(ComplaintPhase.CarriedOut, complaint.Phase);
        Assert.Equal([PromiseState.Ended, PromiseState.Open], complaint.StandOf(PromiseKind.FollowUp).Select(one => one.Item1));
        Assert.Equal(Day("2026-03-10"), complaint.LastPromiseOf(PromiseKind.FollowUp).CountedFrom);
    }

    [Fact]
    public void A_solution_is_carried_out_beside_a_referral()
    {
        var complaint = Talked();
        complaint.AgreeSolution(ASolution("2026-03-20"), Agreement.Spoken, Day("2026-03-03"), Officer, Now);
        complaint.Refer(AReferral("2026-03-09"), true, Officer, Now);

        complaint.CarryOutSolution(complaint.Solutions[0], Day("2026-03-10"), "Noor", null, EveryStep, Officer, Now);

        Assert.Equal((ComplaintPhase.Referred, SolutionState.CarriedOut), (complaint.Phase, complaint.Solutions[0].State));
        Assert.Equal((PromiseState.Ended, PromiseEnd.Referred, Day("2026-03-10")), complaint.StandOf(PromiseKind.Solution).Single());
    }

    [Fact, Trait("Obligation", "E15"), Trait("Obligation", "E16")]
    public void Whether_it_helped_is_recorded_in_the_complainants_own_words()
    {
        var complaint = CarriedOut();

        complaint.RecordSatisfaction(false, "Er is niets veranderd.", Actor.Complainant, Now);
        complaint.RecordSatisfaction(true, null, Officer, Now.AddHours(1));

        Assert.Equal(
            [(false, "Er is niets veranderd.", ActorKind.Complainant, "", Now), (true, null, ActorKind.Staff, "Noor Visser", Now.AddHours(1))],
            complaint.Satisfactions.Select(one => (one.IsSatisfied, one.Words, one.ByKind, one.ByName, one.At)));
        Assert.Equal([TimelineEvent.NotSatisfied, TimelineEvent.Satisfied], complaint.Last(2));
        Assert.Equal((1, ComplaintPhase.CarriedOut), (complaint.News, complaint.Phase));
        Breaks(ComplaintRule.TooLong, complaint, () => complaint.RecordSatisfaction(true, new string('a', 4001), Officer, Now));
    }

    [Fact, Trait("Obligation", "E16")]
    public void Not_satisfied_another_solution_is_looked_for_in_a_new_round()
    {
        var complaint = CarriedOut();
        complaint.ProposeSolution(ASolution("2026-03-20", "Gesprek"), Officer, Now);
        complaint.RecordSatisfaction(false, null, Actor.Complainant, Now);

        complaint.StartNewRound("De brief hielp niet.", Officer, Now);

        Assert.Equal(ComplaintPhase.InConversation, complaint.Phase);
        Assert.Equal([SolutionState.CarriedOut, SolutionState.Dropped], complaint.Solutions.Select(one => one.State));
        Assert.Equal((PromiseState.Kept, null, Day("2026-03-06")), complaint.StandOf(PromiseKind.Solution).Single());
        Assert.Equal((PromiseState.Ended, PromiseEnd.NewRound, Day("2026-03-10")), complaint.StandOf(PromiseKind.FollowUp).Single());
        Assert.Equal(DateOnly.MaxValue, complaint.NextDueOn);
        Assert.Equal([(TimelineEvent.SolutionDropped, "2026-03-20"), (TimelineEvent.NewRoundStarted, "De brief hielp niet.")], complaint.Timeline.TakeLast(2).Select(one => (one.Event, one.Detail)));
    }

    [Fact, Trait("Obligation", "E16")]
    public void A_new_round_ends_the_promise_of_what_was_agreed_and_not_done()
    {
        var complaint = Talked();
        complaint.AgreeSolution(ASolution("2026-03-20"), Agreement.Spoken, Day("2026-03-03"), Officer, Now);
        complaint.RecordSatisfaction(false, null, Officer, Now);

        complaint.StartNewRound("te laat", Officer, Now);

        Assert.Equal(SolutionState.Dropped, complaint.Solutions[0].State);
        Assert.Equal((PromiseState.Ended, PromiseEnd.NewRound, Day("2026-03-10")), complaint.StandOf(PromiseKind.Solution).Single());
    }

    [Fact]
    public void A_new_round_needs_a_reason_and_that_somebody_was_not_satisfied()
    {
        var complaint = CarriedOut();

        Breaks(ComplaintRule.NotUnsatisfied, complaint, () => complaint.StartNewRound("zomaar", Officer, Now));
        complaint.RecordSatisfaction(false, null, Officer, Now);
        Breaks(ComplaintRule.ReasonMissing, complaint, () => complaint.StartNewRound(" ", Officer, Now));
        Breaks(ComplaintRule.TooLong, complaint, () => complaint.StartNewRound(new string('a', 1001), Officer, Now));
        complaint.RecordSatisfaction(true, null, Officer, Now);
        Breaks(ComplaintRule.NotUnsatisfied, complaint, () => complaint.StartNewRound("zomaar", Officer, Now));
    }

    private static Complaint CarriedOut()
    {
        var complaint = Talked();
        complaint.AgreeSolution(ASolution("2026-03-10"), Agreement.Spoken, Day("2026-03-03"), Officer, Now);
        complaint.CarryOutSolution(complaint.Solutions[0], Day("2026-03-06"), "Noor", null, EveryStep, Officer, Now);
        return complaint;
    }

    internal static Complaint Talked(ComplaintBuilder? builder = null)
    {
        var complaint = (builder ?? AComplaint()).Under(EveryStep).Receive();
        complaint.RecordConversation(null, AConversation("2026-03-03 10:00"), Officer, Now);
        return complaint;
    }
}
