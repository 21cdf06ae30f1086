using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;

namespace ComplaintPortal.Domain.Tests.Complaints;

/// <summary>Received on Monday 2 March 2026: contact due on Monday 9 March, conversation on Monday 16 March.</summary>
public class RecordContactTests
{
    private static readonly DateTimeOffset Later = At("2026-03-31 12:00");

    [Fact, Trait("Obligation", "B12")]
    public void Reaching_the_complainant_keeps_the_promise_of_contact_and_only_that()
    {
        var complaint = AComplaint().Receive();

        complaint.RecordContact(Reached("2026-03-04 15:00"), Officer, Later);

        Assert.Equal(PromiseState.Kept, complaint.PromiseOf(PromiseKind.Contact).State);
        Assert.Equal(Day("2026-03-04"), complaint.PromiseOf(PromiseKind.Contact).KeptOn);
        Assert.Equal(PromiseState.Open, complaint.PromiseOf(PromiseKind.Conversation).State);
        Assert.Equal(Day("2026-03-16"), complaint.NextDueOn);
        Assert.Equal(ComplaintPhase.InContact, complaint.Phase);
        Assert.Equal(TimelineEvent.ContactReached, complaint.Timeline[^1].Event);
    }

    [Theory, Trait("Obligation", "B12")]
    [InlineData(ContactResult.NoAnswer)]
    [InlineData(ContactResult.LeftToComplainant)]
    public void An_attempt_keeps_nothing(ContactResult result)
    {
        var complaint = AComplaint().Receive();

        complaint.RecordContact(NotReached("2026-03-04 15:00", result), Officer, Later);

        Assert.All(complaint.Promises, promise => Assert.Equal(PromiseState.Open, promise.State));
        Assert.Equal(Day("2026-03-09"), complaint.NextDueOn);
        Assert.Equal(ComplaintPhase.Received, complaint.Phase);
        Assert.Equal(TimelineEvent.ContactAttempted, complaint.Timeline[^1].Event);
        Assert.Single(complaint.Contacts);
    }

    [Fact, Trait("Obligation", "E9")]
    public void The_conversation_keeps_both_promises()
    {
        var complaint = AComplaint().Receive();

        complaint.RecordConversation(null, AConversation("2026-03-05 15:00"), Officer, Later);

        Assert.All(complaint.Promises, promise => Assert.Equal(Day("2026-03-05"), promise.KeptOn));
        Assert.Equal(DateOnly.MaxValue, complaint.NextDueOn);
        Assert.Equal(TimelineEvent.ConversationHeld, complaint.Timeline[^1].Event);
    }

    [Fact]
    public void A_conversation_after_the_first_contact_keeps_each_promise_on_its_own_day()
    {
        var complaint = AComplaint().Receive();

        complaint.RecordContact(Reached("2026-03-04 15:00"), Officer, Later);
        complaint.RecordConversation(null, AConversation("2026-03-17 15:00"), Officer, Later);

        Assert.Equal(Day("2026-03-04"), complaint.PromiseOf(PromiseKind.Contact).KeptOn);
        Assert.Equal(Day("2026-03-17"), complaint.PromiseOf(PromiseKind.Conversation).KeptOn);
        Assert.True(complaint.PromiseOf(PromiseKind.Conversation).IsLate(Day("2026-03-31")));
    }

    [Fact]
    public void An_earlier_contact_registered_afterwards_counts()
    {
        var complaint = AComplaint().Receive();

        complaint.RecordContact(Reached("2026-03-12 15:00"), Officer, Later);
        Assert.True(complaint.PromiseOf(PromiseKind.Contact).IsLate(Day("2026-03-31")));
        complaint.RecordContact(Reached("2026-03-06 15:00"), Officer, Later);

        Assert.Equal(Day("2026-03-06"), complaint.PromiseOf(PromiseKind.Contact).KeptOn);
        Assert.False(complaint.PromiseOf(PromiseKind.Contact).IsLate(Day("2026-03-31")));
    }

    [Fact]
    public void A_later_contact_does_not_move_the_day_on_which_the_promise_was_kept()
    {
        var complaint = AComplaint().Receive();

        complaint.RecordContact(Reached("2026-03-04 15:00"), Officer, Later);
        complaint.RecordContact(Reached("2026-03-12 15:00"), Officer, Later);

        Assert.Equal(Day("2026-03-04"), complaint.PromiseOf(PromiseKind.Contact).KeptOn);
    }

    [Theory]
    [InlineData("2026-03-31 12:00", true)]
    [InlineData("2026-03-31 12:01", false)]
    [InlineData("2026-03-02 00:00", true)] // on the day of receipt, before it was registered
    [InlineData("2026-03-01 23:59", false)]
    public void A_contact_lies_between_the_day_of_receipt_and_now(string at, bool taken)
    {
        var complaint = AComplaint().Receive();

        if (taken) complaint.RecordContact(Reached(at), Officer, Later);
        else Assert.ThrowsAny<ComplaintRuleException>(() => complaint.RecordContact(Reached(at), Officer, Later));

        Assert.Equal(taken ? 1 : 0, complaint.Contacts.Count);
    }

