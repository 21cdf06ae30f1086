using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Correspondence;

namespace ComplaintPortal.Domain.Tests.Complaints;

/// <summary>The complaint put on paper together (E10).</summary>
[Trait("Obligation", "E10")]
public class StatementTests
{
    private static readonly DateTimeOffset Now = At("2026-03-05 12:00");

    [Fact]
    public void The_first_version_is_put_to_the_complainant()
    {
        var complaint = AComplaint().ByPostOnly().Receive();

        complaint.WriteStatement("Samen: de belofte is niet nagekomen.", Officer, Now);

        var version = Assert.Single(complaint.Statements);
        Assert.Equal(
            (1, "Samen: de belofte is niet nagekomen.", ActorKind.Staff, "Noor Visser", Now, null),
            (version.Number, version.Text, version.ByKind, version.ByName, version.At, version.ConfirmedAt));
        Assert.Equal((NoticeKind.StatementToConfirm, version.Text), (complaint.Letters[^1].Kind, complaint.Letters[^1].Text));
        Assert.Equal((TimelineEvent.StatementWritten, "1"), (complaint.Timeline[^2].Event, complaint.Timeline[^2].Detail));
        Assert.Equal((0, ComplaintPhase.Received), (complaint.News, complaint.Phase));
    }

    [Fact]
    public void A_mail_about_the_statement_holds_nothing_of_it()
    {
        var complaint = AComplaint().BySafeMailOnly().Receive();

        complaint.WriteStatement("Samen", Officer, Now);

        Assert.Equal((NoticeKind.StatementToConfirm, null), (complaint.Outbox[^1].Kind, complaint.Outbox[^1].Arguments));
    }

    [Fact]
    public void A_correction_of_the_complainant_makes_the_next_version_and_awaits_the_officer()
    {
        var complaint = AComplaint().BySafeMailOnly().Receive();
        complaint.WriteStatement("Samen", Officer, Now);

        complaint.WriteStatement("Samen, maar anders", Actor.Complainant, Now);

        Assert.Equal([(1, "Samen", ActorKind.Staff), (2, "Samen, maar anders", ActorKind.Complainant)], complaint.Statements.Select(one => (one.Number, one.Text, one.ByKind)));
        Assert.Equal((1, 1, complaint.Version), (complaint.Unseen, complaint.News, complaint.NewsVersion));
        Assert.Equal((TimelineEvent.StatementCorrected, "2"), (complaint.Timeline[^1].Event, complaint.Timeline[^1].Detail));
        Assert.Equal(2, complaint.Outbox.Count);
    }

    [Theory]
    [InlineData(true, Agreement.Website)]
    [InlineData(false, Agreement.OnPaper)]
    public void The_complainant_confirms_on_the_status_page_or_as_the_officer_records(bool online, Agreement how)
    {
        var complaint = AComplaint().Receive();
        complaint.WriteStatement("Samen", Officer, Now);

        complaint.ConfirmStatement(how, online ? Actor.Complainant : Officer, Now.AddHours(1));

        Assert.Equal((Now.AddHours(1), how), (complaint.Statements[0].ConfirmedAt, complaint.Statements[0].ConfirmedBy));
        Assert.Equal(online ? 1 : 0, complaint.News);
        Assert.Equal((TimelineEvent.StatementConfirmed, "1"), (complaint.Timeline[^1].Event, complaint.Timeline[^1].Detail));
    }

    [Fact]
    public void The_officer_confirms_the_complainants_version_or_answers_it_with_another()
    {
        var complaint = AComplaint().Receive();
        complaint.WriteStatement("Een", Officer, Now);
        complaint.WriteStatement("Twee", Actor.Complainant, Now);
        complaint.WriteStatement("Drie", Officer, Now);
        complaint.WriteStatement("Vier", Actor.Complainant, Now);

        complaint.ConfirmStatement(Agreement.Website, Officer, Now);

        Assert.Equal([null, null, null, Now], complaint.Statements.Select(one => one.ConfirmedAt));
    }

    [Fact]
    public void A_confirmed_statement_is_fixed()
    {
        var complaint = AComplaint().Receive();
        complaint.WriteStatement("Samen", Officer, Now);
        complaint.ConfirmStatement(Agreement.Spoken, Officer, Now);

        foreach (var by in new[] { Officer, Actor.Complainant })
        {
            Breaks(ComplaintRule.StatementFixed, complaint, () => complaint.WriteStatement("Anders", by, Now));
            Breaks(ComplaintRule.StatementFixed, complaint, () => complaint.ConfirmStatement(Agreement.Website, by, Now));
        }
    }

    [Fact]
    public void Each_side_answers_the_other()
    {
        var complaint = AComplaint().Receive();

        Breaks(ComplaintRule.StatementMissing, complaint, () => complaint.WriteStatement("Zelf", Actor.Complainant, Now));
        Breaks(ComplaintRule.StatementMissing, complaint, () => complaint.ConfirmStatement(Agreement.Website, Actor.Complainant, Now));
        complaint.WriteStatement("Een", Officer, Now);
        complaint.WriteStatement("Twee", Actor.Complainant, Now);
        Breaks(ComplaintRule.StatementNotTheirs, complaint, () => complaint.WriteStatement("Drie", Actor.Complainant, Now));
        Breaks(ComplaintRule.StatementNotTheirs, complaint, () => complaint.ConfirmStatement(Agreement.Website, Actor.Complainant, Now));
    }

    [Theory]
    [InlineData(null, ComplaintRule.TextMissing)]
    [InlineData(" ", ComplaintRule.TextMissing)]
    [InlineData("Een", ComplaintRule.StatementUnchanged)]
    public void A_version_has_a_text_of_its_own(string? text, ComplaintRule rule)
    {
        var complaint = AComplaint().Receive();
        complaint.WriteStatement("Een", Officer, Now);

        Breaks(rule, complaint, () => complaint.WriteStatement(text, Officer, Now));
        Breaks(rule, complaint, () => complaint.WriteStatement(text, Actor.Complainant, Now));
        Breaks(ComplaintRule.TooLong, complaint, () => complaint.WriteStatement(new string('a', 20_001), Officer, Now));
    }
}
