using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;

namespace ComplaintPortal.Domain.Tests.Complaints;

/// <summary>Correcting what took place. Received on Monday 2 March 2026: contact due on Monday 9 March, conversation on Monday 16 March.</summary>
public class CorrectionTests
{
    private static readonly DateTimeOffset Now = At("2026-03-20 12:00");

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
        // The same moment: what differs is what came of it.
        Assert.Equal(correction.Former.Replace(" Reached", " NoAnswer"), correction.Current);
        Assert.EndsWith(" Staff.Telephone Reached", correction.Former);
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

    [Fact, Trait("Obligation", "E14")]
    public void A_follow_up_that_turns_out_to_begin_after_the_withdrawal_does_not_bind()
    {
        var complaint = SolutionTests.Talked();
        complaint.AgreeSolution(ASolution("2026-03-12"), Agreement.Spoken, Day("2026-03-03"), Officer, At("2026-03-10 12:00"));
        complaint.CarryOutSolution(complaint.Solutions[0], Day("2026-03-06"), "Noor", null, EveryStep, Officer, At("2026-03-10 12:00"));
        complaint.RecordConversation(null, AFollowUp("2026-03-09 10:00"), Officer, At("2026-03-10 12:00"));
        complaint.Withdraw(null, Actor.Complainant, At("2026-03-11 12:00"));

        complaint.CorrectCarriedOut(complaint.Solutions[0], Day("2026-03-12"), "later", EveryStep, Officer, Now);

        Assert.Equal((PromiseState.Ended, PromiseEnd.Withdrawn, Day("2026-03-20")), complaint.StandOf(PromiseKind.FollowUp).Single());
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

    [Fact, Trait("Obligation", "E9")]
    public void A_conversation_that_was_without_the_complainant_keeps_nothing_any_more()
    {
        var complaint = AComplaint().Receive();
        complaint.RecordConversation(null, AConversation("2026-03-05 10:00"), Officer, Now);

        complaint.CorrectConversation(complaint.Conversations[0], AConversation("2026-03-05 11:00", TheHandler), "kwam niet", Officer, Now);

        Assert.All(complaint.Promises, one => Assert.Equal(PromiseState.Open, one.State));
        Assert.Equal([true, false], complaint.Conversations.Select(one => one.IsCorrected));
        Assert.Equal((CorrectedFact.Conversation, "kwam niet"), (complaint.Corrections[0].Fact, complaint.Corrections[0].Reason));
        Assert.Equal(Day("2026-03-09"), complaint.NextDueOn);
    }

    [Fact, Trait("Obligation", "E9")]
    public void A_conversation_at_which_the_complainant_was_after_all_moves_it_on()
    {
        var complaint = AComplaint().Receive();
        complaint.RecordConversation(null, AConversation("2026-03-05 10:00", TheHandler), Officer, Now);

        complaint.CorrectConversation(complaint.Conversations[0], AConversation("2026-03-06 10:00"), "was er wel", Officer, Now);

        Assert.Equal(ComplaintPhase.InConversation, complaint.Phase);
        Assert.All(complaint.Promises, one => Assert.Equal(Day("2026-03-06"), one.KeptOn));
    }

    [Fact]
    public void Only_what_was_recorded_here_and_stands_is_corrected_with_a_reason()
    {
        var (complaint, other) = (AComplaint().Receive(), AComplaint().Receive());
        foreach (var one in new[] { complaint, other })
        {
            one.RecordContact(Reached("2026-03-04 10:00"), Officer, Now);
            one.RecordConversation(null, AConversation("2026-03-05 10:00"), Officer, Now);
        }
        var planned = complaint.PlanConversation(APlan("2026-03-25 10:00"), Officer, Now);

        Breaks(ComplaintRule.CorrectedBefore, complaint, () => Contact(other.Contacts[0], "2026-03-04 11:00", "x"));
        Breaks(ComplaintRule.ContactInFuture, complaint, () => Contact(complaint.Contacts[0], "2026-03-20 12:01", "x"));
        Breaks(ComplaintRule.ContactBeforeReceipt, complaint, () => Contact(complaint.Contacts[0], "2026-03-01 12:00", "x"));
        Breaks(ComplaintRule.ReasonMissing, complaint, () => Contact(complaint.Contacts[0], "2026-03-04 11:00", " "));
        Breaks(ComplaintRule.TooLong, complaint, () => Contact(complaint.Contacts[0], "2026-03-04 11:00", new('a', 1001)));
        Breaks(ComplaintRule.UnknownChoice, complaint, () => Conversation(other.Conversations[0], "2026-03-05 11:00", "x"));
        Breaks(ComplaintRule.ConversationNotHeld, complaint, () => Conversation(planned, "2026-03-05 11:00", "x"));
        Breaks(ComplaintRule.ConversationInFuture, complaint, () => Conversation(complaint.Conversations[0], "2026-03-20 12:01", "x"));
        Breaks(ComplaintRule.ConversationBeforeReceipt, complaint, () => Conversation(complaint.Conversations[0], "2026-03-01 12:00", "x"));
        Breaks(ComplaintRule.ReasonMissing, complaint, () => Conversation(complaint.Conversations[0], "2026-03-05 11:00", " "));
        Contact(complaint.Contacts[0], "2026-03-04 11:00", "x");
        Conversation(complaint.Conversations[0], "2026-03-05 11:00", "x");
        Breaks(ComplaintRule.CorrectedBefore, complaint, () => Contact(complaint.Contacts[0], "2026-03-04 12:00", "x"));
        Breaks(ComplaintRule.CorrectedBefore, complaint, () => Conversation(complaint.Conversations[0], "2026-03-05 12:00", "x"));

        void Contact(ContactRecord one, string at, string reason) => complaint.CorrectContact(one, Reached(at), reason, Officer, Now);
        void Conversation(Conversation one, string at, string reason) => complaint.CorrectConversation(one, AConversation(at), reason, Officer, Now);
    }

    [Fact, Trait("Obligation", "B17")]
    public void A_correction_takes_no_channel_that_was_not_allowed()
    {
        var complaint = AComplaint().BySafeMailOnly().Receive();
        complaint.RecordContact(Reached("2026-03-04 10:00", ContactChannel.Email), Officer, Now);
        complaint.RecordConversation(null, AConversation("2026-03-05 10:00"), Officer, Now);

        Breaks(ComplaintRule.ChannelNotAllowed, complaint, () => complaint.CorrectContact(complaint.Contacts[0], Reached("2026-03-04 10:00"), "x", Officer, Now));
        Breaks(ComplaintRule.ChannelNotAllowed, complaint, () => complaint.CorrectConversation(
            complaint.Conversations[0], AConversation("2026-03-05 10:00") with { Kind = ConversationKind.Telephone }, "x", Officer, Now));
    }
}
