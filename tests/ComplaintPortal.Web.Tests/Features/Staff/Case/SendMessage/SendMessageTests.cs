using System.Net;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Web.Jobs;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Features.Staff.Case.SendMessage;

/// <summary>An officer writes to the complainant on the status page.</summary>
public sealed class SendMessageTests(Portals portals)
{
    [Fact]
    [Trait("Obligation", "B17")]
    public async Task The_message_stands_on_the_status_page_and_the_mail_holds_nothing_of_it()
    {
        using var portal = new Portal();
        var sent = await Journey.Of(portal).ByMail("noor@example.org").SendAsync();
        var form = await (await portal.OfficerAsync()).GetAsync(Dossiers.PageOf(sent.Number, "bericht"));
        Assert.Contains("De klager krijgt een e-mail dat er iets te lezen is, zonder de inhoud", form.Text);
        var page = await form.UploadAsync("main form[method=post]", "Files", [("plan.png", Dossiers.Png)], ("Text", "Zullen we dinsdag praten?"));
        Assert.Contains("Het bericht staat op de statuspagina van de klager", page.Text);
        Assert.Contains("De klager heeft dit nog niet gelezen", page.Text);
        await portal.RunAsync<SendOutbox>();
        var mails = portal.Mails();
        Assert.Equal(2, mails.Count);
        Assert.All(mails, mail => Assert.DoesNotContain("dinsdag", mail));
        Assert.All(mails, mail => Assert.DoesNotContain("plan.png", mail));
        var status = await Journey.Of(portal).OpenAsync(sent);
        Assert.Contains("Zullen we dinsdag praten?", status.Text);
        Assert.Contains("plan.png", status.Text);
    }

    [Fact]
    public async Task The_officer_sees_when_the_complainant_first_read_it()
    {
        using var portal = new Portal();
        var sent = await Journey.Of(portal).SendAsync();
        await (await portal.OfficerAsync()).ActAsync(sent.Number, "bericht", ("Text", "Zullen we dinsdag praten?"));
        var version = (await portal.DossierAsync(sent.Number)).Version;
        for (var i = 0; i < 2; i++)
        {
            portal.Clock.Move(TimeSpan.FromHours(3));
            await Journey.Of(portal).OpenAsync(sent);
        }
        var page = await (await portal.OfficerAsync()).GetAsync(Dossiers.PageOf(sent.Number));
        Assert.Contains("Door de klager gelezen op 11 maart 2026, 13:00", page.Text);
        Assert.Equal(version, (await portal.DossierAsync(sent.Number)).Version);
    }

    [Fact]
    public async Task Who_asked_for_no_mail_gets_none()
    {
        var portal = portals.BlijfGroep;
        var number = (await Journey.Of(portal).SendAsync()).Number;
        await (await portal.OfficerAsync()).ActAsync(number, "bericht", ("Text", "Wij lezen het"));
        var kept = await portal.DossierAsync(number);
        Assert.Empty(kept.Outbox);
        Assert.Empty(kept.Letters);
        Assert.Contains(kept.Timeline, entry => entry.Event == TimelineEvent.NotToldOutsideWebsite && entry.Detail == nameof(NoticeKind.NewMessage));
    }

    [Fact]
    public async Task Who_answers_has_read_what_the_form_showed()
    {
        var portal = portals.BlijfGroep;
        var number = (await portal.ReceiveAsync()).Number;
        await portal.ChangeAsync(number, one => one.PostMessage("Wanneer hoor ik iets?", [], Actor.Complainant, portal.Clock.Now));
        var officer = await portal.OfficerAsync();
        Assert.Contains("Er is 1 bericht van de klager dat nog niemand heeft gelezen", (await officer.GetAsync(Dossiers.PageOf(number))).Text);
        var form = await officer.GetAsync(Dossiers.PageOf(number, "bericht"));
        Assert.Contains("Wanneer hoor ik iets?", form.Text);
        await form.SubmitAsync(("Text", "Morgen"));
        Assert.Equal(0, (await portal.DossierAsync(number)).Unseen);
    }

    [Fact]
    public async Task Nothing_is_sent_without_text_and_the_right_file_waits()
    {
        var portal = portals.BlijfGroep;
        var number = (await portal.ReceiveAsync()).Number;
        var form = await (await portal.OfficerAsync()).GetAsync(Dossiers.PageOf(number, "bericht"));
        var empty = await form.UploadAsync("main form[method=post]", "Files", [("plan.png", Dossiers.Png), ("fout.exe", "MZ"u8.ToArray())], ("Text", " "));
        Assert.Equal(HttpStatusCode.BadRequest, empty.Status);
        Assert.Contains(empty.Errors, error => error.Contains("Schrijf uw bericht"));
        Assert.Contains(empty.Errors, error => error.Contains("fout.exe is niet toegevoegd"));
        Assert.Empty((await portal.DossierAsync(number)).Messages);
        await empty.SubmitAsync(("Text", "Met bijlage"));
        Assert.Equal("plan.png", Assert.Single((await portal.DossierAsync(number)).Attachments).FileName);
    }

    [Fact]
    public async Task The_same_form_sent_twice_makes_one_message()
    {
        var portal = portals.BlijfGroep;
        var number = (await portal.ReceiveAsync()).Number;
        var form = await (await portal.OfficerAsync()).GetAsync(Dossiers.PageOf(number, "bericht"));
        await form.SubmitAsync(("Text", "Een keer"));
        Assert.Equal(HttpStatusCode.Conflict, (await form.SubmitAsync(("Text", "Een keer"))).Status);
        Assert.Single((await portal.DossierAsync(number)).Messages);
    }
}
