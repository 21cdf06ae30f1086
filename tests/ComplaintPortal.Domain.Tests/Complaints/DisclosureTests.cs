using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Domain.Promises;

namespace ComplaintPortal.Domain.Tests.Complaints;

/// <summary>Requests for inspection, a copy or a correction of the dossier: their month, their ways, and that nothing of the procedure touches them (B21, B22).</summary>
[Trait("Obligation", "B21")]
public sealed class DisclosureTests
{
    private static readonly DateTimeOffset Now = At("2026-03-20 12:00");

    private static DisclosureRequest Asked(Complaint complaint, DisclosureKind kind = DisclosureKind.Copy, string on = "2026-03-11", string? remark = "verkeerd")
    {
        complaint.RequestDisclosure(kind, remark, Day(on), Officer, At($"{on} 12:00"), ReceiptChannel.Post);
        return complaint.DisclosureRequests[^1];
    }

    [Theory]
    [InlineData("2026-03-11", "2026-04-11", "2026-06-11")] // a Saturday: not moved
    [InlineData("2026-03-31", "2026-04-30", "2026-06-30")]
    [InlineData("2027-01-31", "2027-02-28", "2027-04-28")] // by the due day, not by the day of receipt: the earlier one
    [InlineData("2028-01-31", "2028-02-29", "2028-04-29")]
    [InlineData("2026-12-31", "2027-01-31", "2027-03-31")]
    [InlineData("2026-11-27", "2026-12-27", "2027-02-27")] // a Sunday, and Christmas before it
    public void The_answer_is_due_a_month_after_receipt_and_can_be_put_off_by_two(string receivedOn, string dueOn, string latest)
    {
        var complaint = AComplaint().Receive();
        var request = Asked(complaint, on: receivedOn);
        Assert.Equal((Day(dueOn), Day(latest)), (request.Promise!.DueOn, request.LatestExtension));
        Breaks(ComplaintRule.ExtensionTooLong, () => complaint.ExtendDisclosure(request, Day(latest).AddDays(1), "veel", Officer, At($"{dueOn} 23:59")));
        Breaks(ComplaintRule.DisclosureExtensionTooLate, () => complaint.ExtendDisclosure(request, Day(latest), "veel", Officer, At($"{dueOn} 23:59").AddMinutes(1)));
        complaint.ExtendDisclosure(request, Day(dueOn).AddDays(9), "veel", Officer, At($"{dueOn} 12:00"));
        complaint.ExtendDisclosure(request, Day(latest), "nog meer", Officer, At($"{dueOn} 23:59"));
        Assert.Equal(Day(latest), request.Promise.DueOn);
        Assert.False(request.IsExtendable(Day(dueOn)));
    }

    [Fact]
    public void The_reason_of_an_extension_is_told_in_a_letter_and_stays_out_of_a_mail()
    {
        var (byPost, byMail) = (AComplaint().ByPostOnly().Receive(), AComplaint().BySafeMailOnly().Receive());
        foreach (var complaint in (Complaint[])[byPost, byMail]) complaint.ExtendDisclosure(Asked(complaint), Day("2026-05-01"), "ingewikkeld", Officer, Now);
        Assert.Equal("ingewikkeld", byPost.Letters.Single(letter => letter.Kind == NoticeKind.DisclosureExtended).Text);
        Assert.DoesNotContain("ingewikkeld", byMail.Outbox.Single(mail => mail.Kind == NoticeKind.DisclosureExtended).Arguments);
    }

    [Fact]
    public void Whatever_becomes_of_the_complaint_the_answer_stays_promised()
    {
        var complaint = AComplaint().Receive();
        var request = Asked(complaint);
        complaint.Withdraw(null, Actor.Complainant, Now);
        complaint.Close(AClosing(Outcome.Withdrawn, Day("2026-03-20")), EveryStep, Officer, Now);
        Assert.Equal(PromiseState.Open, request.Promise!.State);
        Assert.Equal(Day("2026-04-11"), complaint.NextDueOn);
        Assert.False(complaint.IsToBeDestroyed(EveryStep, DateOnly.MaxValue));
        complaint.CloseDisclosure(request, DisclosureOutcome.Refused, "niet vastgesteld wie u bent", Officer, Now);
        Assert.True(complaint.IsToBeDestroyed(EveryStep, DateOnly.MaxValue));
        Assert.Equal(DateOnly.MaxValue, complaint.NextDueOn);
    }

    [Fact]
    public void A_new_day_of_receipt_does_not_count_a_request_anew_and_lies_before_it()
    {
        var complaint = AComplaint().Receive();
        var request = Asked(complaint, on: "2026-03-11");
        Breaks(ComplaintRule.ReceivedAfterFact, () => complaint.CorrectReceipt(Day("2026-03-12"), "typefout", ARegulation(), Officer, Now));
        complaint.CorrectReceipt(Day("2026-03-11"), "typefout", ARegulation(), Officer, Now);
        Assert.Equal((Day("2026-03-11"), Day("2026-04-11")), (request.Promise!.CountedFrom, request.Promise.DueOn));
    }

