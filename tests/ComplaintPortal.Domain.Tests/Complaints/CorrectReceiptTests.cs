using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;

namespace ComplaintPortal.Domain.Tests.Complaints;

/// <summary>Correcting the day of receipt. Received on Monday 2 March 2026: contact due on Monday 9 March, conversation on Monday 16 March.</summary>
public class CorrectReceiptTests
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
}
