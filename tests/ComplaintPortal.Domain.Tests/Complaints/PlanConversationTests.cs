using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Correspondence;

namespace ComplaintPortal.Domain.Tests.Complaints;

/// <summary>Planning, moving and cancelling a conversation, and who is told (B14, B27).</summary>
[Trait("Obligation", "B14")]
public class PlanConversationTests
{
    private static readonly DateTimeOffset Now = At("2026-03-03 12:00");

    [Fact]
    public void A_planned_conversation_invites_the_complainant_by_the_safe_channel()
    {
        var complaint = AComplaint().BySafeMailOnly().Receive();

        var conversation = complaint.PlanConversation(APlan("2026-03-10 14:00", TheComplainant, TheHandler, TheEmployee), Officer, Now);

        Assert.Equal(
            (ConversationState.Planned, At("2026-03-10 14:00"), "Dorpsstraat 2", 0, "Noor Visser"),
            (conversation.State, conversation.At, conversation.Place, conversation.Moves, conversation.ByName));
        Assert.All(conversation.Participants, one => Assert.True(one is { WasInvited: true, TookPart: false }));
        Assert.False(conversation.WithComplainant);
        Assert.Equal(ComplaintPhase.Received, complaint.Phase);
        var mail = complaint.Outbox[^1];
        Assert.Equal((NoticeKind.ConversationPlanned, "fatima@mail.example"), (mail.Kind, mail.To));
        Assert.Equal(new(conversation.Key, 0, At("2026-03-10 14:00"), ConversationKind.InPerson, "Dorpsstraat 2"), ConversationArguments.FromJson(mail.Arguments!));
        Assert.Equal([TimelineEvent.ConversationPlanned, TimelineEvent.ToldByEmail], complaint.Last(2));
        Assert.DoesNotContain("Bas", mail.Arguments);
    }

    [Fact]
    public void The_invitation_is_a_letter_where_only_post_is_safe_and_stands_on_the_status_page_otherwise()
    {
        var (byPost, online) = (AComplaint().ByPostOnly().Receive(), AComplaint().OnlyThroughWebsite().Receive());

        byPost.PlanConversation(APlan("2026-03-10 14:00"), Officer, Now);
        online.PlanConversation(APlan("2026-03-10 14:00") with { Kind = ConversationKind.Video }, Officer, Now);

        Assert.Equal(NoticeKind.ConversationPlanned, byPost.Letters[^1].Kind);
        Assert.Empty(online.Outbox);
        Assert.Equal([TimelineEvent.ConversationPlanned, TimelineEvent.NotToldOutsideWebsite], online.Last(2));
    }

    [Fact, Trait("Obligation", "B17")]
    public void A_talk_among_staff_is_told_to_nobody()
    {
        var complaint = AComplaint().Receive();

        complaint.PlanConversation(APlan("2026-03-10 14:00", TheHandler, TheEmployee) with { Kind = ConversationKind.Telephone }, Officer, Now);

        Assert.Single(complaint.Outbox);
        Assert.Equal(TimelineEvent.ConversationPlanned, complaint.Timeline[^1].Event);
    }

    [Theory, Trait("Obligation", "B27")]
    [InlineData(true, true, 1)]
    [InlineData(true, false, 0)] // not invited to this one
    [InlineData(false, true, 0)] // the complainant does not want copies
    public void An_invited_support_person_gets_a_copy_where_the_complainant_allows_it(bool copies, bool invited, int mails)
    {
        var complaint = AComplaint().SafeBy(new() { ByPost = true, NeutralWording = true }).Receive();
        complaint.AddSupportPerson(new(SupportKind.SupportPerson, "Joke Smit", "AKJ", null, "joke@akj.example", copies), Officer, Now);

        complaint.PlanConversation(APlan("2026-03-10 14:00", invited ? [TheComplainant, TheSupporter] : [TheComplainant, TheHandler]), Officer, Now);

        Assert.Equal(mails, complaint.Outbox.Count);
        Assert.All(complaint.Outbox, one => Assert.Equal(("joke@akj.example", true, true, complaint.Number), (one.To, one.IsCopy, one.Neutral, one.Reference)));
        Assert.Equal(NoticeKind.ConversationPlanned, complaint.Letters[^1].Kind);
    }

