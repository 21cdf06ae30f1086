using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Web.Jobs;
using ComplaintPortal.Web.Mail;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintPortal.Web.Tests.Mail;

/// <summary>A mail is written with the act, sent once, and tried again when something is wrong.</summary>
public sealed class OutboxTests
{
    private static async Task<OutboxMessage> OneAsync(Portal portal) => await portal.DataAsync(db => db.Outbox.AsNoTracking().SingleAsync());

    [Fact]
    public async Task Ten_workers_at_once_send_a_mail_once()
    {
        using var portal = new Portal();
        await Journey.Of(portal).ByMail("noor@example.org").SendAsync();
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => portal.RunAsync<SendOutbox>()));
        Assert.Single(portal.Mails());
        Assert.Equal(OutboxState.Sent, (await OneAsync(portal)).State);
    }

    [Fact]
    public async Task A_mail_that_can_not_be_delivered_is_tried_again_later_and_at_last_shown_to_officers()
    {
        // A port on which nobody listens.
        using var portal = new Portal(Portal.BlijfGroep, ("Portal:Mail:Transport", "Smtp"), ("Portal:Mail:Host", "127.0.0.1"), ("Portal:Mail:Port", "9"), ("Portal:Mail:Security", "None"));
        await Journey.Of(portal).ByMail("noor@example.org").SendAsync();
        await portal.RunAsync<SendOutbox>();
        var first = await OneAsync(portal);
        Assert.Equal((OutboxState.Pending, 1), (first.State, first.Attempts));
        Assert.True(first.NextAttemptAt > portal.Clock.Now);
        Assert.DoesNotContain("noor", first.Fault);
        await portal.RunAsync<SendOutbox>();
        Assert.Equal(1, (await OneAsync(portal)).Attempts);
        for (var i = 1; i < OutboxMessage.MostAttempts; i++)
        {
            portal.Clock.Move(TimeSpan.FromHours(7));
            await portal.RunAsync<SendOutbox>();
        }
        Assert.Equal(OutboxState.Failed, (await OneAsync(portal)).State);
        var officer = await portal.OfficerAsync();
        var page = await officer.GetAsync("/medewerkers/mail");
        Assert.DoesNotContain("noor@example.org", page.Body);
        await page.SubmitAsync("main form[action$=opnieuw]");
        Assert.Equal((OutboxState.Pending, 0), ((await OneAsync(portal)).State, (await OneAsync(portal)).Attempts));
        Assert.DoesNotContain("noor@example.org", portal.Log());
    }

    [Theory]
    [InlineData(MailSecurityMode.Plain)]
    [InlineData(MailSecurityMode.StartTlsWithLogin)]
    public async Task A_real_SMTP_server_gets_the_mail(MailSecurityMode mode)
    {
        Assert.SkipUnless(SmtpServer.IsAvailable, SmtpServer.Missing);
        var secure = mode == MailSecurityMode.StartTlsWithLogin;
        await using var server = await SmtpServer.StartAsync(secure
            ? new SmtpServerSettings { Tls = SmtpServerTls.StartTls, Login = ("portaal", "geheim wachtwoord") }
            : new SmtpServerSettings(), TestContext.Current.CancellationToken);
        using var portal = new Portal(
            Portal.BijElkaar,
            ("Portal:Mail:Transport", "Smtp"), ("Portal:Mail:Host", SmtpServer.Host), ("Portal:Mail:Port", $"{server.Port}"),
            ("Portal:Mail:Security", secure ? "StartTls" : "None"), ("Portal:Mail:User", secure ? "portaal" : ""), ("Portal:Mail:Password", secure ? "geheim wachtwoord" : ""));
        var sent = await Journey.Of(portal).ByMail("noor@example.org").SendAsync();
        await portal.RunAsync<SendOutbox>();
        Assert.Equal((OutboxState.Sent, null), ((await OneAsync(portal)).State, (await OneAsync(portal)).Fault));
        var mail = Assert.Single(await server.WaitForMailsAsync(1, TestContext.Current.CancellationToken));
        Assert.Contains($"X-Reference: {sent.Number}", $"{mail}");
        Assert.Contains("Auto-Submitted: auto-generated", $"{mail}");
    }

    [Fact]
    public async Task A_worker_that_died_while_sending_keeps_a_mail_only_for_its_lease_and_the_mail_keeps_its_id()
    {
        using var portal = new Portal();
        await Journey.Of(portal).ByMail("noor@example.org").SendAsync();
        var key = (await OneAsync(portal)).Key;
        await portal.DataAsync(async db =>
        {
            (await db.Outbox.SingleAsync()).TryLease(portal.Clock.Now);
            return await db.SaveChangesAsync();
        });
        await portal.RunAsync<SendOutbox>();
        Assert.Empty(portal.Mails());
        portal.Clock.Move(OutboxMessage.Lease + TimeSpan.FromSeconds(1));
        await portal.RunAsync<SendOutbox>();
        Assert.Contains($"Message-ID: <{key}@example.org>", Assert.Single(portal.Mails()));
    }

    [Fact]
    public void The_default_transport_writes_files()
    {
        using var portal = new Portal();
        Assert.IsType<SystemMailTransport>(portal.Services.GetRequiredService<IMailTransport>());
    }
}

/// <summary>How the portal talks to the SMTP server.</summary>
public enum MailSecurityMode
{
    Plain,
    StartTlsWithLogin,
}
