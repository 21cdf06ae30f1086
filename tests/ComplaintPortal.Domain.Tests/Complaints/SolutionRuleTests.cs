using ComplaintPortal.Domain.Complaints;

namespace ComplaintPortal.Domain.Tests.Complaints;

/// <summary>What a solution needs, and on which days it can be agreed and carried out. Today is Tuesday 10 March 2026.</summary>
[Trait("Obligation", "E13")]
public class SolutionRuleTests
{
    private static readonly DateTimeOffset Now = At("2026-03-10 12:00");

    public static TheoryData<SolutionTerms, ComplaintRule> WrongTerms => new()
    {
        { ASolution("2026-03-20") with { Text = " " }, ComplaintRule.TextMissing },
        { ASolution("2026-03-20") with { Text = new('a', 4001) }, ComplaintRule.TooLong },
        { ASolution("2026-03-20") with { Owner = null }, ComplaintRule.OwnerMissing },
        { ASolution("2026-03-20") with { Owner = new('a', 201) }, ComplaintRule.TooLong },
    };

    [Theory, MemberData(nameof(WrongTerms))]
    public void A_solution_says_what_is_done_and_by_whom(SolutionTerms terms, ComplaintRule rule)
    {
        var complaint = SolutionTests.Talked();

        Breaks(rule, complaint, () => complaint.ProposeSolution(terms, Officer, Now));
        Breaks(rule, complaint, () => complaint.AgreeSolution(terms, Agreement.Spoken, Day("2026-03-05"), Officer, Now));
    }

    [Theory]
    [InlineData("2026-03-09", true)]
    [InlineData("2026-03-10", false)]
    public void A_proposal_is_due_today_or_later(string due, bool refused)
    {
        var complaint = SolutionTests.Talked();

        if (refused) Breaks(ComplaintRule.SolutionDueInPast, complaint, () => complaint.ProposeSolution(ASolution(due), Officer, Now));
        else complaint.ProposeSolution(ASolution(due), Officer, Now);
    }

    [Theory]
    [InlineData("2026-03-11", "2026-03-20", ComplaintRule.AgreedInFuture)]
    [InlineData("2026-03-01", "2026-03-20", ComplaintRule.AgreedBeforeReceipt)]
    [InlineData("2026-03-05", "2026-03-04", ComplaintRule.SolutionDueInPast)]
    public void An_agreement_lies_between_receipt_and_today_and_not_after_its_own_day(string agreed, string due, ComplaintRule rule)
    {
        var complaint = SolutionTests.Talked();

        Breaks(rule, complaint, () => complaint.AgreeSolution(ASolution(due), Agreement.Spoken, Day(agreed), Officer, Now));
    }

    [Fact]
    public void An_agreement_that_is_written_down_late_may_be_due_already()
    {
        var complaint = SolutionTests.Talked();

        complaint.AgreeSolution(ASolution("2026-03-05"), Agreement.Spoken, Day("2026-03-05"), Officer, Now);

        Assert.True(complaint.Solutions[0].Promise!.IsLate(Day("2026-03-10")));
    }

    [Theory]
    [InlineData("2026-03-11", ComplaintRule.AgreedInFuture)]
    [InlineData("2026-03-01", ComplaintRule.AgreedBeforeReceipt)]
    public void An_answer_to_a_proposal_lies_between_receipt_and_today(string agreed, ComplaintRule rule)
    {
        var complaint = SolutionTests.Talked();
        complaint.ProposeSolution(ASolution("2026-03-20"), Officer, Now);

        Breaks(rule, complaint, () => complaint.ConfirmSolution(complaint.Solutions[0], Agreement.Spoken, Day(agreed), Officer, Now));
        Breaks(ComplaintRule.TooLong, complaint, () => complaint.DeclineSolution(complaint.Solutions[0], new string('a', 4001), Officer, Now));
    }

    [Fact]
    public void Only_what_is_proposed_here_is_answered_and_only_what_is_agreed_here_is_carried_out()
    {
        var (complaint, other) = (SolutionTests.Talked(), SolutionTests.Talked());
        complaint.ProposeSolution(ASolution("2026-03-20"), Officer, Now);
        other.ProposeSolution(ASolution("2026-03-20"), Officer, Now);
        other.AgreeSolution(ASolution("2026-03-20"), Agreement.Spoken, Day("2026-03-05"), Officer, Now);
        var today = Day("2026-03-10");

        Breaks(ComplaintRule.SolutionNotProposed, complaint, () => complaint.ConfirmSolution(other.Solutions[0], Agreement.Spoken, today, Officer, Now));
        Breaks(ComplaintRule.SolutionNotProposed, complaint, () => complaint.DeclineSolution(other.Solutions[0], null, Officer, Now));
        complaint.ConfirmSolution(complaint.Solutions[0], Agreement.Spoken, today, Officer, Now);
        Breaks(ComplaintRule.SolutionNotProposed, complaint, () => complaint.ConfirmSolution(complaint.Solutions[0], Agreement.Spoken, today, Officer, Now));
        Breaks(ComplaintRule.SolutionNotAgreed, complaint, () => complaint.CarryOutSolution(other.Solutions[1], today, "Noor", null, EveryStep, Officer, Now));
    }

    [Theory]
    [InlineData("2026-03-11", "Noor", ComplaintRule.CarriedOutInFuture)]
    [InlineData("2026-03-04", "Noor", ComplaintRule.CarriedOutBeforeAgreed)]
    [InlineData("2026-03-06", " ", ComplaintRule.OwnerMissing)]
    public void It_is_carried_out_between_the_agreement_and_today_by_somebody(string on, string by, ComplaintRule rule)
    {
        var complaint = SolutionTests.Talked();
        complaint.AgreeSolution(ASolution("2026-03-20"), Agreement.Spoken, Day("2026-03-05"), Officer, Now);

        Breaks(rule, complaint, () => CarryOut(on, by, null));
        Breaks(ComplaintRule.TooLong, complaint, () => CarryOut("2026-03-06", "Noor", new string('a', 4001)));
        CarryOut("2026-03-06", "Noor", null);
        Breaks(ComplaintRule.NotInThisPhase, complaint, () => CarryOut("2026-03-06", "Noor", null));

        void CarryOut(string day, string who, string? note) => complaint.CarryOutSolution(complaint.Solutions[0], Day(day), who, note, EveryStep, Officer, Now);
    }
}
