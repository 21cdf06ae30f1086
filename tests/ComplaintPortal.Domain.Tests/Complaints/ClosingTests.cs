using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Domain.Regulations;

namespace ComplaintPortal.Domain.Tests.Complaints;

/// <summary>Received on Monday 2 March 2026, reached on the 4th; closed on Friday 20 March.</summary>
public class ClosingTests
{
    private static readonly DateTimeOffset Now = At("2026-03-20 12:00");

    [Fact, Trait("Obligation", "E15"), Trait("Obligation", "E16"), Trait("Obligation", "E20"), Trait("Obligation", "B18")]
    public void Closing_records_outcome_date_lessons_and_points_and_ends_what_is_open()
    {
        var complaint = InContact(AComplaint().BySafeMailOnly());

        complaint.Close(AClosing(Outcome.Satisfied, "2026-03-18"), ARegulation(), Officer, Now);

        Assert.Equal((ComplaintPhase.Closed, Outcome.Satisfied, Day("2026-03-18")), (complaint.Phase, complaint.Outcome, complaint.ClosedOn));
        var closing = Assert.Single(complaint.Closings);
        Assert.Equal((Outcome.Satisfied, Day("2026-03-18"), "Eerder terugbellen."), (closing.Outcome, closing.On, closing.Lessons));
        Assert.Equal(("Wij sluiten uw klacht.", "Noor Visser", Now, null), (closing.Message, closing.ByName, closing.At, closing.ReopenedAt));
        Assert.Equal("Terugbellen binnen een dag", Assert.Single(complaint.ImprovementPoints).Text);
        Assert.Equal((PromiseState.Kept, null, Day("2026-03-04")), complaint.StandOf(PromiseKind.Contact).Single());
        Assert.Equal((PromiseState.Ended, PromiseEnd.Closed, Day("2026-03-18")), complaint.StandOf(PromiseKind.Conversation).Single());
        Assert.Equal(DateOnly.MaxValue, complaint.NextDueOn);
        Assert.Equal((TimelineEvent.Closed, "Satisfied"), (complaint.Timeline[^2].Event, complaint.Timeline[^2].Detail));
        var mail = complaint.Outbox[^1];
        Assert.Equal((NoticeKind.Closed, new ClosingArguments(5, Day("2026-04-17"))), (mail.Kind, ClosingArguments.FromJson(mail.Arguments!)));
        Assert.DoesNotContain("sluiten", mail.Arguments);
    }

    [Fact]
    public void The_closing_message_stands_in_the_letter()
    {
        var complaint = AComplaint().ByPostOnly().Receive();
        complaint.RecordContact(Reached("2026-03-04 10:00", ContactChannel.Post), Officer, Now);

        complaint.Close(AClosing(Outcome.NotSatisfiedOther, "2026-03-20"), ARegulation(), Officer, Now);

        Assert.Equal((NoticeKind.Closed, "Wij sluiten uw klacht."), (complaint.Letters[^1].Kind, complaint.Letters[^1].Text));
    }

    [Fact]
    public void The_decision_that_a_profile_promises_is_kept_on_the_closing_date()
    {
        var complaint = AComplaint().Under(ARegulation(DecisionWithin(42))).Receive();
        complaint.RecordContact(Reached("2026-03-04 10:00"), Officer, Now);

        complaint.Close(AClosing(Outcome.Satisfied, "2026-03-18"), ARegulation(DecisionWithin(42)), Officer, Now);

        Assert.Equal((PromiseState.Kept, null, Day("2026-03-18")), complaint.StandOf(PromiseKind.Decision).Single());
    }

    [Fact, Trait("Obligation", "E20")]
    public void Lessons_are_told_or_it_is_said_on_purpose_that_there_are_none()
    {
        var complaint = InContact();
        var none = AClosing(Outcome.Satisfied, "2026-03-20") with { Lessons = " ", ImprovementPoints = [] };

        Breaks(ComplaintRule.LessonsMissing, complaint, () => complaint.Close(none, ARegulation(), Officer, Now));
        complaint.Close(none with { NothingLearned = true }, ARegulation(), Officer, Now);

        Assert.Null(complaint.Closings[0].Lessons);
    }

    public static TheoryData<ClosingDraft, ComplaintRule> Wrong => new()
    {
        { AClosing(Outcome.Satisfied, "2026-03-21"), ComplaintRule.ClosedInFuture },
        { AClosing(Outcome.Satisfied, "2026-03-03"), ComplaintRule.ClosedBeforeLastFact },
        { AClosing(Outcome.Satisfied, "2026-03-20") with { Message = " " }, ComplaintRule.TextMissing },
        { AClosing(Outcome.Satisfied, "2026-03-20") with { Message = new('a', 10_001) }, ComplaintRule.TooLong },
        { AClosing(Outcome.Satisfied, "2026-03-20") with { Lessons = new('a', 10_001) }, ComplaintRule.TooLong },
        { AClosing(Outcome.Satisfied, "2026-03-20") with { ImprovementPoints = [" "] }, ComplaintRule.TextMissing },
        { AClosing(Outcome.Satisfied, "2026-03-20") with { ImprovementPoints = [.. Enumerable.Repeat("x", 11)] }, ComplaintRule.TooManyImprovementPoints },
    };

