using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Domain.Promises;

namespace ComplaintPortal.Domain.Tests.Complaints;

/// <summary>Recording a conversation; received on Monday 2 March 2026, contact due on the 9th, conversation on the 16th.</summary>
public class ConversationTests
{
    private static readonly DateTimeOffset Later = At("2026-03-20 12:00");

    [Fact, Trait("Obligation", "B14"), Trait("Obligation", "E11")]
    public void A_conversation_is_recorded_with_who_took_part_and_what_was_considered()
    {
        var complaint = AComplaint().Receive();
        var report = AConversation("2026-03-05 10:00", TheComplainant, TheHandler, TheEmployee, TheSupporter) with
        {
            PossibleSolutions = [new("Excuses", "snel", "verandert niets"), new("Andere begeleider", null, null)],
        };

        var conversation = complaint.RecordConversation(null, report, Officer, Later);

        Assert.Same(conversation, Assert.Single(complaint.Conversations));
        Assert.Equal(
            (ConversationState.Held, ConversationKind.InPerson, ConversationPurpose.Complaint, Day("2026-03-05"), "Dorpsstraat 2"),
            (conversation.State, conversation.Kind, conversation.Purpose, conversation.On, conversation.Place));
        Assert.Equal(("Wij hebben het verhaal besproken.", "Noor Visser", true), (conversation.Report, conversation.ByName, conversation.WithComplainant));
        Assert.Equal(["", "Noor Visser", "Bas de Wit", "Joke Smit"], conversation.Participants.Select(one => one.Name));
        Assert.All(conversation.Participants, one => Assert.True(one is { TookPart: true, WasInvited: false }));
        Assert.Equal([("Excuses", "snel", "verandert niets"), ("Andere begeleider", null, null)], conversation.PossibleSolutions.Select(one => (one.Text, one.Pros, one.Cons)));
        Assert.Equal((ComplaintPhase.InConversation, TimelineEvent.ConversationHeld, "InPerson"), (complaint.Phase, complaint.Timeline[^1].Event, complaint.Timeline[^1].Detail));
        Assert.Single(complaint.Outbox);
    }

    [Fact, Trait("Obligation", "E9")]
    public void A_conversation_without_the_complainant_keeps_nothing()
    {
        var complaint = AComplaint().Receive();

        complaint.RecordConversation(null, AConversation("2026-03-05 10:00", TheHandler, TheEmployee), Officer, Later);

        Assert.All(complaint.Promises, promise => Assert.Equal(PromiseState.Open, promise.State));
        Assert.Equal((ComplaintPhase.Received, Day("2026-03-09")), (complaint.Phase, complaint.NextDueOn));
    }

    [Fact, Trait("Obligation", "E14")]
    public void Only_a_follow_up_keeps_the_promise_of_a_follow_up()
    {
        var complaint = CarriedOut();
        Assert.Equal((Day("2026-03-06"), Day("2026-03-20")), (complaint.PromiseOf(PromiseKind.FollowUp).CountedFrom, complaint.PromiseOf(PromiseKind.FollowUp).DueOn));

        complaint.RecordConversation(null, AConversation("2026-03-09 10:00"), Officer, Later);
        complaint.RecordConversation(null, AFollowUp("2026-03-10 10:00", TheHandler), Officer, Later);
        complaint.RecordConversation(null, AFollowUp("2026-03-05 10:00"), Officer, Later); // before it was carried out
        Assert.Equal(PromiseState.Open, complaint.PromiseOf(PromiseKind.FollowUp).State);

        complaint.RecordConversation(null, AFollowUp("2026-03-11 10:00"), Officer, Later);

        Assert.Equal((PromiseState.Kept, null, Day("2026-03-11")), complaint.StandOf(PromiseKind.FollowUp).Single());
        Assert.Equal(ComplaintPhase.CarriedOut, complaint.Phase);
    }

    [Fact]
    public void Who_was_invited_and_came_is_told_apart_from_who_did_not()
    {
        var complaint = AComplaint().Receive();
        var planned = complaint.PlanConversation(APlan("2026-03-05 10:00", TheComplainant, TheHandler, TheEmployee), Officer, At("2026-03-03 12:00"));

        complaint.RecordConversation(planned, AConversation("2026-03-05 10:30", TheComplainant, TheHandler, TheSupporter), Officer, Later);

        Assert.Equal((ConversationState.Held, At("2026-03-05 10:30"), 1), (planned.State, planned.At, complaint.Conversations.Count));
        Assert.Equal(
            [("", true, true), ("Noor Visser", true, true), ("Bas de Wit", true, false), ("Joke Smit", false, true)],
            planned.Participants.Select(one => (one.Name, one.WasInvited, one.TookPart)));
        Assert.Equal(Day("2026-03-05"), complaint.PromiseOf(PromiseKind.Conversation).KeptOn);
    }

    [Fact, Trait("Obligation", "E9")]
    public void A_planned_conversation_to_which_the_complainant_did_not_come_keeps_nothing()
    {
        var complaint = AComplaint().Receive();
        var planned = complaint.PlanConversation(APlan("2026-03-05 10:00"), Officer, At("2026-03-03 12:00"));

        complaint.RecordConversation(planned, AConversation("2026-03-05 10:00", TheHandler), Officer, Later);

        Assert.False(planned.WithComplainant);
        Assert.Equal(PromiseState.Open, complaint.PromiseOf(PromiseKind.Conversation).State);
    }