    [Fact]
    public void A_suggestion_and_a_closed_complaint_have_requests_too()
    {
        var suggestion = AComplaint().AsSuggestion().Receive();
        Assert.Equal(Day("2026-04-11"), Asked(suggestion, DisclosureKind.Inspection).Promise!.DueOn);
        suggestion.ConvertToComplaint("gebeld", Day("2026-03-20"), EveryStep, Officer, Now);
        Assert.Equal(1, suggestion.Promises.Count(one => one.Kind == PromiseKind.Disclosure));
    }

    [Theory]
    [InlineData(ContactChannel.Email)]
    [InlineData(ContactChannel.Telephone)]
    public void A_copy_goes_by_no_other_way_than_website_post_or_hand(ContactChannel channel)
    {
        var complaint = AComplaint().Receive();
        var request = Made(complaint);
        Breaks(ComplaintRule.UnknownChoice, () => complaint.HandOverCopy(request, channel, Day("2026-03-20"), Officer, Now));
    }

    [Fact, Trait("Obligation", "B17")]
    public void A_copy_goes_by_no_way_that_the_complainant_does_not_allow()
    {
        var complaint = AComplaint().SafeBy(new() { OnlyThroughWebsite = true }).Receive();
        var request = Made(complaint);
        foreach (var channel in (ContactChannel[])[ContactChannel.Post, ContactChannel.InPerson])
            Breaks(ComplaintRule.ChannelNotAllowed, () => complaint.HandOverCopy(request, channel, Day("2026-03-20"), Officer, Now));
        complaint.IssueAccessCode("gezien", Officer, Now);
        complaint.HandOverCopy(request, ContactChannel.Website, Day("2026-03-01"), Officer, Now);
        Assert.Equal((Day("2026-03-20"), Day("2026-04-19")), (request.AnsweredOn, request.DownloadUntil));
        Assert.Equal(Day("2026-03-20"), request.Promise!.KeptOn);
    }

    [Fact]
    public void A_copy_made_before_something_was_marked_is_none_any_more()
    {
        var complaint = AComplaint().Receive();
        var request = Made(complaint);
        complaint.LeaveOutOfCopy(request, ["Bas de Vries"]);
        Breaks(ComplaintRule.CopyMissing, () => complaint.HandOverCopy(request, ContactChannel.InPerson, Day("2026-03-20"), Officer, Now));
        Assert.Null(request.CopyHash);
    }

    [Fact]
    public void An_item_is_judged_once_and_the_last_word_counts()
    {
        var complaint = AComplaint().Receive();
        var request = Asked(complaint);
        complaint.MarkForCopy(request, [new("story", "a") { Passages = [new("mijn buurman", "van een ander")] }], Officer, Now);
        complaint.MarkForCopy(request, [new("story", "b") { LeftOutBecause = "gaat over een ander" }], Officer, Now);
        var mark = Assert.Single(request.Marks);
        Assert.Equal(("b", true, 0), (mark.Fingerprint, mark.IsLeftOut, mark.Passages.Count));
        Breaks(ComplaintRule.ReasonMissing, () => complaint.MarkForCopy(request, [new("story", "b") { Passages = [new("stuk", " ")] }], Officer, Now));
    }

    [Theory]
    [InlineData(DisclosureOutcome.Granted)]
    [InlineData(DisclosureOutcome.PartlyGranted)]
    public void A_correction_is_granted_only_to_whom_it_concerns(DisclosureOutcome outcome)
    {
        var complaint = AComplaint().Receive();
        var request = Asked(complaint, DisclosureKind.Rectification);
        Breaks(ComplaintRule.IdentityNotChecked, () => complaint.AnswerRectification(request, outcome, "Verbeterd.", Officer, Now));
        Breaks(ComplaintRule.UnknownChoice, () => complaint.AnswerRectification(request, DisclosureOutcome.HandedOver, "Verbeterd.", Officer, Now));
        Breaks(ComplaintRule.DisclosureOtherKind, () => complaint.KeepCopy(request, new(Guid.NewGuid(), 1, 0, ""), Officer, Now));
        complaint.CheckIdentity(request, "gebeld", Officer, Now);
        Breaks(ComplaintRule.ReasonMissing, () => complaint.AnswerRectification(request, outcome, " ", Officer, Now));
        complaint.AnswerRectification(request, outcome, "Verbeterd.", Officer, Now);
        Assert.Equal((outcome, PromiseState.Kept, "Verbeterd."), (request.Outcome, request.Promise!.State, request.Answer));
    }

    [Fact]
    public void What_was_taken_back_ends_without_being_kept_and_a_correction_says_what_is_wrong()
    {
        var complaint = AComplaint().Receive();
        Breaks(ComplaintRule.TextMissing, () => Asked(complaint, DisclosureKind.Rectification, remark: " "));
        var request = Asked(complaint, DisclosureKind.Inspection);
        complaint.CloseDisclosure(request, DisclosureOutcome.TakenBack, "U hebt het niet meer nodig.", Officer, Now);
        Assert.Equal((PromiseState.Ended, PromiseEnd.TakenBack), (request.Promise!.State, request.Promise.EndReason));
    }

    private static DisclosureRequest Made(Complaint complaint)
    {
        var request = Asked(complaint);
        complaint.CheckIdentity(request, "gebeld", Officer, Now);
        complaint.KeepCopy(request, new(Guid.NewGuid(), 12, 1, new string('A', 64)), Officer, Now);
        return request;
    }
}
