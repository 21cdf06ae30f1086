using System.Net;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Features.Staff.Case.CancelConversation;

/// <summary>A planned conversation does not take place.</summary>
[Trait("Obligation", "B14")]
public sealed class CancelConversationTests(Portals portals)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Obligation", "B17")]
    public async Task The_calendar_file_takes_the_appointment_out_and_the_reason_stays_in_the_dossier(bool neutral)
    {
        var portal = portals.BlijfGroep;
        var journey = Journey.Of(portal).ByMail("noor@example.org", neutral);
        var sent = await journey.SendAsync();
        var planned = await portal.PlannedAsync(sent.Number);
        var page = await (await portal.OfficerAsync()).ActAsync(sent.Number, $"gesprekken/{planned.Id}/afzeggen", ("Reason", "De mentor is ziek"));
        Assert.Contains("Het gesprek is afgezegd", page.Text);
        var past = page.One("section[aria-labelledby=gesprekken] details");
        Assert.Contains("De mentor is ziek", past.TextContent);
        Assert.Contains("Er is nog geen gesprek gepland of gevoerd", page.Text);
        var cancelled = Assert.Single(await portal.TalksAsync(sent.Number));
        Assert.Equal((ConversationState.Cancelled, "De mentor is ziek"), (cancelled.State, cancelled.CancelReason));
        var mail = Assert.Single(await portal.MailsAsync(sent.Number, NoticeKind.ConversationCancelled));
        var lines = Talks.Lines(mail.Attachment!.Content);
        foreach (var line in new[] { "METHOD:CANCEL", $"UID:{planned.Key:n}@calendar", "SEQUENCE:1", "STATUS:CANCELLED", neutral ? "SUMMARY:Afspraak" : "SUMMARY:Gesprek met Blijf Groep" }) Assert.Contains(line, lines);
        Assert.DoesNotContain("ziek", mail.Body + string.Join('\n', lines));
        var status = await journey.OpenAsync(sent);
        Assert.Contains("Dit gesprek gaat niet door", status.One("#afspraken").TextContent);
        Assert.DoesNotContain("ziek", status.Text);
    }

    [Theory]
    [InlineData(" ", "Vul de reden in")]
    [InlineData("lang", "Maak de tekst korter")]
    public async Task Not_without_a_reason(string reason, string message)
    {
        var portal = portals.BlijfGroep;
        var number = (await Journey.Of(portal).ByPost().SendAsync()).Number;
        var planned = await portal.PlannedAsync(number);
        var officer = await portal.OfficerAsync();
        var page = await officer.ActAsync(number, $"gesprekken/{planned.Id}/afzeggen", ("Reason", reason == "lang" ? new string('a', 1001) : reason));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(page.Errors, error => error.Contains(message));
        Assert.DoesNotContain((await portal.DossierAsync(number)).Letters, letter => letter.Kind == NoticeKind.ConversationCancelled);
        await page.SubmitAsync(("Reason", "Ziek"));
        Assert.Contains((await portal.DossierAsync(number)).Letters, letter => letter.Kind == NoticeKind.ConversationCancelled);
    }

    [Fact]
    public async Task A_conversation_without_the_complainant_says_that_there_is_nobody_to_tell()
    {
        var portal = portals.BlijfGroep;
        var number = (await Journey.Of(portal).ByMail("noor@example.org").SendAsync()).Number;
        var planned = await portal.PlannedAsync(number, invited: [new(ParticipantRole.EmployeeConcerned, "Mo Mentor")]);
        var form = await (await portal.OfficerAsync()).GetAsync(Dossiers.PageOf(number, $"gesprekken/{planned.Id}/afzeggen"));
        Assert.Contains("De klager is hiervoor niet uitgenodigd", form.Text);
        await form.SubmitAsync(("Reason", "Ziek"));
        Assert.Single((await portal.DossierAsync(number)).Outbox);
    }

    [Fact]
    public async Task What_a_colleague_did_meanwhile_is_shown_first()
    {
        var portal = portals.BlijfGroep;
        var number = (await portal.ReceiveAsync()).Number;
        var planned = await portal.PlannedAsync(number);
        var form = await (await portal.OfficerAsync()).GetAsync(Dossiers.PageOf(number, $"gesprekken/{planned.Id}/afzeggen"));
        await portal.ProceedAsync(number, one => one.MoveConversation(one.Conversations.Single(), Talks.Tomorrow.AddDays(1), ConversationKind.InPerson, null, Talks.Anna, portal.Clock.Now));
        var conflict = await form.SubmitAsync(("Reason", "Ziek"));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Gesprek verplaatst naar 13 maart 2026, 12:00", conflict.One(".app-conflict").TextContent);
        Assert.Equal("Ziek", conflict.Value("Reason"));
        await conflict.SubmitAsync();
        Assert.Equal(ConversationState.Cancelled, (await portal.TalksAsync(number)).Single().State);
    }
}
