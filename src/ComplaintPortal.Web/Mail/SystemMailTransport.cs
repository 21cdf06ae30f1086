using System.Net;
using System.Net.Mail;
using System.Text;
using ComplaintPortal.Web.Hosting;

namespace ComplaintPortal.Web.Mail;

/// <summary>Sends by System.Net.Mail: into a pickup folder, or by SMTP, plain or with STARTTLS and a login.</summary>
public sealed class SystemMailTransport(PortalOptions options) : IMailTransport
{
    private readonly MailOptions settings = options.Mail;

    public async Task SendAsync(OutgoingMail mail, CancellationToken stop)
    {
        using var message = new MailMessage(new MailAddress(mail.From, mail.FromName, Encoding.UTF8), new MailAddress(mail.To))
        {
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = mail.Body,
            BodyEncoding = Encoding.UTF8,
        };
        if (mail.Attachment is { } file) message.Attachments.Add(new Attachment(new MemoryStream(file.Content), file.FileName, file.MediaType));
        foreach (var (name, value) in mail.Headers()) message.Headers.Add(name, value);
        using var client = Client();
        await client.SendMailAsync(message, stop).WaitAsync(TimeSpan.FromSeconds(settings.Timeout), stop);
    }

    private SmtpClient Client()
    {
        if (settings.Transport == MailTransportKind.Pickup)
        {
            Directory.CreateDirectory(settings.PickupFolder);
            return new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = settings.PickupFolder };
        }
        return new SmtpClient(settings.Host, settings.Port)
        {
            EnableSsl = settings.Security == MailSecurity.StartTls,
            Credentials = settings.User.Length > 0 ? new NetworkCredential(settings.User, settings.Password) : null,
        };
    }
}
