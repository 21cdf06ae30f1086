using System.Net.Mail;
using ComplaintPortal.Web.Hosting;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using MimeKit.Text;
using MailKitStatusCode = MailKit.Net.Smtp.SmtpStatusCode;
using SmtpClient = MailKit.Net.Smtp.SmtpClient;
using SmtpStatusCode = System.Net.Mail.SmtpStatusCode;

namespace ComplaintPortal.Web.Mail.MailKit;

/// <summary>
/// Sends by MailKit: plain, STARTTLS or implicit TLS, with a login or an OAuth2 token. Compiled only in a build with the
/// MSBuild property MailKit=true (docs/dependencies.md).
/// </summary>
public sealed class MailKitTransport(PortalOptions options) : IMailTransport
{
    private readonly MailOptions settings = options.Mail;

    public async Task SendAsync(OutgoingMail mail, CancellationToken stop)
    {
        using var message = MessageOf(mail);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(TimeSpan.FromSeconds(settings.Timeout));
        try
        {
            await SendAsync(message, limit.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new TimeoutException();
        }
        catch (SmtpCommandException refusal)
        {
            // The same exception as from the other transport, so that officers read the same reason.
            throw new SmtpException((SmtpStatusCode)(int)refusal.StatusCode, refusal.Message);
        }
        catch (AuthenticationException refusal)
        {
            throw new SmtpException((SmtpStatusCode)(int)MailKitStatusCode.AuthenticationInvalidCredentials, refusal.Message);
        }
    }

    private async Task SendAsync(MimeMessage message, CancellationToken stop)
    {
        using var client = new SmtpClient { Timeout = settings.Timeout * 1000 };
        await client.ConnectAsync(settings.Host, settings.Port, Security, stop);
        if (settings.OAuth2Token.Length > 0) await client.AuthenticateAsync(new SaslMechanismOAuth2(settings.User, settings.OAuth2Token), stop);
        else if (settings.User.Length > 0) await client.AuthenticateAsync(settings.User, settings.Password, stop);
        await client.SendAsync(message, stop);
        // From here on the server has the mail. MailKit raises no fault of a QUIT that fails, which would send it a second time.
        await client.DisconnectAsync(quit: true, stop);
    }

    /// <summary>Never "where the server offers it": a connection that is to be encrypted and can't be sends nothing.</summary>
    private SecureSocketOptions Security => settings.Security switch
    {
        MailSecurity.None => SecureSocketOptions.None,
        MailSecurity.StartTls => SecureSocketOptions.StartTls,
        MailSecurity.ImplicitTls => SecureSocketOptions.SslOnConnect,
        _ => throw new InvalidOperationException($"There is no security {settings.Security}."),
    };

    private static MimeMessage MessageOf(OutgoingMail mail)
    {
        var body = new TextPart(TextFormat.Plain);
        body.SetText(System.Text.Encoding.UTF8, mail.Body);
        var message = new MimeMessage { Subject = mail.Subject, Body = WithFile(body, mail.Attachment) };
        message.From.Add(new MailboxAddress(mail.FromName, mail.From));
        message.To.Add(MailboxAddress.Parse(mail.To));
        foreach (var (name, value) in mail.Headers()) message.Headers.Replace(name, value);
        return message;
    }

    private static MimeEntity WithFile(TextPart body, MailAttachment? file) => file is null ? body : new Multipart("mixed")
    {
        body,
        new MimePart(file.MediaType)
        {
            Content = new MimeContent(new MemoryStream(file.Content)),
            ContentDisposition = new ContentDisposition(ContentDisposition.Attachment),
            ContentTransferEncoding = ContentEncoding.Base64,
            FileName = file.FileName,
        },
    };
}
