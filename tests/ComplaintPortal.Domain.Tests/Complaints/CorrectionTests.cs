using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Domain.Regulations;

namespace ComplaintPortal.Domain.Tests.Complaints;

/// <summary>Received on Monday 2 March 2026: contact due on Monday 9 March, conversation on Monday 16 March.</summary>
public class CorrectionTests
{
    private static readonly DateTimeOffset Now = At("2026-03-20 12:00");

    [Fact, Trait("Obligation", "B12")]
    public void A_corrected_day_of_receipt_counts_the_promises_anew_and_stays_to_be_seen()
    {
        var complaint = AComplaint().Receive();
        complaint.RecordContact(Reached("2026-03-04 10:00"), Officer, Now);

        complaint.CorrectReceipt(Day("2026-02-27"), "poststempel", ARegulation(), Officer, Now);

        Assert.Equal(Day("2026-02-27"), complaint.ReceivedOn);
        Assert.All(complaint.Promises, promise => Assert.Equal(Day("2026-02-27"), promise.CountedFrom));
        Assert.Equal((Day("2026-03-06"), Day("2026-03-04")), (complaint.PromiseOf(PromiseKind.Contact).DueOn, complaint.PromiseOf(PromiseKind.Contact).KeptOn!.Value));
        Assert.Equal(Day("2026-03-13"), complaint.NextDueOn);
        var correction = Assert.Single(complaint.Corrections);
        Assert.Equal((CorrectedFact.Receipt, "2026-03-02", "2026-02-27"), (correction.Fact, correction.Former, correction.Current));
        Assert.Equal(("poststempel", "Noor Visser", Now), (correction.Reason, correction.ByName, correction.At));
        Assert.Equal((TimelineEvent.FactCorrected, "Receipt"), (complaint.Timeline[^1].Event, complaint.Timeline[^1].Detail));
    }

    [Fact]
    public void An_extension_that_reaches_further_than_the_corrected_term_stays()
    {
        var complaint = AComplaint().Receive();
        complaint.ExtendPromise(complaint.PromiseOf(PromiseKind.Contact), Day("2026-03-12"), "ziek", ARegulation(), Officer, At("2026-03-03 12:00"));

        complaint.CorrectReceipt(Day("2026-02-27"), "poststempel", ARegulation(), Officer, Now);
        Assert.Equal((Day("2026-03-06"), Day("2026-03-12")), (complaint.PromiseOf(PromiseKind.Contact).FirstDueOn, complaint.PromiseOf(PromiseKind.Contact).DueOn));

        complaint.CorrectReceipt(Day("2026-03-16"), "toch niet", ARegulation(), Officer, Now);
        Assert.Equal(Day("2026-03-23"), complaint.PromiseOf(PromiseKind.Contact).DueOn);
    }

    [Theory]
    [InlineData("2026-03-02", "x", ComplaintRule.CorrectionWithoutChange)]
    [InlineData("1999-12-31", "x", ComplaintRule.ReceivedTooEarly)]
    [InlineData("2026-03-21", "x", ComplaintRule.ReceivedInFuture)]
    [InlineData("2026-03-05", "x", ComplaintRule.ReceivedAfterFact)]
    [InlineData("2026-03-01", " ", ComplaintRule.ReasonMissing)]
    public void A_day_of_receipt_is_corrected_to_one_that_can_be(string day, string reason, ComplaintRule rule)
    {
        var complaint = AComplaint().Receive();
        complaint.RecordContact(NotReached("2026-03-04 10:00"), Officer, Now);

        Breaks(rule, complaint, () => complaint.CorrectReceipt(Day(day), reason, ARegulation(), Officer, Now));
    }

