using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Domain.Regulations;

namespace ComplaintPortal.Domain.Tests.Complaints;

/// <summary>Received on Monday 2 March 2026: contact due on Monday 9 March, conversation on Monday 16 March.</summary>
public class ExtendPromiseTests
{
    private static readonly DateTimeOffset Now = At("2026-03-05 12:00");
    private static readonly Regulation AtMostThreeDays = ARegulation(ContactWithin(5) with { MaxExtension = 3 }, ConversationWithin(14));

    [Fact]
    public void An_extension_gives_a_later_day_and_keeps_the_first_one()
    {
        var complaint = AComplaint().Receive();

        Extend(complaint, "2026-03-12", "De klachtenfunctionaris is ziek.");

        var promise = complaint.PromiseOf(PromiseKind.Contact);
        Assert.Equal((Day("2026-03-12"), Day("2026-03-09")), (promise.DueOn, promise.FirstDueOn));
        Assert.Equal(Day("2026-03-12"), complaint.NextDueOn);
        Assert.False(promise.IsLate(Day("2026-03-12")));
        Assert.True(promise.IsLate(Day("2026-03-13")));
        var extension = Assert.Single(promise.Extensions);
        Assert.Equal((Day("2026-03-09"), Day("2026-03-12"), Now), (extension.From, extension.To, extension.At));
        Assert.Equal(("De klachtenfunctionaris is ziek.", "Noor Visser"), (extension.Reason, extension.ByName));
    }

    [Fact]
    public void The_other_promise_stays_as_it_is_and_may_become_the_next_due()
    {
        var complaint = AComplaint().Receive();

        Extend(complaint, "2026-03-20", "ziek");

        Assert.Equal(Day("2026-03-16"), complaint.PromiseOf(PromiseKind.Conversation).DueOn);
        Assert.Equal(Day("2026-03-16"), complaint.NextDueOn);
    }

    [Fact]
    public void The_complainant_is_told_by_mail_of_the_promise_and_its_new_day_but_not_of_the_reason()
    {
        var complaint = AComplaint().BySafeMailOnly().Receive();

        Extend(complaint, "2026-03-12", "ziek");

        var mail = complaint.Outbox[^1];
        Assert.Equal(NoticeKind.PromiseExtended, mail.Kind);
        Assert.Equal(new(PromiseKind.Contact, Day("2026-03-12")), ExtensionArguments.FromJson(mail.Arguments!));
        Assert.DoesNotContain("ziek", mail.Arguments);
        Assert.Equal([TimelineEvent.PromiseExtended, TimelineEvent.ToldByEmail], complaint.Timeline.TakeLast(2).Select(one => one.Event));
        Assert.Equal(2, complaint.Outbox.Select(one => one.Key).Distinct().Count());
    }

    [Fact]
    public void The_complainant_is_told_by_letter_where_only_post_is_safe()
    {
        var complaint = AComplaint().ByPostOnly().Receive();

        Extend(complaint, "2026-03-12", "ziek");

        Assert.Equal(NoticeKind.PromiseExtended, complaint.Letters[^1].Kind);
        Assert.Equal(new(PromiseKind.Contact, Day("2026-03-12")), ExtensionArguments.FromJson(complaint.Letters[^1].Arguments!));
        Assert.Empty(complaint.Outbox);
    }

