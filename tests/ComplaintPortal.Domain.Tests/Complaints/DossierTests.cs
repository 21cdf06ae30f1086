using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Correspondence;

namespace ComplaintPortal.Domain.Tests.Complaints;

public class DossierTests
{
    private static readonly DateTimeOffset Now = At("2026-03-05 12:00");

    [Fact, Trait("Obligation", "B17")]
    public void A_message_from_staff_is_announced_by_the_safe_channel_without_its_text()
    {
        var complaint = AComplaint().BySafeMailOnly().Receive();

        complaint.PostMessage("Kunnen wij u morgen bellen?", [], Officer, Now);

        var message = Assert.Single(complaint.Messages);
        Assert.Equal(("Kunnen wij u morgen bellen?", "Noor Visser", ActorKind.Staff), (message.Text, message.ByName, message.ByKind));
        Assert.Equal((NoticeKind.NewMessage, null), (complaint.Outbox[^1].Kind, complaint.Outbox[^1].Arguments));
        Assert.Equal(0, complaint.Unseen);
        Assert.DoesNotContain(complaint.Timeline, one => one.Detail?.Contains("bellen") == true);
    }

    [Fact]
    public void A_message_from_the_complainant_waits_for_an_officer_and_is_announced_to_nobody_outside()
    {
        var complaint = AComplaint().BySafeMailOnly().Receive();

        complaint.PostMessage("Dat is goed.", [AFile()], Actor.Complainant, Now);

        Assert.Equal(1, complaint.Unseen);
        Assert.Single(complaint.Outbox);
        Assert.Equal(TimelineEvent.MessageReceived, complaint.Timeline[^1].Event);
        Assert.Same(Assert.Single(complaint.Messages[0].Attachments), Assert.Single(complaint.Attachments));
    }

    [Fact]
    public void Seeing_the_messages_clears_the_count_and_is_no_act_of_the_procedure()
    {
        var complaint = AComplaint().Receive();
        complaint.PostMessage("Een", [], Actor.Complainant, Now);
        complaint.PostMessage("Twee", [], Actor.Complainant, Now);
        complaint.PostMessage("Antwoord", [], Officer, Now);
        var version = complaint.Version;

        complaint.MarkMessagesSeen(complaint.Messages, Now.AddHours(1));
        complaint.MarkMessagesSeen(complaint.Messages, Now.AddHours(2));

        Assert.Equal(0, complaint.Unseen);
        Assert.Equal([Now.AddHours(1), Now.AddHours(1), null], complaint.Messages.Select(one => one.ReadAt));
        Assert.Equal(version, complaint.Version);
    }