    [Fact]
    public void Receipt_does_not_lie_after_the_consent_from_which_a_complaint_counts()
    {
        var complaint = AComplaint().AsSuggestion().Receive();
        complaint.ConvertToComplaint("gebeld", Day("2026-03-04"), ARegulation(), Officer, Now);

        Breaks(ComplaintRule.ReceivedAfterFact, complaint, () => complaint.CorrectReceipt(Day("2026-03-05"), "typefout", ARegulation(), Officer, Now));
        complaint.CorrectReceipt(Day("2026-03-03"), "typefout", ARegulation(), Officer, Now);

        Assert.All(complaint.Promises, promise => Assert.Equal(Day("2026-03-04"), promise.CountedFrom));
    }

    [Fact]
    public void Receipt_does_not_lie_after_a_decision_on_the_route_or_a_withdrawal()
    {
        var decided = AComplaint().AboutARestrictiveMeasure().Under(EveryStep).Receive();
        decided.DecideRoute(HandlingRoute.Ordinary, "geen maatregel", Officer, At("2026-03-04 12:00"));
        var withdrawn = AComplaint().Receive();
        withdrawn.Withdraw(null, Actor.Complainant, At("2026-03-04 12:00"));

        foreach (var complaint in new[] { decided, withdrawn })
        {
            Breaks(ComplaintRule.ReceivedAfterFact, complaint, () => complaint.CorrectReceipt(Day("2026-03-05"), "typefout", EveryStep, Officer, Now));
            complaint.CorrectReceipt(Day("2026-03-04"), "typefout", EveryStep, Officer, Now);
        }
    }

    [Fact, Trait("Obligation", "E14")]
    public void A_corrected_receipt_leaves_what_was_promised_from_another_day_alone()
    {
        var complaint = AComplaint().Under(EveryStep).Receive();
        var now = At("2026-03-02 16:00");
        complaint.RecordConversation(null, AConversation("2026-03-02 11:00"), Officer, now);
        complaint.AgreeSolution(ASolution("2026-03-10"), Agreement.Spoken, Day("2026-03-02"), Officer, now);
        complaint.CarryOutSolution(complaint.Solutions[0], Day("2026-03-02"), "Noor", null, EveryStep, Officer, now);
        complaint.Withdraw(null, Actor.Complainant, now);
        complaint.Reopen("toch niet", EveryStep, Actor.Complainant, now);

        complaint.CorrectReceipt(Day("2026-03-01"), "kwam zondag", EveryStep, Officer, now);

        Assert.Equal(Day("2026-03-02"), complaint.PromiseOf(PromiseKind.FollowUp).CountedFrom);
        Assert.Equal(Day("2026-03-02"), complaint.PromiseOf(PromiseKind.Solution).CountedFrom);
        Assert.Equal([Day("2026-03-01"), Day("2026-03-02")], complaint.Promises.Where(one => one.Kind == PromiseKind.Conversation).Select(one => one.CountedFrom));
    }

    [Fact, Trait("Obligation", "B12")]
    public void A_contact_that_was_none_opens_its_promise_again()
    {
        var complaint = AComplaint().Receive();
        complaint.RecordContact(Reached("2026-03-04 10:00"), Officer, Now);

        complaint.CorrectContact(complaint.Contacts[0], NotReached("2026-03-04 10:00"), "voicemail", Officer, Now);

        Assert.Equal((PromiseState.Open, null), (complaint.PromiseOf(PromiseKind.Contact).State, complaint.PromiseOf(PromiseKind.Contact).KeptOn));
        Assert.Equal((ComplaintPhase.Received, Day("2026-03-09")), (complaint.Phase, complaint.NextDueOn));
        Assert.Equal([true, false], complaint.Contacts.Select(one => one.IsCorrected));
        var correction = Assert.Single(complaint.Corrections);
        Assert.Equal((CorrectedFact.Contact, "voicemail"), (correction.Fact, correction.Reason));
        Assert.Equal(correction.Former, correction.Current);
    }

    public static TheoryData<string, PromiseEnd> Ends => new()
    {
        { "closed", PromiseEnd.Closed }, { "withdrawn", PromiseEnd.Withdrawn }, { "referred", PromiseEnd.Referred },
        { "left to the body", PromiseEnd.WentElsewhere }, { "by the Wzd", PromiseEnd.WzdRoute }, { "closed after withdrawal", PromiseEnd.Closed },
    };

