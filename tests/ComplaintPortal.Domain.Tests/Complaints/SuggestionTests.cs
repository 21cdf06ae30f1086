using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Domain.Promises;

namespace ComplaintPortal.Domain.Tests.Complaints;

/// <summary>The lighter way of a suggestion, received on Monday 2 March 2026 (E1).</summary>
[Trait("Obligation", "E1")]
public class SuggestionTests
{
    private static readonly DateTimeOffset Now = At("2026-03-05 12:00");

    [Fact]
    public void A_suggestion_is_answered_with_thanks_and_closed()
    {
        var suggestion = AComplaint().AsSuggestion().BySafeMailOnly().Under(EveryStep).Receive();

        suggestion.AnswerSuggestion("Dank u wel, dat gaan wij doen.", ["Fruit in de hal"], Officer, Now);

        Assert.Equal(ComplaintPhase.Answered, suggestion.Phase);
        var answer = Assert.Single(suggestion.Messages);
        Assert.Equal(("Dank u wel, dat gaan wij doen.", ActorKind.Staff, "Noor Visser"), (answer.Text, answer.ByKind, answer.ByName));
        Assert.Equal(("Fruit in de hal", "Noor Visser", Now), (suggestion.ImprovementPoints[0].Text, suggestion.ImprovementPoints[0].ByName, suggestion.ImprovementPoints[0].At));
        Assert.Equal((NoticeKind.SuggestionAnswered, null), (suggestion.Outbox[^1].Kind, suggestion.Outbox[^1].Arguments));
        Assert.Equal([TimelineEvent.SuggestionAnswered, TimelineEvent.ToldByEmail], suggestion.Last(2));
        Assert.Null(suggestion.Timeline[^2].Detail);

        suggestion.Close(AClosing(Outcome.Answered, "2026-03-05"), EveryStep, Officer, Now);

        Assert.Equal((ComplaintPhase.Closed, Outcome.Answered, Day("2026-03-05")), (suggestion.Phase, suggestion.Outcome, suggestion.ClosedOn));
        Assert.Empty(suggestion.Promises);
    }

    [Fact]
    public void The_answer_stands_in_the_letter_of_who_only_gets_letters()
    {
        var suggestion = AComplaint().AsSuggestion().ByPostOnly().Receive();

        suggestion.AnswerSuggestion("Dank u wel.", [], Officer, Now);

        Assert.Equal((NoticeKind.SuggestionAnswered, "Dank u wel."), (suggestion.Letters[^1].Kind, suggestion.Letters[^1].Text));
        Assert.Empty(suggestion.Outbox);
    }

    [Fact]
    public void A_suggestion_is_answered_once_more()
    {
        var suggestion = Answered();

        suggestion.AnswerSuggestion("Het is gedaan.", [], Officer, Now);

        Assert.Equal(ComplaintPhase.Answered, suggestion.Phase);
        Assert.Equal(["Dank u wel.", "Het is gedaan."], suggestion.Messages.Select(one => one.Text));
    }

    [Fact]
    public void A_suggestion_that_was_talked_about_is_still_answered()
    {
        var suggestion = AComplaint().AsSuggestion().Receive();

        suggestion.RecordConversation(null, AConversation("2026-03-04 10:00"), Officer, Now);

        Assert.Equal(ComplaintPhase.InContact, suggestion.Phase);
        suggestion.RecordConversation(null, AConversation("2026-03-04 11:00"), Officer, Now);
        suggestion.AnswerSuggestion("Dank u wel.", [], Officer, Now);
        Assert.Null(suggestion.ObstacleTo(Outcome.Answered, EveryStep));
    }

    [Fact]
    public void A_complaint_is_not_answered_as_a_suggestion()
    {
        var complaint = AComplaint().Receive();

        Breaks(ComplaintRule.NotASuggestion, complaint, () => complaint.AnswerSuggestion("Dank u wel.", [], Officer, Now));
        Breaks(ComplaintRule.NotASuggestion, complaint, () => complaint.ConvertToComplaint("gebeld", Day("2026-03-05"), EveryStep, Officer, Now));
    }

    [Fact]
    public void An_answer_needs_a_text_and_takes_ten_improvement_points()
    {
        var suggestion = AComplaint().AsSuggestion().Receive();
        var ten = Enumerable.Repeat("Fruit", ImprovementPoint.MostAtOnce).ToList();

        Breaks(ComplaintRule.TextMissing, suggestion, () => suggestion.AnswerSuggestion(" ", ten, Officer, Now));
        Breaks(ComplaintRule.TooManyImprovementPoints, suggestion, () => suggestion.AnswerSuggestion("Dank u wel.", [.. ten, "Meer"], Officer, Now));
        Breaks(ComplaintRule.TextMissing, suggestion, () => suggestion.AnswerSuggestion("Dank u wel.", [" "], Officer, Now));
        Breaks(ComplaintRule.TooLong, suggestion, () => suggestion.AnswerSuggestion("Dank u wel.", [new string('a', 2001)], Officer, Now));
        suggestion.AnswerSuggestion("Dank u wel.", ten, Officer, Now);
        Assert.Equal(10, suggestion.ImprovementPoints.Count);
    }

