using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Domain.Promises;

namespace ComplaintPortal.Domain.Tests.Complaints;

/// <summary>Received on Monday 2 March 2026, under promises of contact and conversation.</summary>
public class ReferralTests
{
    private static readonly DateTimeOffset Now = At("2026-03-12 12:00");

    [Fact, Trait("Obligation", "B28"), Trait("Obligation", "E16"), Trait("Obligation", "E18")]
    public void A_referral_keeps_the_body_as_it_was_and_tells_the_complainant_where_it_is_reached()
    {
        var complaint = AComplaint().BySafeMailOnly().Receive();

        complaint.Refer(AReferral("2026-03-11") with { Bringer = ReferralBringer.SupportPerson }, endPromises: false, Officer, Now);

        Assert.Equal(ComplaintPhase.Referred, complaint.Phase);
        var referral = Assert.Single(complaint.Referrals);
        Assert.Equal(("commissie", "Klachtencommissie", "https://commissie.example"), (referral.BodyCode, referral.BodyName, referral.BodyUrl));
        Assert.Equal(("Reglement", "https://commissie.example/reglement"), (referral.Rules, referral.RulesUrl));
        Assert.Equal((ReferralBringer.SupportPerson, Day("2026-03-11"), false), (referral.Bringer, referral.On, referral.IsDirect));
        Assert.Equal(("Wij komen er samen niet uit.", ActorKind.Staff, "Noor Visser", Now), (referral.Reason, referral.ByKind, referral.ByName, referral.At));
        var mail = complaint.Outbox[^1];
        Assert.Equal(NoticeKind.Referred, mail.Kind);
        Assert.Equal(
            new("Klachtencommissie", "https://commissie.example", "Reglement", "https://commissie.example/reglement"), BodyArguments.FromJson(mail.Arguments!));
        Assert.Equal((TimelineEvent.Referred, "Klachtencommissie"), (complaint.Timeline[^2].Event, complaint.Timeline[^2].Detail));
    }

    [Fact]
    public void The_body_is_named_in_the_language_of_the_complainant()
    {
        var complaint = AComplaint().With(one => one with { Language = "en" }).Receive();

        complaint.Refer(AReferral("2026-03-11") with { Body = ABody() with { Rules = null, Url = null } }, false, Officer, Now);

        Assert.Equal(("Complaints committee", null, null, null), (complaint.Referrals[0].BodyName, complaint.Referrals[0].BodyUrl, complaint.Referrals[0].Rules, complaint.Referrals[0].RulesUrl));
    }

    [Theory, Trait("Obligation", "B28")]
    [InlineData(true)]
    [InlineData(false)]
    public void The_promises_end_with_a_referral_only_where_the_officer_says_so(bool end)
    {
        var complaint = AComplaint().Receive();
        complaint.RecordContact(Reached("2026-03-04 10:00"), Officer, Now);

        complaint.Refer(AReferral("2026-03-11"), end, Officer, Now);

        Assert.Equal((PromiseState.Kept, null, Day("2026-03-04")), complaint.StandOf(PromiseKind.Contact).Single());
        Assert.Equal(
            end ? (PromiseState.Ended, PromiseEnd.Referred, Day("2026-03-12")) : (PromiseState.Open, null, null),
            complaint.StandOf(PromiseKind.Conversation).Single());
        Assert.Equal(end ? DateOnly.MaxValue : Day("2026-03-16"), complaint.NextDueOn);
    }

    [Fact]
    public void The_organisation_goes_on_beside_a_referral_and_keeps_its_promises()
    {
        var complaint = AComplaint().Under(EveryStep).AboutARestrictiveMeasure().Receive();
        complaint.Refer(AReferral("2026-03-04"), false, Officer, Now);

        complaint.RecordContact(Reached("2026-03-05 10:00"), Officer, Now);
        complaint.RecordConversation(null, AConversation("2026-03-06 10:00"), Officer, Now);
        complaint.DecideRoute(HandlingRoute.Ordinary, "geen maatregel", Officer, Now);

        Assert.Equal(ComplaintPhase.Referred, complaint.Phase);
        Assert.All(complaint.Promises, promise => Assert.Equal(PromiseState.Kept, promise.State));
    }

    [Theory, Trait("Obligation", "E18")]
    [InlineData("2026-03-13", ComplaintRule.ReferralInFuture)]
    [InlineData("2026-03-01", ComplaintRule.ReferralBeforeReceipt)]
    public void A_referral_lies_between_receipt_and_today(string on, ComplaintRule rule)
    {
        var complaint = AComplaint().Receive();

        Breaks(rule, complaint, () => complaint.Refer(AReferral(on), true, Officer, Now));
        Breaks(ComplaintRule.TooLong, complaint, () => complaint.Refer(AReferral("2026-03-11") with { Reason = new string('a', 4001) }, true, Officer, Now));
    }