    [Theory, MemberData(nameof(Ends)), Trait("Obligation", "B18")]
    public void What_ended_does_not_bind_again_because_a_fact_was_wrong(string end, PromiseEnd reason)
    {
        var complaint = AComplaint().AboutARestrictiveMeasure().Receive();
        complaint.RecordContact(Reached("2026-03-04 10:00"), Officer, Now);
        switch (end)
        {
            case "closed":
                complaint.Close(AClosing(Outcome.Satisfied, "2026-03-06"), ARegulation(), Officer, Now);
                break;
            case "withdrawn":
                complaint.Withdraw(null, Actor.Complainant, Now);
                break;
            case "closed after withdrawal":
                complaint.Withdraw(null, Actor.Complainant, Now);
                complaint.Close(AClosing(Outcome.Withdrawn, "2026-03-20"), ARegulation(), Officer, Now);
                break;
            case "referred":
                complaint.Refer(AReferral("2026-03-06"), true, Officer, Now);
                break;
            case "left to the body":
                complaint.ReportDirectReferral(AReferral("2026-03-06"), Actor.Complainant, Now);
                complaint.LeaveToBody(complaint.Referrals[0], Officer, Now);
                break;
            default:
                complaint.DecideRoute(HandlingRoute.Wzd, "maatregel", Officer, Now);
                break;
        }

        complaint.CorrectContact(complaint.Contacts[0], NotReached("2026-03-04 10:00"), "voicemail", Officer, Now);

        Assert.Equal((PromiseState.Ended, reason), (complaint.PromiseOf(PromiseKind.Contact).State, complaint.PromiseOf(PromiseKind.Contact).EndReason));
        Assert.Equal(Day(end == "closed" ? "2026-03-06" : "2026-03-20"), complaint.PromiseOf(PromiseKind.Contact).EndedOn);
        Assert.Null(complaint.PromiseOf(PromiseKind.Contact).KeptOn);
        Assert.Equal(DateOnly.MaxValue, complaint.NextDueOn);
    }

    [Fact]
    public void A_promise_before_a_withdrawal_ended_on_the_day_of_it()
    {
        var complaint = AComplaint().Receive();
        complaint.RecordContact(Reached("2026-03-04 10:00"), Officer, At("2026-03-04 11:00"));
        complaint.Withdraw(null, Actor.Complainant, At("2026-03-06 12:00"));
        complaint.Reopen("toch niet", ARegulation(), Officer, At("2026-03-10 12:00"));

        complaint.CorrectContact(complaint.Contacts[0], NotReached("2026-03-04 10:00"), "voicemail", Officer, Now);

        Assert.Equal(
            [(PromiseState.Ended, PromiseEnd.Withdrawn, Day("2026-03-06")), (PromiseState.Open, null, null)],
            complaint.StandOf(PromiseKind.Contact));
    }

    [Fact]
    public void A_referral_beside_which_the_promises_go_on_lets_them_bind_again()
    {
        var complaint = AComplaint().Receive();
        complaint.RecordContact(Reached("2026-03-04 10:00"), Officer, Now);
        complaint.Refer(AReferral("2026-03-06"), false, Officer, Now);

        complaint.CorrectContact(complaint.Contacts[0], NotReached("2026-03-04 10:00"), "voicemail", Officer, Now);

        Assert.Equal(PromiseState.Open, complaint.PromiseOf(PromiseKind.Contact).State);
    }