    [Fact]
    public void A_message_that_came_while_an_officer_was_reading_stays_unread()
    {
        var complaint = AComplaint().Receive();
        complaint.PostMessage("Een", [], Actor.Complainant, Now);
        complaint.PostMessage("Twee", [], Actor.Complainant, Now);

        complaint.MarkMessagesSeen([complaint.Messages[0]], Now);
        complaint.MarkMessagesSeen([complaint.Messages[0]], Now);

        Assert.Equal(1, complaint.Unseen);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void A_message_or_note_needs_a_text(string? text)
    {
        var complaint = AComplaint().Receive();

        Breaks(ComplaintRule.TextMissing, () => complaint.PostMessage(text, [AFile()], Officer, Now));
        Breaks(ComplaintRule.TextMissing, () => complaint.AddNote(text, Officer, Now));
        Assert.Empty(complaint.Messages);
        Assert.Empty(complaint.Attachments);
        Assert.Empty(complaint.Notes);
    }

    [Fact]
    public void A_message_or_note_takes_ten_thousand_signs()
    {
        var complaint = AComplaint().Receive();

        complaint.PostMessage(new string('a', 10_000), [], Officer, Now);
        complaint.AddNote(new string('a', 10_000), Officer, Now);
        Breaks(ComplaintRule.TooLong, () => complaint.PostMessage(new string('a', 10_001), [], Officer, Now));
        Breaks(ComplaintRule.TooLong, () => complaint.AddNote(new string('a', 10_001), Officer, Now));
    }

    [Fact]
    public void A_message_takes_ten_files()
    {
        var complaint = AComplaint().Receive();

        complaint.PostMessage("Hierbij", [.. Enumerable.Range(0, 10).Select(_ => AFile())], Actor.Complainant, Now);

        Assert.Equal(10, complaint.Attachments.Count);
    }

    [Fact]
    public void A_message_of_which_one_file_is_refused_leaves_nothing_behind()
    {
        var complaint = AComplaint().Receive();

        Breaks(ComplaintRule.TextMissing, () => complaint.PostMessage("Hierbij", [AFile(), AFile(" ")], Actor.Complainant, Now));

        Assert.Empty(complaint.Messages);
        Assert.Empty(complaint.Attachments);
    }

    [Fact]
    public void A_note_is_for_staff_and_tells_nobody()
    {
        var complaint = AComplaint().Receive();

        complaint.AddNote("Klinkt ernstig.", Officer, Now);

        Assert.Equal(("Klinkt ernstig.", "Noor Visser", Now), (complaint.Notes[0].Text, complaint.Notes[0].ByName, complaint.Notes[0].At));
        Assert.Single(complaint.Outbox);
        Assert.Null(complaint.Timeline[^1].Detail);
    }

    [Fact, Trait("Obligation", "B6")]
    public void The_scan_of_a_letter_is_attached_by_the_officer()
    {
        var complaint = AComplaint().With(one => one with { Channel = ReceiptChannel.Post }).Receive();

        complaint.Attach(AFile("brief.pdf"), Officer, Now);

        var file = Assert.Single(complaint.Attachments);
        Assert.Equal(("brief.pdf", ActorKind.Staff, "Noor Visser"), (file.FileName, file.ByKind, file.ByName));
        Breaks(ComplaintRule.TextMissing, () => complaint.Attach(AFile(" "), Officer, Now));
        Breaks(ComplaintRule.TooLong, () => complaint.Attach(AFile(new string('a', 151)), Officer, Now));
        Breaks(ComplaintRule.TooLong, () => complaint.Attach(AFile() with { MediaType = new string('a', 101) }, Officer, Now));
    }

    [Fact]
    public void A_complaint_is_given_to_a_handler_to_another_and_to_nobody()
    {
        var complaint = AComplaint().Receive();
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());

        complaint.AssignTo(first, "Noor", Officer, Now);
        complaint.AssignTo(first, "Noor", Officer, Now);
        complaint.AssignTo(second, "Bas", Officer, Now);
        complaint.AssignTo(null, null, Officer, Now);
        complaint.AssignTo(null, null, Officer, Now);

        Assert.Null(complaint.HandlerId);
        Assert.Equal(
            [(TimelineEvent.Assigned, "Noor"), (TimelineEvent.Assigned, "Bas"), (TimelineEvent.Unassigned, null)],
            complaint.Timeline.Skip(2).Select(one => (one.Event, one.Detail)));
    }

    [Fact, Trait("Obligation", "B17")]
    public void After_safe_contact_changed_nothing_goes_out_by_the_old_channel()
    {
        var complaint = AComplaint().BySafeMailOnly().Receive();

        complaint.ChangeSafeContact(new() { OnlyThroughWebsite = true }, complaint.Complainant, Officer, Now);
        complaint.PostMessage("Hallo", [], Officer, Now);

        Assert.Single(complaint.Outbox);
        Assert.Equal(TimelineEvent.NotToldOutsideWebsite, complaint.Timeline[^1].Event);
    }

    [Fact]
    public void A_change_that_contradicts_itself_changes_nothing()
    {
        var complaint = AComplaint().BySafeMailOnly().Receive();

        Breaks(ComplaintRule.TelephoneMissing, () => complaint.ChangeSafeContact(new() { ByTelephone = true }, new() { Name = "F." }, Officer, Now));

        Assert.True(complaint.SafeContact.ByEmail);
        Assert.Equal("Fatima Ünal", complaint.Complainant.Name);
    }

