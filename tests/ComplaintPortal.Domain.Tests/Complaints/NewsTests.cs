using ComplaintPortal.Domain.Complaints;

namespace ComplaintPortal.Domain.Tests.Complaints;

/// <summary>What the complainant did and no officer saw yet; letters that are set aside.</summary>
public class NewsTests
{
    private static readonly DateTimeOffset Now = At("2026-03-05 12:00");

    [Fact]
    public void What_the_complainant_does_counts_as_unseen_beside_the_messages()
    {
        var complaint = AComplaint().Receive();
        complaint.PostMessage("Hallo", [], Actor.Complainant, Now);
        complaint.ReportDirectReferral(AReferral("2026-03-04"), Actor.Complainant, Now);
        complaint.Withdraw(null, Actor.Complainant, Now);

        Assert.Equal((3, 2), (complaint.Unseen, complaint.News));
        complaint.MarkMessagesSeen(complaint.Messages, Now);
        Assert.Equal((2, 2), (complaint.Unseen, complaint.News));
        complaint.MarkNewsSeen(complaint.Version);
        Assert.Equal((0, 0), (complaint.Unseen, complaint.News));
    }

    [Fact]
    public void What_came_while_an_officer_was_reading_stays_unseen()
    {
        var complaint = AComplaint().Receive();
        complaint.WriteStatement("Samen", Officer, Now);
        complaint.WriteStatement("Anders", Actor.Complainant, Now);
        var shown = complaint.Version;
        complaint.Withdraw(null, Actor.Complainant, Now);

        complaint.MarkNewsSeen(shown);
        Assert.Equal((2, 2), (complaint.Unseen, complaint.News));
        complaint.MarkNewsSeen(complaint.NewsVersion);

        Assert.Equal((0, 0), (complaint.Unseen, complaint.News));
    }

    [Fact]
    public void Seeing_the_news_is_no_act_of_the_procedure_and_what_staff_does_is_none()
    {
        var complaint = AComplaint().Receive();
        complaint.ReportDirectReferral(AReferral("2026-03-04"), Officer, Now);
        Assert.Equal(0, complaint.News);
        complaint.PostMessage("Hallo", [], Actor.Complainant, Now);
        var version = complaint.Version;

        complaint.MarkNewsSeen(version);

        Assert.Equal((1, version), (complaint.Unseen, complaint.Version));
    }

    [Fact]
    public void A_letter_that_is_no_longer_wanted_is_set_aside_and_not_posted()
    {
        var complaint = AComplaint().ByPostOnly().Receive();

        complaint.SetLetterAside(complaint.Letters[0], Officer, Now);

        Assert.Equal((Now, null), (complaint.Letters[0].SetAsideAt, complaint.Letters[0].SentAt));
        Assert.Equal((TimelineEvent.LetterSetAside, "Acknowledgement"), (complaint.Timeline[^1].Event, complaint.Timeline[^1].Detail));
        Breaks(ComplaintRule.AlreadySent, complaint, () => complaint.MarkLetterSent(complaint.Letters[0], Officer, Now));
        Breaks(ComplaintRule.AlreadySent, complaint, () => complaint.SetLetterAside(complaint.Letters[0], Officer, Now));
    }

    [Fact]
    public void A_letter_that_was_posted_or_belongs_elsewhere_is_not_set_aside()
    {
        var (complaint, other) = (AComplaint().ByPostOnly().Receive(), AComplaint().ByPostOnly().Receive());
        // As the database numbers them.
        typeof(Domain.Correspondence.Letter).GetProperty("ComplaintId")!.SetValue(other.Letters[0], 7L);
        complaint.MarkLetterSent(complaint.Letters[0], Officer, Now);

        Breaks(ComplaintRule.AlreadySent, complaint, () => complaint.SetLetterAside(complaint.Letters[0], Officer, Now));
        Breaks(ComplaintRule.UnknownChoice, complaint, () => complaint.SetLetterAside(other.Letters[0], Officer, Now));
    }

    [Fact, Trait("Obligation", "B17")]
    public void A_letter_is_set_aside_where_post_is_no_longer_safe()
    {
        var complaint = AComplaint().ByPostOnly().Receive();
        complaint.ChangeSafeContact(new() { ByEmail = true }, complaint.Complainant, Officer, Now);

        complaint.SetLetterAside(complaint.Letters[0], Officer, Now);

        Assert.NotNull(complaint.Letters[0].SetAsideAt);
    }

    [Fact]
    public void The_message_stands_in_the_letter_of_who_only_gets_letters()
    {
        var complaint = AComplaint().ByPostOnly().Receive();

        complaint.PostMessage("Kunt u bellen?", [], Officer, Now);

        Assert.Equal("Kunt u bellen?", complaint.Letters[^1].Text);
    }
}