    [Fact]
    public void In_a_reopened_complaint_only_the_latest_promise_of_a_kind_binds_again()
    {
        var complaint = AComplaint().Receive();
        complaint.RecordContact(Reached("2026-03-04 10:00"), Officer, Now);
        complaint.Close(AClosing(Outcome.Satisfied, "2026-03-06"), ARegulation(), Officer, At("2026-03-06 12:00"));
        complaint.Reopen("toch niet", ARegulation(), Officer, At("2026-03-10 12:00"));
        complaint.RecordContact(Reached("2026-03-11 10:00"), Officer, Now);
        Assert.Equal([Day("2026-03-04"), Day("2026-03-11")], complaint.StandOf(PromiseKind.Contact).Select(one => one.Item3));

        complaint.CorrectContact(complaint.Contacts[0], NotReached("2026-03-04 10:00"), "voicemail", Officer, Now);
        // The contact after the closing does not keep a promise that the closing ended.
        Assert.Equal(
            [(PromiseState.Ended, PromiseEnd.Closed, Day("2026-03-06")), (PromiseState.Kept, null, Day("2026-03-11"))],
            complaint.StandOf(PromiseKind.Contact));

        complaint.CorrectContact(complaint.Contacts[1], NotReached("2026-03-11 10:00"), "voicemail", Officer, Now);
        Assert.Equal((PromiseState.Open, null, null), complaint.StandOf(PromiseKind.Contact).Last());
        Assert.Equal(Day("2026-03-17"), complaint.NextDueOn);
    }

    [Fact, Trait("Obligation", "E1")]
    public void A_correction_leaves_a_complaint_in_contact_that_stands_there_by_consent()
    {
        var complaint = AComplaint().AsSuggestion().Receive();
        complaint.AnswerSuggestion("Dank u wel.", [], Officer, Now);
        complaint.ConvertToComplaint("gebeld", Day("2026-03-20"), ARegulation(), Officer, Now);
        complaint.RecordContact(NotReached("2026-03-20 11:00"), Officer, Now);

        complaint.CorrectReceipt(Day("2026-03-01"), "kwam zondag", ARegulation(), Officer, Now);
        complaint.CorrectContact(complaint.Contacts[0], NotReached("2026-03-20 10:00"), "uur later", Officer, Now);

        Assert.Equal(ComplaintPhase.InContact, complaint.Phase);
    }

    [Fact, Trait("Obligation", "B18")]
    public void Nothing_is_corrected_to_a_day_after_the_closing_date()
    {
        var complaint = AComplaint().Receive();
        complaint.RecordContact(Reached("2026-03-04 10:00"), Officer, Now);
        complaint.RecordConversation(null, AConversation("2026-03-05 10:00"), Officer, Now);
        complaint.AgreeSolution(ASolution("2026-03-10"), Agreement.Spoken, Day("2026-03-05"), Officer, Now);
        complaint.CarryOutSolution(complaint.Solutions[0], Day("2026-03-06"), "Noor", null, ARegulation(), Officer, Now);
        complaint.Close(AClosing(Outcome.Satisfied, "2026-03-06"), ARegulation(), Officer, Now);

        Breaks(ComplaintRule.ClosedBeforeLastFact, complaint, () => complaint.CorrectContact(complaint.Contacts[0], Reached("2026-03-07 00:00"), "x", Officer, Now));
        Breaks(ComplaintRule.ClosedBeforeLastFact, complaint, () => complaint.CorrectConversation(complaint.Conversations[0], AConversation("2026-03-07 00:00"), "x", Officer, Now));
        Breaks(ComplaintRule.ClosedBeforeLastFact, complaint, () => complaint.CorrectCarriedOut(complaint.Solutions[0], Day("2026-03-07"), "x", ARegulation(), Officer, Now));
        complaint.CorrectContact(complaint.Contacts[0], Reached("2026-03-06 23:59"), "x", Officer, Now);
    }