    [Fact]
    public void A_moved_conversation_replaces_the_earlier_calendar_file()
    {
        var complaint = AComplaint().BySafeMailOnly().Receive();
        var conversation = complaint.PlanConversation(APlan("2026-03-10 14:00"), Officer, Now);

        complaint.MoveConversation(conversation, At("2026-03-11 09:00"), ConversationKind.Video, null, Officer, Now);

        Assert.Equal((At("2026-03-11 09:00"), ConversationKind.Video, null, 1, ConversationState.Planned), (conversation.At, conversation.Kind, conversation.Place, conversation.Moves, conversation.State));
        var mail = complaint.Outbox[^1];
        Assert.Equal((NoticeKind.ConversationMoved, 1, conversation.Key), (mail.Kind, ConversationArguments.FromJson(mail.Arguments!).Moves, ConversationArguments.FromJson(mail.Arguments!).Key));
        Assert.Equal([TimelineEvent.ConversationMoved, TimelineEvent.ToldByEmail], complaint.Last(2));
    }

    [Fact]
    public void A_cancelled_conversation_is_told_and_can_be_cancelled_at_every_phase()
    {
        var complaint = AComplaint().BySafeMailOnly().Receive();
        var conversation = complaint.PlanConversation(APlan("2026-03-10 14:00"), Officer, Now);
        complaint.Withdraw(null, Actor.Complainant, Now);

        complaint.CancelConversation(conversation, "ingetrokken", Officer, Now);

        Assert.Equal((ConversationState.Cancelled, "ingetrokken", 1), (conversation.State, conversation.CancelReason, conversation.Moves));
        Assert.Equal(NoticeKind.ConversationCancelled, complaint.Outbox[^1].Kind);
        Assert.DoesNotContain("ingetrokken", complaint.Outbox[^1].Arguments);
        Assert.Equal([TimelineEvent.ConversationCancelled, TimelineEvent.ToldByEmail], complaint.Last(2));
    }

    public static TheoryData<ConversationPlan, ComplaintRule> Wrong => new()
    {
        { APlan("2026-03-03 12:00"), ComplaintRule.ConversationInPast },
        { APlan("2126-03-10 14:00"), ComplaintRule.ConversationTooFar },
        { APlan("2026-03-10 14:00") with { Kind = ConversationKind.Telephone }, ComplaintRule.ChannelNotAllowed },
        { APlan("2026-03-10 14:00") with { Invited = [] }, ComplaintRule.NobodyTookPart },
        { APlan("2026-03-10 14:00", [.. Enumerable.Repeat(TheHandler, 21)]), ComplaintRule.TooManyParticipants },
        { APlan("2026-03-10 14:00", new Participant(ParticipantRole.Other, null)), ComplaintRule.NameMissing },
        { APlan("2026-03-10 14:00") with { Place = new('a', 301) }, ComplaintRule.TooLong },
    };

    [Theory, MemberData(nameof(Wrong))]
    public void A_plan_that_lacks_something_changes_nothing(ConversationPlan plan, ComplaintRule rule)
    {
        var complaint = AComplaint().BySafeMailOnly().Receive();

        Breaks(rule, complaint, () => complaint.PlanConversation(plan, Officer, Now));
    }

    [Fact]
    public void A_conversation_is_moved_only_while_it_is_planned_to_a_moment_to_come_and_by_a_safe_channel()
    {
        var (complaint, other) = (AComplaint().BySafeMailOnly().Receive(), AComplaint().Receive());
        var conversation = complaint.PlanConversation(APlan("2026-03-10 14:00"), Officer, Now);
        var stranger = other.PlanConversation(APlan("2026-03-10 14:00"), Officer, Now);

        Breaks(ComplaintRule.ConversationInPast, complaint, () => Move(conversation, "2026-03-03 12:00", ConversationKind.InPerson));
        Breaks(ComplaintRule.ConversationTooFar, complaint, () => Move(conversation, "2126-03-11 14:00", ConversationKind.InPerson));
        Breaks(ComplaintRule.ChannelNotAllowed, complaint, () => Move(conversation, "2026-03-11 14:00", ConversationKind.Telephone));
        Breaks(ComplaintRule.TooLong, complaint, () => Move(conversation, "2026-03-11 14:00", ConversationKind.InPerson, new string('a', 301)));
        Breaks(ComplaintRule.UnknownChoice, complaint, () => Move(stranger, "2026-03-11 14:00", ConversationKind.InPerson));
        Breaks(ComplaintRule.ReasonMissing, complaint, () => complaint.CancelConversation(conversation, " ", Officer, Now));
        Breaks(ComplaintRule.TooLong, complaint, () => complaint.CancelConversation(conversation, new string('a', 1001), Officer, Now));
        complaint.CancelConversation(conversation, "ziek", Officer, Now);
        Breaks(ComplaintRule.ConversationNotPlanned, complaint, () => Move(conversation, "2026-03-11 14:00", ConversationKind.InPerson));
        Breaks(ComplaintRule.ConversationNotPlanned, complaint, () => complaint.CancelConversation(conversation, "ziek", Officer, Now));

        void Move(Conversation one, string at, ConversationKind kind, string? place = null) => complaint.MoveConversation(one, At(at), kind, place, Officer, Now);
    }
}
