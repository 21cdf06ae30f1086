using System.Net;
using System.Net.Mail;
using Microsoft.Extensions.Options;

namespace ComplaintPortal.Web.Hosting;

/// <summary>Says every fault of the settings at once, each by the name under which it is set.</summary>
public sealed class PortalOptionsCheck(IHostEnvironment environment, IConfiguration configuration) : IValidateOptions<PortalOptions>
{
    public ValidateOptionsResult Validate(string? name, PortalOptions options)
    {
        var faults = Faults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> Faults(PortalOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Profile)) yield return "Portal__Profile is empty: name a profile or the path of a profile file.";
        if (string.IsNullOrWhiteSpace(options.DataDirectory)) yield return "Portal__DataDirectory is empty: name a folder that the portal may write to.";
        if (!Enum.IsDefined(options.Database)) yield return "Portal__Database is neither Sqlite nor SqlServer.";
        if (options.Database == DatabaseKind.SqlServer && string.IsNullOrWhiteSpace(configuration.GetConnectionString("Portal")))
            yield return "ConnectionStrings__Portal is empty, and Portal__Database is SqlServer.";
        if (!Uri.TryCreate(options.PublicUrl, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            yield return "Portal__PublicUrl is not an absolute address such as https://klachten.example.nl.";
        else if (url.Scheme != "https" && !environment.IsDevelopment())
            yield return "Portal__PublicUrl has to start with https:// outside Development.";
        if (options.SqlServer.CommandTimeout is < 1 or > 3600) yield return "Portal__SqlServer__CommandTimeout is not between 1 and 3600 seconds.";
        if (options.SqlServer.MaxBatchSize is < 1 or > 1000) yield return "Portal__SqlServer__MaxBatchSize is not between 1 and 1000.";
        if (options.Rates.PostsPerMinute < 1) yield return "Portal__Rates__PostsPerMinute is less than 1.";
        if (options.Keys.Certificate.Length > 0 && !File.Exists(options.Keys.Certificate)) yield return "Portal__Keys__Certificate names a file that is not there.";
        if (options.Attachments.Clamd.Length > 0 && options.Attachments.ClamdAddress is null) yield return "Portal__Attachments__Clamd is not host:port, such as clamav:3310.";
        if (options.Attachments is { ScanRequired: true, Clamd.Length: 0 }) yield return "Portal__Attachments__Clamd is empty, and Portal__Attachments__ScanRequired is true.";
        if (options.KnownProxies.Any(proxy => !IPAddress.TryParse(proxy, out _))) yield return "Portal__KnownProxies holds something that is not an IP address.";
        foreach (var fault in MailFaults(options.Mail)) yield return fault;
    }

    private static IEnumerable<string> MailFaults(MailOptions mail)
    {
        if (!MailAddress.TryCreate(mail.From, out _)) yield return "Portal__Mail__From is not an e-mail address.";
        if (!MailAddress.TryCreate(mail.NeutralFrom, out _)) yield return "Portal__Mail__NeutralFrom is not an e-mail address: it is the sender of mails that must not show what they are about.";
        if (mail.Timeout is < 1 or > 600) yield return "Portal__Mail__Timeout is not between 1 and 600 seconds.";
        if (!Enum.IsDefined(mail.Transport)) yield return "Portal__Mail__Transport is neither Pickup, Smtp nor MailKit.";
        if (mail.Transport == MailTransportKind.Pickup) yield break;
        if (string.IsNullOrWhiteSpace(mail.Host)) yield return "Portal__Mail__Host is empty, and Portal__Mail__Transport sends by SMTP.";
        if (mail.Port is < 1 or > 65535) yield return "Portal__Mail__Port is not between 1 and 65535.";
        if (mail.Transport == MailTransportKind.Smtp && mail.Security == MailSecurity.ImplicitTls)
            yield return "Portal__Mail__Security is ImplicitTls, which needs Portal__Mail__Transport MailKit.";
        if (mail.Transport == MailTransportKind.Smtp && mail.OAuth2Token.Length > 0)
            yield return "Portal__Mail__OAuth2Token is set, which needs Portal__Mail__Transport MailKit.";
#if !MAILKIT
        if (mail.Transport == MailTransportKind.MailKit)
            yield return "Portal__Mail__Transport is MailKit, and this build is without it: build with the MSBuild property MailKit=true.";
#endif
    }
}
