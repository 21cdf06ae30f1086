using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Domain.Promises;

namespace ComplaintPortal.Domain.Tests.Complaints;

/// <summary>About a restrictive measure, received on Monday 2 March 2026: a decision on the route is due within 5 working days.</summary>
[Trait("Obligation", "E19")]
public class RouteTests
{
    private static readonly DateTimeOffset Now = At("2026-03-05 12:00");

    [Fact]
    public void A_decision_on_the_route_is_promised_beside_the_ordinary_promises()
    {
        var complaint = AComplaint().AboutARestrictiveMeasure().Under(EveryStep).Receive();

        Assert.Equal([PromiseKind.Conversation, PromiseKind.Route], complaint.Promises.Select(one => one.Kind));
        Assert.Equal(Day("2026-03-09"), complaint.PromiseOf(PromiseKind.Route).DueOn);
        Assert.Equal(Day("2026-03-09"), complaint.NextDueOn);
    }

    [Fact]
    public void Where_the_regulation_promises_no_such_decision_it_is_taken_all_the_same()
    {
        var complaint = AComplaint().AboutARestrictiveMeasure().Under(ContactOnly).Receive();
        Assert.Equal(PromiseKind.Contact, Assert.Single(complaint.Promises).Kind);

        complaint.DecideRoute(HandlingRoute.Ordinary, "geen maatregel", Officer, Now);

        Assert.Equal((HandlingRoute.Ordinary, "geen maatregel"), (complaint.Route, complaint.RouteReason));
    }

    [Fact]
    public void The_ordinary_route_keeps_its_promise_and_the_others_run_on()
    {
        var complaint = AComplaint().AboutARestrictiveMeasure().BySafeMailOnly().Under(EveryStep).Receive();

        complaint.DecideRoute(HandlingRoute.Ordinary, "geen maatregel", Officer, Now);

        Assert.Equal(ComplaintPhase.Received, complaint.Phase);
        Assert.Equal((PromiseState.Kept, null, Day("2026-03-05")), complaint.StandOf(PromiseKind.Route).Single());
        Assert.Equal(PromiseState.Open, complaint.PromiseOf(PromiseKind.Conversation).State);
        Assert.Equal((TimelineEvent.RouteDecided, "Ordinary"), (complaint.Timeline[^2].Event, complaint.Timeline[^2].Detail));
        Assert.Equal((NoticeKind.RouteDecided, null), (complaint.Outbox[^1].Kind, complaint.Outbox[^1].Arguments));
    }

    [Fact]
    public void The_route_of_the_wzd_ends_the_promises_of_this_procedure()
    {
        var complaint = AComplaint().AboutARestrictiveMeasure().Under(EveryStep).Receive();

        complaint.DecideRoute(HandlingRoute.Wzd, "opsluiting", Officer, Now);

        Assert.Equal(ComplaintPhase.WzdRoute, complaint.Phase);
        Assert.Equal((PromiseState.Kept, null, Day("2026-03-05")), complaint.StandOf(PromiseKind.Route).Single());
        Assert.Equal((PromiseState.Ended, PromiseEnd.WzdRoute, Day("2026-03-05")), complaint.StandOf(PromiseKind.Conversation).Single());
        Assert.Equal(DateOnly.MaxValue, complaint.NextDueOn);
    }

    [Fact]
    public void A_measure_that_becomes_known_later_is_decided_on_from_that_day()
    {
        var complaint = AComplaint().Under(EveryStep).Receive();

        complaint.MarkRestrictiveMeasure(EveryStep, Officer, Now);

        Assert.True(complaint.RestrictiveMeasure);
        Assert.Equal((Day("2026-03-05"), Day("2026-03-12")), (complaint.PromiseOf(PromiseKind.Route).CountedFrom, complaint.PromiseOf(PromiseKind.Route).DueOn));
        Assert.Equal(Day("2026-03-12"), complaint.NextDueOn);
        Assert.Equal(TimelineEvent.RestrictiveMeasureMarked, complaint.Timeline[^1].Event);
        Breaks(ComplaintRule.RouteDecided, complaint, () => complaint.MarkRestrictiveMeasure(EveryStep, Officer, Now));
    }

    [Fact]
    public void The_route_is_decided_once_with_a_reason_and_only_about_a_measure()
    {
        var ordinary = AComplaint().Receive();
        Breaks(ComplaintRule.NotRestrictiveMeasure, ordinary, () => ordinary.DecideRoute(HandlingRoute.Wzd, "opsluiting", Officer, Now));

        var complaint = AComplaint().AboutARestrictiveMeasure().Receive();
        Breaks(ComplaintRule.ReasonMissing, complaint, () => complaint.DecideRoute(HandlingRoute.Wzd, " ", Officer, Now));
        Breaks(ComplaintRule.TooLong, complaint, () => complaint.DecideRoute(HandlingRoute.Wzd, new string('a', 1001), Officer, Now));
        complaint.DecideRoute(HandlingRoute.Ordinary, "geen maatregel", Officer, Now);
        Breaks(ComplaintRule.RouteDecided, complaint, () => complaint.DecideRoute(HandlingRoute.Wzd, "toch wel", Officer, Now));
    }

    [Fact]
    public void A_complaint_that_went_by_the_wzd_is_closed_as_that_and_decided_anew_when_taken_up_again()
    {
        var complaint = AComplaint().AboutARestrictiveMeasure().Under(EveryStep).Receive();
        complaint.DecideRoute(HandlingRoute.Wzd, "opsluiting", Officer, Now);
        Assert.Equal(ComplaintRule.OutcomeDoesNotFit, complaint.ObstacleTo(Outcome.NotSatisfiedOther, EveryStep));

        complaint.Close(AClosing(Outcome.WzdRoute, "2026-03-05"), EveryStep, Officer, Now);
        complaint.Reopen("toch geen maatregel", EveryStep, Officer, At("2026-03-10 12:00"));

        Assert.Equal((null, null, ComplaintPhase.Received), (complaint.Route, complaint.RouteReason, complaint.Phase));
        Assert.Equal([(PromiseState.Kept, null, Day("2026-03-05")), (PromiseState.Open, null, null)], complaint.StandOf(PromiseKind.Route));
        complaint.DecideRoute(HandlingRoute.Ordinary, "geen maatregel", Officer, At("2026-03-11 12:00"));
        Assert.Equal([Day("2026-03-05"), Day("2026-03-11")], complaint.StandOf(PromiseKind.Route).Select(one => one.Item3));
    }
}