    [Fact, Trait("Obligation", "B29"), Trait("Obligation", "E18")]
    public void Who_went_to_a_body_directly_says_so_and_the_promises_run_on()
    {
        var complaint = AComplaint().BySafeMailOnly().Receive();

        complaint.ReportDirectReferral(AReferral("2026-02-20"), Actor.Complainant, Now); // before it came here

        var referral = Assert.Single(complaint.Referrals);
        Assert.Equal((true, ReferralBringer.Complainant, ActorKind.Complainant), (referral.IsDirect, referral.Bringer, referral.ByKind));
        Assert.Equal((ComplaintPhase.Received, Day("2026-03-09")), (complaint.Phase, complaint.NextDueOn));
        Assert.Equal((1, 1, complaint.Version), (complaint.Unseen, complaint.News, complaint.NewsVersion));
        Assert.Equal(TimelineEvent.WentDirectly, complaint.Timeline[^1].Event);
        Assert.Single(complaint.Outbox);
        Breaks(ComplaintRule.ReferralInFuture, complaint, () => complaint.ReportDirectReferral(AReferral("2026-03-13"), Actor.Complainant, Now));
    }

    [Fact, Trait("Obligation", "B29")]
    public void The_promises_end_once_the_officer_leaves_it_to_the_body()
    {
        var complaint = AComplaint().Receive();
        complaint.ReportDirectReferral(AReferral("2026-03-10"), Officer, Now);

        complaint.LeaveToBody(complaint.Referrals[0], Officer, Now);

        Assert.Equal(0, complaint.News);
        Assert.Equal(ComplaintPhase.Referred, complaint.Phase);
        Assert.All(complaint.Promises, one => Assert.Equal((PromiseEnd.WentElsewhere, Day("2026-03-12")), (one.EndReason, one.EndedOn)));
        Assert.Equal((TimelineEvent.PromisesEnded, "WentElsewhere"), (complaint.Timeline[^1].Event, complaint.Timeline[^1].Detail));
        Assert.Null(complaint.ObstacleTo(Outcome.NotSatisfiedReferred, ARegulation()));
    }

    [Fact]
    public void Only_a_direct_referral_of_this_complaint_is_left_to_the_body()
    {
        var (complaint, other) = (AComplaint().Receive(), AComplaint().Receive());
        complaint.Refer(AReferral("2026-03-10"), false, Officer, Now);
        other.ReportDirectReferral(AReferral("2026-03-10"), Officer, Now);

        Breaks(ComplaintRule.ReferralNotDirect, complaint, () => complaint.LeaveToBody(complaint.Referrals[0], Officer, Now));
        Breaks(ComplaintRule.ReferralMissing, complaint, () => complaint.LeaveToBody(other.Referrals[0], Officer, Now));
        Breaks(ComplaintRule.ReferralMissing, complaint, () => complaint.RecordReferralOutcome(other.Referrals[0], "gegrond", Day("2026-03-11"), null, Officer, Now));
    }

    [Fact, Trait("Obligation", "E20")]
    public void What_the_body_decided_is_recorded_with_its_lessons_also_after_closing()
    {
        var complaint = AComplaint().Receive();
        complaint.RecordContact(Reached("2026-03-04 10:00"), Officer, Now);
        complaint.Refer(AReferral("2026-03-05"), true, Officer, Now);
        complaint.Close(AClosing(Outcome.NotSatisfiedReferred, "2026-03-06"), ARegulation(), Officer, Now);

        complaint.RecordReferralOutcome(complaint.Referrals[0], "gegrond", Day("2026-03-11"), "Eerder bellen.", Officer, Now);

        Assert.Equal(("gegrond", Day("2026-03-11"), "Eerder bellen."), (complaint.Referrals[0].Outcome, complaint.Referrals[0].OutcomeOn!.Value, complaint.Referrals[0].Lessons));
        Assert.Equal(ComplaintPhase.Closed, complaint.Phase);
        Assert.Equal(TimelineEvent.ReferralOutcomeRecorded, complaint.Timeline[^1].Event);
    }

    [Theory]
    [InlineData(" ", "2026-03-11", ComplaintRule.OutcomeMissing)]
    [InlineData("gegrond", "2026-03-13", ComplaintRule.ReferralInFuture)]
    [InlineData("gegrond", "2026-03-09", ComplaintRule.ReferralBeforeReceipt)]
    public void A_decision_of_the_body_lies_between_bringing_it_there_and_today(string outcome, string on, ComplaintRule rule)
    {
        var complaint = AComplaint().Receive();
        complaint.Refer(AReferral("2026-03-10"), true, Officer, Now);
        var referral = complaint.Referrals[0];

        Breaks(rule, complaint, () => complaint.RecordReferralOutcome(referral, outcome, Day(on), null, Officer, Now));
        Breaks(ComplaintRule.TooLong, complaint, () => complaint.RecordReferralOutcome(referral, "gegrond", Day("2026-03-11"), new string('a', 10_001), Officer, Now));
    }
}