    public static TheoryData<ConversationReport, ComplaintRule> Wrong => new()
    {
        { AConversation("2026-03-20 12:01"), ComplaintRule.ConversationInFuture },
        { AConversation("2026-03-01 23:59"), ComplaintRule.ConversationBeforeReceipt },
        { AConversation("2026-03-05 10:00") with { Report = " " }, ComplaintRule.TextMissing },
        { AConversation("2026-03-05 10:00") with { Report = new('a', 20_001) }, ComplaintRule.TooLong },
        { AConversation("2026-03-05 10:00") with { Place = new('a', 301) }, ComplaintRule.TooLong },
        { AConversation("2026-03-05 10:00") with { TookPart = [] }, ComplaintRule.NobodyTookPart },
        { AConversation("2026-03-05 10:00", [.. Enumerable.Repeat(TheHandler, 21)]), ComplaintRule.TooManyParticipants },
        { AConversation("2026-03-05 10:00", TheComplainant, new(ParticipantRole.Other, " ")), ComplaintRule.NameMissing },
        { AConversation("2026-03-05 10:00", new Participant(ParticipantRole.Other, new('a', 201))), ComplaintRule.TooLong },
        { AConversation("2026-03-05 10:00") with { PossibleSolutions = [.. Enumerable.Repeat(new PossibleSolutionDraft("x", null, null), 21)] }, ComplaintRule.TooManyPossibleSolutions },
        { AConversation("2026-03-05 10:00") with { PossibleSolutions = [new(" ", null, null)] }, ComplaintRule.TextMissing },
        { AConversation("2026-03-05 10:00") with { PossibleSolutions = [new("x", new('a', 501), null)] }, ComplaintRule.TooLong },
        { AConversation("2026-03-05 10:00") with { PossibleSolutions = [new("x", null, new('a', 501))] }, ComplaintRule.TooLong },
    };

    [Theory, MemberData(nameof(Wrong))]
    public void A_report_that_lacks_something_changes_nothing_planned_or_not(ConversationReport report, ComplaintRule rule)
    {
        var complaint = AComplaint().Receive();
        var planned = complaint.PlanConversation(APlan("2026-03-05 10:00"), Officer, At("2026-03-03 12:00"));

        Breaks(rule, complaint, () => complaint.RecordConversation(null, report, Officer, Later));
        Breaks(rule, complaint, () => complaint.RecordConversation(planned, report, Officer, Later));
    }

    [Fact, Trait("Obligation", "B17")]
    public void A_talk_by_telephone_is_taken_where_it_was_allowed_or_the_complainants_own()
    {
        var complaint = AComplaint().BySafeMailOnly().Receive();
        var called = AConversation("2026-03-05 10:00") with { Kind = ConversationKind.Telephone };

        Breaks(ComplaintRule.ChannelNotAllowed, complaint, () => complaint.RecordConversation(null, called, Officer, Later));
        complaint.RecordConversation(null, called with { ByComplainant = true }, Officer, Later);
        complaint.RecordConversation(null, called with { TookPart = [TheHandler, TheEmployee] }, Officer, Later);
        complaint.RecordConversation(null, called with { At = At("2026-03-02 09:59") }, Officer, Later); // before they chose

        Assert.Equal(3, complaint.Conversations.Count);
    }

    [Fact]
    public void A_conversation_is_recorded_once_and_at_its_own_complaint()
    {
        var (complaint, other) = (AComplaint().Receive(), AComplaint().Receive());
        var now = At("2026-03-03 12:00");
        var (held, cancelled, stranger) = (Planned(complaint), Planned(complaint), Planned(other));
        complaint.RecordConversation(held, AConversation("2026-03-05 10:00"), Officer, Later);
        complaint.CancelConversation(cancelled, "ziek", Officer, now);

        Breaks(ComplaintRule.ConversationNotPlanned, complaint, () => complaint.RecordConversation(held, AConversation("2026-03-05 10:00"), Officer, Later));
        Breaks(ComplaintRule.ConversationNotPlanned, complaint, () => complaint.RecordConversation(cancelled, AConversation("2026-03-05 10:00"), Officer, Later));
        Breaks(ComplaintRule.UnknownChoice, complaint, () => complaint.RecordConversation(stranger, AConversation("2026-03-05 10:00"), Officer, Later));
        Breaks(ComplaintRule.UnknownChoice, complaint, () => complaint.CancelConversation(stranger, "ziek", Officer, Later));
        Breaks(ComplaintRule.UnknownChoice, complaint, () => complaint.FileConversation(stranger, Officer, Later));

        Conversation Planned(Complaint one) => one.PlanConversation(APlan("2026-03-05 10:00"), Officer, now);
    }

    [Fact, Trait("Obligation", "E12")]
    public void That_the_document_was_filed_is_recorded_once_the_conversation_was_held()
    {
        var complaint = AComplaint().Under(EveryStep).Receive();
        var planned = complaint.PlanConversation(APlan("2026-03-05 10:00"), Officer, At("2026-03-03 12:00"));
        Breaks(ComplaintRule.ConversationNotHeld, complaint, () => complaint.FileConversation(planned, Officer, Later));
        complaint.RecordConversation(planned, AConversation("2026-03-05 10:00"), Officer, Later);

        complaint.FileConversation(planned, Officer, Later);

        Assert.Equal((Day("2026-03-20"), "Noor Visser"), (planned.FiledOn!.Value, planned.FiledByName));
        Assert.Equal((TimelineEvent.ConversationFiled, "2026-03-05"), (complaint.Timeline[^1].Event, complaint.Timeline[^1].Detail));
    }

    private static Complaint CarriedOut()
    {
        var complaint = AComplaint().Under(EveryStep).Receive();
        complaint.RecordConversation(null, AConversation("2026-03-03 10:00"), Officer, Later);
        complaint.AgreeSolution(ASolution("2026-03-10"), Agreement.Spoken, Day("2026-03-03"), Officer, Later);
        complaint.CarryOutSolution(complaint.Solutions[0], Day("2026-03-06"), "Noor", null, EveryStep, Officer, Later);
        return complaint;
    }
}