    [Theory, MemberData(nameof(Wrong))]
    public void A_closing_that_lacks_something_changes_nothing(ClosingDraft draft, ComplaintRule rule)
    {
        var complaint = InContact();

        Breaks(rule, complaint, () => complaint.Close(draft, ARegulation(), Officer, Now));
    }

    /// <summary>What took place last decides from which day on it can be closed.</summary>
    public static TheoryData<string, string, Action<Complaint>> LastFacts => new()
    {
        { "a contact", "2026-03-10", one => one.RecordContact(NotReached("2026-03-10 10:00"), Officer, Now) },
        { "a conversation", "2026-03-10", one => one.RecordConversation(null, AConversation("2026-03-10 10:00"), Officer, Now) },
        { "a referral", "2026-03-10", one => one.Refer(AReferral("2026-03-10"), true, Officer, Now) },
        { "a direct referral", "2026-03-10", one => one.ReportDirectReferral(AReferral("2026-03-10"), Officer, Now) },
        { "an agreement", "2026-03-10", one => one.AgreeSolution(ASolution("2026-04-01"), Agreement.Spoken, Day("2026-03-10"), Officer, Now) },
        { "a decision on the route", "2026-03-10", one => { one.MarkRestrictiveMeasure(EveryStep, Officer, At("2026-03-09 10:00")); one.DecideRoute(HandlingRoute.Ordinary, "geen", Officer, At("2026-03-10 10:00")); } },
        { "a measure that became known", "2026-03-10", one => one.MarkRestrictiveMeasure(EveryStep, Officer, At("2026-03-10 10:00")) },
    };

    [Theory, MemberData(nameof(LastFacts)), Trait("Obligation", "B18")]
    public void It_is_not_closed_before_the_last_thing_that_took_place(string what, string on, Action<Complaint> act)
    {
        Assert.NotEmpty(what);
        var complaint = InContact();
        act(complaint);

        Breaks(ComplaintRule.ClosedBeforeLastFact, complaint, () => complaint.Close(AClosing(Outcome.NotSatisfiedOther, Day(on).AddDays(-1)), EveryStep, Officer, Now));
        complaint.Close(AClosing(Outcome.NotSatisfiedOther, Day(on)), EveryStep, Officer, Now);
        Assert.Equal(Day(on), complaint.ClosedOn);
    }

    [Fact, Trait("Obligation", "B18")]
    public void What_was_withdrawn_is_not_closed_before_the_withdrawal()
    {
        var complaint = AComplaint().Receive();
        complaint.Withdraw(null, Actor.Complainant, At("2026-03-10 10:00"));

        Breaks(ComplaintRule.ClosedBeforeLastFact, complaint, () => complaint.Close(AClosing(Outcome.Withdrawn, "2026-03-09"), ARegulation(), Officer, Now));
        complaint.Close(AClosing(Outcome.Withdrawn, "2026-03-10"), ARegulation(), Officer, Now);
    }

    [Fact, Trait("Obligation", "E1")]
    public void A_complaint_that_was_a_suggestion_is_not_closed_before_the_consent()
    {
        var complaint = AComplaint().AsSuggestion().Receive();
        complaint.ConvertToComplaint("gebeld", Day("2026-03-10"), ARegulation(), Officer, Now);
        complaint.Withdraw(null, Officer, Now);

        Breaks(ComplaintRule.ClosedBeforeLastFact, complaint, () => complaint.Close(AClosing(Outcome.Withdrawn, "2026-03-09"), ARegulation(), Officer, Now));
    }

    [Fact]
    public void What_was_proposed_or_agreed_and_not_done_is_dropped()
    {
        var complaint = InContact();
        complaint.ProposeSolution(ASolution("2026-04-01", "Gesprek"), Officer, Now);
        complaint.AgreeSolution(ASolution("2026-04-01"), Agreement.Spoken, Day("2026-03-10"), Officer, Now);

        complaint.Close(AClosing(Outcome.NotSatisfiedOther, "2026-03-20"), ARegulation(), Officer, Now);

        Assert.All(complaint.Solutions, one => Assert.Equal(SolutionState.Dropped, one.State));
        Assert.Equal((PromiseState.Ended, PromiseEnd.Closed, Day("2026-03-20")), complaint.StandOf(PromiseKind.Solution).Single());
        Assert.Equal(2, complaint.Timeline.Count(one => one.Event == TimelineEvent.SolutionDropped));
    }

    internal static Complaint InContact(ComplaintBuilder? builder = null)
    {
        var complaint = (builder ?? AComplaint()).Receive();
        complaint.RecordContact(Reached("2026-03-04 10:00", byComplainant: true), Officer, Now);
        return complaint;
    }
}
