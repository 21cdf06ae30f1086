using System.Globalization;

namespace ComplaintPortal.Web.Hosting;

public enum DatabaseKind
{
    Sqlite,
    SqlServer,
}

public enum MailTransportKind
{
    /// <summary>Writes each mail as a file into a folder.</summary>
    Pickup,

    /// <summary>SMTP by System.Net.Mail: plain or STARTTLS, with a login where one is set.</summary>
    Smtp,

    /// <summary>SMTP by MailKit, in a build with that switch: also implicit TLS and OAuth2.</summary>
    MailKit,
}

public enum MailSecurity
{
    None,
    StartTls,
    ImplicitTls,
}

/// <summary>The settings under "Portal"; validated at start, so that a wrong one stops the start and names itself.</summary>
public sealed class PortalOptions
{
    public const string Section = "Portal";

    /// <summary>"blijf-groep", "bij-elkaar", or the path of a profile file.</summary>
    public string Profile { get; set; } = "blijf-groep";

    /// <summary>Where the database (SQLite), attachments, keys, logs and the pickup folder lie.</summary>
    public string DataDirectory { get; set; } = "";

    /// <summary>Where the list of what was destroyed is kept for restoring; where empty, "backups" in the data directory.</summary>
    public string BackupDirectory { get; set; } = "";

    public DatabaseKind Database { get; set; } = DatabaseKind.Sqlite;

    /// <summary>Whether the database is brought up to date at start.</summary>
    public bool Migrate { get; set; } = true;

    /// <summary>The address at which people reach the portal; links in mails and letters start with it.</summary>
    public string PublicUrl { get; set; } = "";

    public MailOptions Mail { get; set; } = new();

    public SqlServerOptions SqlServer { get; set; } = new();

    public KeyOptions Keys { get; set; } = new();

    public AttachmentOptions Attachments { get; set; } = new();

    public RateOptions Rates { get; set; } = new();

    public DevelopmentOptions Development { get; set; } = new();

    /// <summary>Addresses of proxies whose X-Forwarded headers are believed; empty for none.</summary>
    public List<string> KnownProxies { get; set; } = [];
}

public sealed class MailOptions
{
    public MailTransportKind Transport { get; set; } = MailTransportKind.Pickup;

    /// <summary>The sender's address.</summary>
    public string From { get; set; } = "";

    /// <summary>The sender's name; where empty, the organisation's.</summary>
    public string FromName { get; set; } = "";

    /// <summary>The sender's address of a mail that must not show what it is about.</summary>
    public string NeutralFrom { get; set; } = "";

    /// <summary>The sender's name of such a mail.</summary>
    public string NeutralFromName { get; set; } = "";

    /// <summary>The folder of the pickup transport; where empty, "mail" in the data directory.</summary>
    public string PickupFolder { get; set; } = "";

    public string Host { get; set; } = "";

    public int Port { get; set; } = 587;

    public MailSecurity Security { get; set; } = MailSecurity.StartTls;

    public string User { get; set; } = "";

    public string Password { get; set; } = "";

    /// <summary>An OAuth2 access token in place of a password (MailKit only).</summary>
    public string OAuth2Token { get; set; } = "";

    /// <summary>In seconds.</summary>
    public int Timeout { get; set; } = 30;
}

public sealed class SqlServerOptions
{
    /// <summary>In seconds.</summary>
    public int CommandTimeout { get; set; } = 30;

    /// <summary>The most statements that are sent to the server at once.</summary>
    public int MaxBatchSize { get; set; } = 42;
}

/// <summary>Protects the keys that encrypt dossiers, drafts and attachments; strongly advised in production.</summary>
public sealed class KeyOptions
{
    /// <summary>A PKCS#12 file.</summary>
    public string Certificate { get; set; } = "";

    public string CertificatePassword { get; set; } = "";
}

/// <summary>How uploaded files are looked at for viruses.</summary>
public sealed class AttachmentOptions
{
    /// <summary>ClamAV's daemon as host:port; empty for no scanner.</summary>
    public string Clamd { get; set; } = "";

    /// <summary>Whether the portal refuses to start without a scanner.</summary>
    public bool ScanRequired { get; set; }

    /// <summary>The two parts of <see cref="Clamd"/>; null where it is empty or wrong.</summary>
    public (string Host, int Port)? ClamdAddress =>
        Clamd.LastIndexOf(':') is var at and > 0 && int.TryParse(Clamd[(at + 1)..], CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65535
            ? (Clamd[..at].Trim('[', ']'), port) : null;
}

/// <summary>How many posts one address may send to the public pages.</summary>
public sealed class RateOptions
{
    public int PostsPerMinute { get; set; } = 60;
}

/// <summary>Switches that only work in Development; elsewhere they are forced off.</summary>
public sealed class DevelopmentOptions
{
    /// <summary>Fill an empty database with invented complaints and one account per role.</summary>
    public bool DemoData { get; set; } = true;

    /// <summary>The instant at which the clock starts.</summary>
    public DateTimeOffset? StartAt { get; set; }
}