    [Fact]
    public void A_posted_letter_is_noted_with_who_and_when()
    {
        var complaint = AComplaint().ByPostOnly().Receive();

        complaint.MarkLetterSent(complaint.Letters[0], Officer, Now);

        Assert.Equal((Now, "Noor Visser"), (complaint.Letters[0].SentAt, complaint.Letters[0].SentByName));
    }

    [Fact, Trait("Obligation", "B17")]
    public void A_waiting_letter_is_not_posted_once_post_is_no_longer_safe()
    {
        var complaint = AComplaint().ByPostOnly().Receive();
        complaint.ChangeSafeContact(new() { ByEmail = true }, complaint.Complainant, Officer, Now);

        Assert.Throws<ChannelNotAllowedException>(() => complaint.MarkLetterSent(complaint.Letters[0], Officer, Now));
        Assert.Null(complaint.Letters[0].SentAt);
    }

    [Fact]
    public void A_letter_of_another_complaint_is_not_noted_here()
    {
        var (complaint, other) = (AComplaint().ByPostOnly().Receive(), AComplaint().ByPostOnly().Receive());
        // As the database numbers them.
        typeof(Complaint).GetProperty(nameof(Complaint.Id))!.SetValue(other, 7L);
        typeof(Letter).GetProperty(nameof(Letter.ComplaintId))!.SetValue(other.Letters[0], 7L);
        var version = complaint.Version;

        Breaks(ComplaintRule.UnknownChoice, () => complaint.MarkLetterSent(other.Letters[0], Officer, Now));
        Assert.Equal((null, version), (other.Letters[0].SentAt, complaint.Version));

        other.MarkLetterSent(other.Letters[0], Officer, Now);
        Assert.Equal(Now, other.Letters[0].SentAt);
    }

    [Fact, Trait("Obligation", "B17")]
    public void A_mail_that_was_held_back_is_noted_and_nothing_takes_its_place()
    {
        var complaint = AComplaint().BySafeMailOnly().Receive();
        complaint.ChangeSafeContact(new() { ByPost = true }, complaint.Complainant, Officer, Now);
        var version = complaint.Version;

        complaint.NoteWithheld(NoticeKind.Acknowledgement, Now.AddMinutes(1));

        var line = complaint.Timeline[^1];
        Assert.Equal((TimelineEvent.NotToldOutsideWebsite, "Acknowledgement"), (line.Event, line.Detail));
        Assert.Equal((ActorKind.Portal, Now.AddMinutes(1), version + 1), (line.ByKind, line.At, line.Version));
        Assert.Equal(version + 1, complaint.Version);
        Assert.Empty(complaint.Letters);
        Assert.Single(complaint.Outbox);
    }

    [Fact, Trait("Obligation", "B22")]
    public void A_request_for_a_copy_is_registered_with_the_day_it_was_made()
    {
        var complaint = AComplaint().Receive();

        complaint.RequestDisclosure(DisclosureKind.Copy, "Graag per post", Day("2026-03-04"), Officer, Now);

        var request = Assert.Single(complaint.DisclosureRequests);
        Assert.Equal((DisclosureKind.Copy, "Graag per post", Day("2026-03-04"), Now), (request.Kind, request.Remark, request.ReceivedOn, request.RegisteredAt));
        Breaks(ComplaintRule.TooLong, () => complaint.RequestDisclosure(DisclosureKind.Copy, new string('a', 2001), Day("2026-03-04"), Officer, Now));
    }

    [Fact, Trait("Obligation", "B22")]
    public void A_request_for_inspection_is_not_made_tomorrow()
    {
        var complaint = AComplaint().Receive();

        Breaks(ComplaintRule.ReceivedInFuture, () => complaint.RequestDisclosure(DisclosureKind.Inspection, null, Day("2026-03-06"), Officer, Now));
        complaint.RequestDisclosure(DisclosureKind.Inspection, null, Day("2026-03-05"), Officer, Now);

        Assert.Single(complaint.DisclosureRequests);
    }
}