    [Fact]
    public void With_consent_a_suggestion_becomes_a_complaint_and_is_promised_from_that_day()
    {
        var suggestion = AComplaint().AsSuggestion().BySafeMailOnly().Under(LikeBoth).Receive();

        suggestion.ConvertToComplaint("per mail van 4 maart", Day("2026-03-04"), LikeBoth, Officer, Now);

        Assert.Equal((ComplaintKind.Complaint, ComplaintPhase.Received), (suggestion.Kind, suggestion.Phase));
        Assert.Equal([PromiseKind.Contact, PromiseKind.Conversation], suggestion.Promises.Select(one => one.Kind));
        Assert.All(suggestion.Promises, promise => Assert.Equal(Day("2026-03-04"), promise.CountedFrom));
        Assert.Equal(Day("2026-03-11"), suggestion.NextDueOn);
        Assert.Equal(NoticeKind.ConvertedToComplaint, suggestion.Outbox[^1].Kind);
        Assert.Equal((TimelineEvent.ConvertedToComplaint, "per mail van 4 maart"), (suggestion.Timeline[^2].Event, suggestion.Timeline[^2].Detail));
    }

    [Fact]
    public void An_answered_suggestion_that_becomes_a_complaint_stands_in_contact()
    {
        var suggestion = Answered();

        suggestion.ConvertToComplaint("gebeld", Day("2026-03-05"), EveryStep, Officer, Now);

        Assert.Equal(ComplaintPhase.InContact, suggestion.Phase);
        Assert.Equal(Day("2026-03-19"), suggestion.PromiseOf(PromiseKind.Conversation).DueOn);
        Breaks(ComplaintRule.NotASuggestion, suggestion, () => suggestion.AnswerSuggestion("Dank", [], Officer, Now));
    }

    [Fact, Trait("Obligation", "E19")]
    public void A_suggestion_about_a_measure_promises_a_decision_on_the_route_only_as_a_complaint()
    {
        var suggestion = AComplaint().AsSuggestion().AboutARestrictiveMeasure().Under(EveryStep).Receive();
        Assert.Empty(suggestion.Promises);

        suggestion.ConvertToComplaint("gebeld", Day("2026-03-05"), EveryStep, Officer, Now);

        Assert.Equal(Day("2026-03-05"), suggestion.PromiseOf(PromiseKind.Route).CountedFrom);
    }

    [Theory]
    [InlineData(null, "2026-03-05", ComplaintRule.ConsentMissing)]
    [InlineData(" ", "2026-03-05", ComplaintRule.ConsentMissing)]
    [InlineData("gebeld", "2026-03-06", ComplaintRule.ConsentInFuture)]
    [InlineData("gebeld", "2026-03-01", ComplaintRule.ConsentBeforeReceipt)]
    public void Consent_is_known_and_was_given_between_receipt_and_today(string? how, string on, ComplaintRule rule)
    {
        var suggestion = AComplaint().AsSuggestion().Receive();

        Breaks(rule, suggestion, () => suggestion.ConvertToComplaint(how, Day(on), EveryStep, Officer, Now));
    }

    [Fact]
    public void A_suggestion_has_none_of_the_steps_of_a_complaint()
    {
        var suggestion = AComplaint().AsSuggestion().AboutARestrictiveMeasure().Under(EveryStep).Receive();
        suggestion.RecordContact(Reached("2026-03-04 10:00"), Officer, Now);

        Breaks(ComplaintRule.NotAComplaint, suggestion, () => suggestion.DecideRoute(HandlingRoute.Wzd, "maatregel", Officer, Now));
        Breaks(ComplaintRule.NotAComplaint, suggestion, () => suggestion.MarkRestrictiveMeasure(EveryStep, Officer, Now));
        Breaks(ComplaintRule.NotAComplaint, suggestion, () => suggestion.WriteStatement("Samen", Officer, Now));
        Breaks(ComplaintRule.NotAComplaint, suggestion, () => suggestion.ProposeSolution(ASolution("2026-03-20"), Officer, Now));
        Breaks(ComplaintRule.NotAComplaint, suggestion, () => suggestion.AgreeSolution(ASolution("2026-03-20"), Agreement.Spoken, Day("2026-03-05"), Officer, Now));
        suggestion.Refer(AReferral("2026-03-05"), false, Officer, Now);
        Breaks(ComplaintRule.NotAComplaint, suggestion, () => suggestion.RecordSatisfaction(false, null, Officer, Now));
        Breaks(ComplaintRule.NotAComplaint, suggestion, () => suggestion.StartNewRound("ander idee", Officer, Now));
    }

    private static Domain.Regulations.Regulation LikeBoth => ARegulation(ContactWithin(5), ConversationWithin(14), FollowUpWithin(14), RouteWithin(5));

    private static Complaint Answered()
    {
        var suggestion = AComplaint().AsSuggestion().Under(EveryStep).Receive();
        suggestion.AnswerSuggestion("Dank u wel.", [], Officer, Now);
        return suggestion;
    }

    [Fact, Trait("Obligation", "B12")]
    public void The_contact_in_which_they_consented_keeps_the_promise_of_contact()
    {
        var suggestion = AComplaint().AsSuggestion().Receive();
        suggestion.RecordContact(Reached("2026-03-03 10:00"), Officer, Now);
        suggestion.RecordContact(Reached("2026-03-04 10:00"), Officer, Now);

        suggestion.ConvertToComplaint("gebeld", Day("2026-03-04"), ARegulation(), Officer, Now);

        Assert.Equal((PromiseState.Kept, null, Day("2026-03-04")), suggestion.StandOf(PromiseKind.Contact).Single());
        Assert.Equal(ComplaintPhase.InContact, suggestion.Phase);
        Assert.Equal(Day("2026-03-18"), suggestion.NextDueOn);
    }
}
