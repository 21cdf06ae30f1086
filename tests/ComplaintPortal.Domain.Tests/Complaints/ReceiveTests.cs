using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Domain.Promises;

namespace ComplaintPortal.Domain.Tests.Complaints;

public class ReceiveTests
{
    [Fact, Trait("Obligation", "B16")]
    public void A_complaint_gets_its_number_and_keeps_what_was_told()
    {
        var complaint = AComplaint().With(one => one with
        {
            Subjects = ["bejegening", "informatie", "bejegening"],
            Location = "haarlem",
            Discussed = DiscussedBefore.DoesNotWant,
            Support = SupportWish.Wanted,
            HappenedWhen = "vorige week",
            DesiredOutcome = "excuses",
            EmployeeConcerned = "de receptie",
            Attachments = [AFile("foto.jpg")],
        }).Receive();

        Assert.Equal("KL-2026-000123", complaint.Number);
        Assert.Equal(2026, complaint.Year);
        Assert.Equal(ComplaintPhase.Received, complaint.Phase);
        Assert.Equal(["bejegening", "informatie"], complaint.Subjects.Select(one => one.Code));
        Assert.Equal("haarlem", complaint.Location);
        Assert.Equal(DiscussedBefore.DoesNotWant, complaint.Discussed);
        Assert.Equal(SupportWish.Wanted, complaint.Support);
        Assert.Equal("foto.jpg", Assert.Single(complaint.Attachments).FileName);
        Assert.Equal(ActorKind.Complainant, complaint.Attachments[0].ByKind);
        Assert.Null(complaint.HandlerId);
    }

    [Fact, Trait("Obligation", "B9")]
    public void A_story_of_twenty_thousand_signs_is_taken() =>
        Assert.Equal(20_000, AComplaint().With(one => one with { Story = new string('a', 20_000) }).Receive().Story.Length);

    [Theory, Trait("Obligation", "E3")]
    [InlineData(ReceiptChannel.Website)]
    [InlineData(ReceiptChannel.Email)]
    [InlineData(ReceiptChannel.Post)]
    [InlineData(ReceiptChannel.Telephone)]
    [InlineData(ReceiptChannel.InPerson)]
    public void A_complaint_comes_in_through_any_channel(ReceiptChannel channel)
    {
        var complaint = AComplaint().With(one => one with { Channel = channel }).Receive();

        Assert.Equal(channel, complaint.Channel);
        Assert.Equal(2, complaint.Promises.Count);
        Assert.Equal(channel == ReceiptChannel.Website ? ActorKind.Complainant : ActorKind.Staff, complaint.Timeline[0].ByKind);
    }

    [Fact]
    public void Only_a_name_is_needed_of_someone_who_looks_on_the_website()
    {
        var complaint = AComplaint().From(new() { Name = "F." }).OnlyThroughWebsite().Receive();

        Assert.Empty(complaint.Outbox);
        Assert.Empty(complaint.Letters);
    }

    [Fact]
    public void Receipt_is_acknowledged_by_mail_where_mail_is_safe()
    {
        var mail = Assert.Single(AComplaint().BySafeMailOnly().Receive().Outbox);

        Assert.Equal((NoticeKind.Acknowledgement, "fatima@mail.example", "nl"), (mail.Kind, mail.To, mail.Language));
        Assert.Equal("KL-2026-000123", mail.Reference);
        Assert.Equal(OutboxState.Pending, mail.State);
        Assert.Null(mail.Arguments);
        Assert.False(mail.Neutral);
    }

    [Fact]
    public void Mail_is_worded_neutrally_where_that_was_asked() =>
        Assert.True(Assert.Single(AComplaint().SafeBy(new() { ByEmail = true, NeutralWording = true }).Receive().Outbox).Neutral);

    [Fact]
    public void Receipt_is_acknowledged_in_the_language_of_the_complainant() =>
        Assert.Equal("en", Assert.Single(AComplaint().With(one => one with { Language = "en" }).Receive().Outbox).Language);

    [Fact, Trait("Obligation", "B17")]
    public void Receipt_is_acknowledged_by_letter_where_only_post_is_safe()
    {
        var complaint = AComplaint().ByPostOnly().Receive();

        Assert.Equal(NoticeKind.Acknowledgement, Assert.Single(complaint.Letters).Kind);
        Assert.Empty(complaint.Outbox);
        Assert.Equal([TimelineEvent.Received, TimelineEvent.ToldByLetter], complaint.Timeline.Select(one => one.Event));
    }

    [Fact, Trait("Obligation", "B17")]
    public void Nobody_is_written_to_who_allows_only_the_website_or_the_telephone()
    {
        foreach (var complaint in new[] { AComplaint().OnlyThroughWebsite().Receive(), AComplaint().ByTelephoneOnly().Receive() })
        {
            Assert.Empty(complaint.Outbox);
            Assert.Empty(complaint.Letters);
            Assert.Equal([TimelineEvent.Received, TimelineEvent.NotToldOutsideWebsite], complaint.Timeline.Select(one => one.Event));
        }
    }

    [Fact]
    public void A_suggestion_is_acknowledged_too() =>
        Assert.Equal(NoticeKind.Acknowledgement, Assert.Single(AComplaint().AsSuggestion().Receive().Outbox).Kind);

    [Fact]
    public void Receipt_just_after_midnight_in_amsterdam_is_not_in_the_future()
    {
        // 22:30 UTC on 5 July is 00:30 on 6 July in Amsterdam
        var complaint = AComplaint().ReceivedOn("2026-07-06").RegisteredAt("2026-07-06 00:30").Receive();

        Assert.Equal(5, complaint.RegisteredAt.UtcDateTime.Day);
        Assert.Equal(Day("2026-07-13"), complaint.PromiseOf(PromiseKind.Contact).DueOn);
    }

    [Theory]
    [InlineData("2000-01-01", true)]
    [InlineData("1999-12-31", false)]
    [InlineData("0202-03-02", false)] // a typing error for 2026
    public void A_receipt_before_the_year_2000_is_a_typing_error(string day, bool taken)
    {
        var late = AComplaint().ReceivedOn(day).RegisteredAt("2026-03-02 10:00");

        if (taken) Assert.Equal(Complaint.EarliestReceipt, late.Receive().ReceivedOn);
        else Breaks(ComplaintRule.ReceivedTooEarly, () => late.Receive());
    }

    [Fact]
    public void What_is_registered_afterwards_counts_from_its_receipt()
    {
        var letter = AComplaint().With(one => one with { Channel = ReceiptChannel.Post }).RegisteredAt("2026-03-10 09:00").Receive();

        Assert.Equal(Day("2026-03-09"), letter.PromiseOf(PromiseKind.Contact).DueOn);
        Assert.True(letter.PromiseOf(PromiseKind.Contact).IsLate(Day("2026-03-10")));
        Assert.Equal(At("2026-03-10 09:00"), letter.SafeContactSince);
    }

    [Fact]
    public void The_first_due_day_of_both_promises_is_the_next()
    {
        Assert.Equal(Day("2026-03-09"), AComplaint().Receive().NextDueOn);
        Assert.Equal(Day("2026-03-05"), AComplaint().Under(ARegulation(ContactWithin(5), ConversationWithin(3))).Receive().NextDueOn);
    }

    [Fact]
    public void Every_line_of_the_timeline_has_a_version_of_its_own()
    {
        var complaint = AComplaint().Receive();

        Assert.Equal([1L, 2L], complaint.Timeline.Select(one => one.Version));
        Assert.Equal(2, complaint.Version);
    }
}
