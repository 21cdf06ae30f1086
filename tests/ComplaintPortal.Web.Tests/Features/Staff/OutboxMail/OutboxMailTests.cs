using System.Net;
using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Web.Features.Staff.OutboxMail;
using ComplaintPortal.Web.Jobs;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Features.Staff.OutboxMail;

/// <summary>Mail that did not go out: an officer sees it without its address, and sends it again (B17).</summary>
[Trait("Obligation", "B17")]
public sealed class OutboxMailTests
{
    private const string At = "/medewerkers/mail";

    private static Task<T> MailAsync<T>(Portal portal, Sent sent, Func<OutboxMessage, T> use) => portal.DataAsync(async db =>
    {
        var result = use(await db.Outbox.SingleAsync(message => message.Reference == sent.Number));
        await db.SaveChangesAsync();
        return result;
    });

    /// <summary>Sent through the form, and refused by the mail server as often as is tried.</summary>
    private static async Task<(Sent Sent, long Id)> FailedAsync(Portal portal)
    {
        var sent = await Journey.Of(portal).ByMail("noor@example.org").SendAsync();
        return (sent, await MailAsync(portal, sent, message =>
        {
            for (var i = 0; i < OutboxMessage.MostAttempts; i++) message.MarkFailed("SMTP MailboxUnavailable", portal.Clock.Now);
            return message.Id;
        }));
    }

    [Fact]
    public async Task A_failed_mail_is_shown_in_plain_words_without_address_and_goes_out_when_sent_again()
    {
        using var portal = new Portal();
        var officer = await portal.OfficerAsync();
        Assert.Contains("Er is geen mail blijven liggen.", (await officer.GetAsync(At)).Text);
        var (sent, id) = await FailedAsync(portal);
        var page = await officer.GetAsync(At);
        Assert.Equal([sent.Number], page.All("tbody th"));
        Assert.Contains("De mailserver neemt dit e-mailadres niet aan.", page.Text);
        Assert.Contains(OutboxMessage.MostAttempts.ToString(), page.All("tbody td"));
        Assert.DoesNotContain("noor@example.org", page.Body);
        Assert.DoesNotContain("Noor", page.Body);

        await portal.RunAsync<SendOutbox>();
        Assert.Empty(portal.Mails());
        var again = await page.SubmitAsync($"form[action='{At}/{id}/opnieuw']");
        Assert.Contains("De mail wordt zo opnieuw verstuurd.", again.Text);
        Assert.Contains("Er wacht 1 mail op verzending", again.Text);
        Assert.Equal((OutboxState.Pending, 0), await MailAsync(portal, sent, message => (message.State, message.Attempts)));
        await portal.RunAsync<SendOutbox>();
        Assert.Contains("noor@example.org", Assert.Single(portal.Mails()));
        Assert.Equal(OutboxState.Sent, await MailAsync(portal, sent, message => message.State));

        var late = await page.SubmitAsync($"form[action='{At}/{id}/opnieuw']");
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.StartsWith("Deze mail kan niet opnieuw verstuurd worden.", Assert.Single(late.Errors));
    }

    [Fact]
    public async Task A_mail_that_was_held_back_is_explained_and_can_not_be_sent_again()
    {
        using var portal = new Portal(Portal.BijElkaar);
        var sent = await Journey.Of(portal).ByMail("noor@example.org").SendAsync();
        await MailAsync(portal, sent, message =>
        {
            message.Withhold();
            return message.Id;
        });
        var page = await (await portal.OfficerAsync()).GetAsync(At);
        Assert.Contains("de klager wil geen e-mail meer krijgen", page.Text);
        Assert.Empty(page.Document.QuerySelectorAll("tbody form"));
    }

    [Fact]
    public async Task An_unknown_mail_is_not_found()
    {
        using var portal = new Portal();
        await FailedAsync(portal);
        var officer = await portal.OfficerAsync();
        var request = (await officer.GetAsync(At)).Request("tbody form", [], []);
        request.RequestUri = new Uri(At + "/999999/opnieuw", UriKind.Relative);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.SendAsync(request)).Status);
    }

    [Theory]
    [InlineData("SMTP MailboxUnavailable", "Mail.Fault.Address")]
    [InlineData("SMTP MailboxBusy", "Mail.Fault.Mailbox")]
    [InlineData("SMTP MustIssueStartTlsFirst", "Mail.Fault.SignIn")]
    [InlineData("SMTP ServiceNotAvailable", "Mail.Fault.Busy")]
    [InlineData("SocketException", "Mail.Fault.Unreachable")]
    [InlineData("IndexOutOfRangeException", "Mail.Fault.Other")]
    [InlineData(null, "Mail.Fault.Other")]
    public void Every_fault_has_words(string? fault, string key) => Assert.Equal(
        key, new MailRow(1, NoticeKind.Acknowledgement, null, Portal.Wednesday, OutboxState.Failed, 15, fault).FaultKey);
}