    [Fact, Trait("Obligation", "E14")]
    public void A_corrected_day_of_carrying_out_counts_the_follow_up_of_its_own_round_anew()
    {
        var complaint = AComplaint().Under(EveryStep).Receive();
        complaint.RecordConversation(null, AConversation("2026-03-03 10:00"), Officer, Now);
        Solve("2026-03-04");
        complaint.RecordConversation(null, AFollowUp("2026-03-06 10:00"), Officer, Now);
        complaint.RecordSatisfaction(false, null, Officer, Now);
        complaint.StartNewRound("niet tevreden", Officer, Now);
        Solve("2026-03-10");

        complaint.CorrectCarriedOut(complaint.Solutions[0], Day("2026-03-05"), "dag later", EveryStep, Officer, Now);

        Assert.Equal([Day("2026-03-05"), Day("2026-03-10")], FollowUps());
        Assert.Equal([(PromiseState.Kept, null, Day("2026-03-06")), (PromiseState.Open, null, null)], complaint.StandOf(PromiseKind.FollowUp));
        Assert.Equal(Day("2026-03-05"), complaint.Solutions[0].Promise!.KeptOn);

        complaint.CorrectCarriedOut(complaint.Solutions[1], Day("2026-03-12"), "dag later", EveryStep, Officer, Now);

        Assert.Equal([Day("2026-03-05"), Day("2026-03-12")], FollowUps());
        Assert.Equal(Day("2026-03-26"), complaint.NextDueOn);
        Assert.Equal("2026-03-10", complaint.Corrections[^1].Former);

        void Solve(string on)
        {
            complaint.AgreeSolution(ASolution("2026-03-20"), Agreement.Spoken, Day("2026-03-03"), Officer, Now);
            complaint.CarryOutSolution(complaint.Solutions[^1], Day(on), "Noor", null, EveryStep, Officer, Now);
        }

        IEnumerable<DateOnly> FollowUps() => complaint.Promises.Where(one => one.Kind == PromiseKind.FollowUp).Select(one => one.CountedFrom);
    }

    [Theory]
    [InlineData("2026-03-06", "x", ComplaintRule.CorrectionWithoutChange)]
    [InlineData("2026-03-21", "x", ComplaintRule.CarriedOutInFuture)]
    [InlineData("2026-03-03", "x", ComplaintRule.CarriedOutBeforeAgreed)]
    [InlineData("2026-03-07", " ", ComplaintRule.ReasonMissing)]
    public void A_day_of_carrying_out_is_corrected_to_one_that_can_be(string day, string reason, ComplaintRule rule)
    {
        var complaint = AComplaint().Under(EveryStep).Receive();
        complaint.RecordContact(Reached("2026-03-04 10:00"), Officer, Now);
        complaint.AgreeSolution(ASolution("2026-03-10"), Agreement.Spoken, Day("2026-03-04"), Officer, Now);
        Breaks(ComplaintRule.SolutionNotCarriedOut, complaint, () => complaint.CorrectCarriedOut(complaint.Solutions[0], Day(day), reason, EveryStep, Officer, Now));
        complaint.CarryOutSolution(complaint.Solutions[0], Day("2026-03-06"), "Noor", null, EveryStep, Officer, Now);

        Breaks(rule, complaint, () => complaint.CorrectCarriedOut(complaint.Solutions[0], Day(day), reason, EveryStep, Officer, Now));
    }

    [Fact, Trait("Obligation", "E14")]
    public void A_follow_up_that_was_recorded_before_the_carrying_out_keeps_its_promise()
    {
        var complaint = AComplaint().Under(EveryStep).Receive();
        complaint.RecordConversation(null, AConversation("2026-03-03 10:00"), Officer, Now);
        complaint.AgreeSolution(ASolution("2026-03-10"), Agreement.Spoken, Day("2026-03-03"), Officer, Now);
        complaint.RecordConversation(null, AFollowUp("2026-03-12 10:00"), Officer, Now);

        complaint.CarryOutSolution(complaint.Solutions[0], Day("2026-03-09"), "Noor", null, EveryStep, Officer, Now);

        Assert.Equal((PromiseState.Kept, null, Day("2026-03-12")), complaint.StandOf(PromiseKind.FollowUp).Single());
        Assert.Equal(DateOnly.MaxValue, complaint.NextDueOn);
    }
}