    [Fact]
    public void A_contact_just_after_midnight_is_kept_on_the_dutch_day()
    {
        var complaint = AComplaint().ReceivedOn("2026-07-06").Receive();

        complaint.RecordContact(Reached("2026-07-08 00:30"), Officer, At("2026-07-08 09:00"));

        Assert.Equal(Day("2026-07-08"), complaint.PromiseOf(PromiseKind.Contact).KeptOn);
    }

    [Theory, Trait("Obligation", "B17")]
    [InlineData(ContactChannel.Telephone)]
    [InlineData(ContactChannel.Post)]
    public void The_organisation_takes_no_channel_that_was_not_allowed(ContactChannel channel)
    {
        var complaint = AComplaint().BySafeMailOnly().Receive();
        var version = complaint.Version;

        Assert.Throws<ChannelNotAllowedException>(() => complaint.RecordContact(Reached("2026-03-04 15:00", channel), Officer, Later));

        Assert.Empty(complaint.Contacts);
        Assert.Equal(version, complaint.Version);
        Assert.Equal(PromiseState.Open, complaint.PromiseOf(PromiseKind.Contact).State);
    }

    [Fact, Trait("Obligation", "B17")]
    public void A_contact_before_the_latest_choice_is_recorded_as_it_was()
    {
        var complaint = AComplaint().ByTelephoneOnly().Receive();
        complaint.ChangeSafeContact(new() { ByEmail = true }, complaint.Complainant, Officer, At("2026-03-05 12:00"));

        complaint.RecordContact(Reached("2026-03-05 11:59"), Officer, Later);

        Assert.Equal(At("2026-03-05 12:00"), complaint.SafeContactSince);
        Assert.Equal(Day("2026-03-05"), complaint.PromiseOf(PromiseKind.Contact).KeptOn);
    }

    [Theory, Trait("Obligation", "B17")]
    [InlineData("2026-03-05 12:00")]
    [InlineData("2026-03-06 09:00")]
    public void A_contact_since_the_latest_choice_takes_its_channels_only(string at)
    {
        var complaint = AComplaint().ByTelephoneOnly().Receive();
        complaint.ChangeSafeContact(new() { ByEmail = true }, complaint.Complainant, Officer, At("2026-03-05 12:00"));

        Assert.Throws<ChannelNotAllowedException>(() => complaint.RecordContact(Reached(at), Officer, Later));
        complaint.RecordContact(Reached(at, ContactChannel.Email), Officer, Later);

        Assert.Single(complaint.Contacts);
    }

    [Fact]
    public void A_talk_before_a_complaint_was_registered_was_under_no_choice_yet()
    {
        var complaint = AComplaint().BySafeMailOnly().RegisteredAt("2026-03-04 10:00").Receive();

        complaint.RecordContact(Reached("2026-03-03 15:00", ContactChannel.InPerson), Officer, Later);
        complaint.RecordContact(Reached("2026-03-04 09:59"), Officer, Later);
        Assert.Throws<ChannelNotAllowedException>(() => complaint.RecordContact(Reached("2026-03-04 10:00"), Officer, Later));

        Assert.Equal(Day("2026-03-03"), complaint.PromiseOf(PromiseKind.Contact).KeptOn);
    }

    [Fact]
    public void A_complainant_who_calls_chooses_the_channel()
    {
        var complaint = AComplaint().OnlyThroughWebsite().Receive();

        complaint.RecordContact(Reached("2026-03-04 15:00", byComplainant: true), Officer, Later);

        Assert.Equal(PromiseState.Kept, complaint.PromiseOf(PromiseKind.Contact).State);
    }

    [Fact]
    public void Someone_who_looks_only_on_the_website_is_reached_there()
    {
        var complaint = AComplaint().OnlyThroughWebsite().Receive();

        complaint.RecordContact(Reached("2026-03-04 15:00", ContactChannel.Website), Officer, Later);

        Assert.Equal(PromiseState.Kept, complaint.PromiseOf(PromiseKind.Contact).State);
        Assert.Throws<ChannelNotAllowedException>(() => complaint.RecordContact(Reached("2026-03-05 15:00", ContactChannel.InPerson), Officer, Later));
    }

    [Fact]
    public void A_contact_about_a_suggestion_needs_no_promise()
    {
        var suggestion = AComplaint().AsSuggestion().Receive();

        suggestion.RecordContact(Reached("2026-03-04 15:00"), Officer, Later);

        Assert.Equal(ComplaintPhase.InContact, suggestion.Phase);
        Assert.Equal(DateOnly.MaxValue, suggestion.NextDueOn);
    }

    [Fact]
    public void A_note_that_is_too_long_is_refused() =>
        Breaks(ComplaintRule.TooLong, () => _ = new ContactRecord(Later, ContactChannel.Post, ContactResult.Reached, Officer, false, new string('a', 4001)));
}