    [Fact]
    public void Who_looks_only_on_the_website_is_not_written_to()
    {
        var complaint = AComplaint().OnlyThroughWebsite().Receive();

        Extend(complaint, "2026-03-12", "ziek");

        Assert.Empty(complaint.Outbox);
        Assert.Empty(complaint.Letters);
        Assert.Equal(TimelineEvent.NotToldOutsideWebsite, complaint.Timeline[^1].Event);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void An_extension_needs_a_reason(string? reason) => Refused(ComplaintRule.ReasonMissing, "2026-03-12", reason);

    [Fact]
    public void A_reason_of_more_than_a_thousand_signs_is_refused() =>
        Refused(ComplaintRule.TooLong, "2026-03-12", new string('a', 1001));

    [Theory]
    [InlineData("2026-03-08")]
    [InlineData("2026-03-09")]
    public void The_new_day_lies_after_the_old_one(string to) => Refused(ComplaintRule.ExtensionNotLater, to, "ziek");

    [Fact]
    public void A_promise_that_is_late_is_not_extended_into_the_past()
    {
        var complaint = AComplaint().Receive();
        var monthLater = At("2026-04-01 09:00");

        Breaks(ComplaintRule.ExtensionNotLater, () => complaint.ExtendPromise(
            complaint.PromiseOf(PromiseKind.Contact), Day("2026-03-31"), "ziek", ARegulation(), Officer, monthLater));
        complaint.ExtendPromise(complaint.PromiseOf(PromiseKind.Contact), Day("2026-04-01"), "ziek", ARegulation(), Officer, monthLater);

        Assert.Equal(Day("2026-04-01"), complaint.PromiseOf(PromiseKind.Contact).DueOn);
    }

    [Theory]
    [InlineData("2026-03-12", true)] // three working days after Monday 9 March
    [InlineData("2026-03-13", false)]
    public void The_regulation_limits_the_extension(string to, bool allowed)
    {
        var complaint = AComplaint().Under(AtMostThreeDays).Receive();

        if (allowed) Extend(complaint, to, "ziek", AtMostThreeDays);
        else Breaks(ComplaintRule.ExtensionTooLong, () => Extend(complaint, to, "ziek", AtMostThreeDays));
    }

    [Fact]
    public void The_limit_holds_for_all_extensions_together()
    {
        var complaint = AComplaint().Under(AtMostThreeDays).Receive();

        Extend(complaint, "2026-03-10", "ziek", AtMostThreeDays);
        Extend(complaint, "2026-03-12", "nog ziek", AtMostThreeDays);
        Breaks(ComplaintRule.ExtensionTooLong, () => Extend(complaint, "2026-03-13", "nog ziek", AtMostThreeDays));

        Assert.Equal(Day("2026-03-12"), Complaint.LatestExtension(complaint.PromiseOf(PromiseKind.Contact), AtMostThreeDays));
        Assert.Equal([Day("2026-03-10"), Day("2026-03-12")], complaint.PromiseOf(PromiseKind.Contact).Extensions.Select(one => one.To));
    }

    [Theory]
    [InlineData("2027-03-09", true)] // first due on 9 March 2026
    [InlineData("2027-03-10", false)]
    [InlineData("9999-12-31", false)]
    public void Without_a_limit_in_the_regulation_it_is_one_year(string to, bool allowed)
    {
        var complaint = AComplaint().Receive();
        Extend(complaint, "2026-03-12", "ziek"); // does not move the year

        if (allowed) Extend(complaint, to, "nog ziek");
        else Breaks(ComplaintRule.ExtensionTooLong, () => Extend(complaint, to, "nog ziek"));

        Assert.Equal(Day("2027-03-09"), Complaint.LatestExtension(complaint.PromiseOf(PromiseKind.Contact), ARegulation()));
    }

    [Fact]
    public void A_year_from_29_february_ends_on_28_february()
    {
        var complaint = AComplaint().ReceivedOn("2028-02-22").Receive();

        Assert.Equal(Day("2028-02-29"), complaint.PromiseOf(PromiseKind.Contact).FirstDueOn);
        Assert.Equal(Day("2029-02-28"), Complaint.LatestExtension(complaint.PromiseOf(PromiseKind.Contact), ARegulation()));
    }

    [Fact]
    public void A_limit_of_the_regulation_may_be_longer_than_a_year()
    {
        var regulation = ARegulation(ConversationWithin(14) with { MaxExtension = 366 });
        var complaint = AComplaint().Under(regulation).Receive();

        Assert.Equal(Day("2027-03-17"), Complaint.LatestExtension(complaint.PromiseOf(PromiseKind.Conversation), regulation));
    }

    [Fact]
    public void A_promise_that_was_kept_is_not_extended()
    {
        var complaint = AComplaint().Receive();
        complaint.RecordContact(Reached("2026-03-04 12:00"), Officer, Now);

        Breaks(ComplaintRule.PromiseNotOpen, () => Extend(complaint, "2026-03-12", "ziek"));
    }

    [Fact]
    public void A_promise_kept_within_its_extension_is_in_time()
    {
        var complaint = AComplaint().Receive();
        Extend(complaint, "2026-03-12", "ziek");

        complaint.RecordContact(Reached("2026-03-11 12:00"), Officer, At("2026-03-11 12:30"));

        Assert.False(complaint.PromiseOf(PromiseKind.Contact).IsLate(Day("2026-04-01")));
    }

    private static void Extend(Complaint complaint, string to, string? reason, Regulation? regulation = null) =>
        complaint.ExtendPromise(complaint.PromiseOf(PromiseKind.Contact), Day(to), reason, regulation ?? ARegulation(), Officer, Now);

    private static void Refused(ComplaintRule rule, string to, string? reason)
    {
        var complaint = AComplaint().Receive();
        var version = complaint.Version;

        Breaks(rule, () => Extend(complaint, to, reason));

        Assert.Equal(version, complaint.Version);
        Assert.Empty(complaint.PromiseOf(PromiseKind.Contact).Extensions);
        Assert.Single(complaint.Outbox);
    }
}
