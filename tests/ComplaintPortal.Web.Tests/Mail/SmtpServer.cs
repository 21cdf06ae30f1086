using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ComplaintPortal.Web.Tests.Mail;

/// <summary>How a test's SMTP server is talked to.</summary>
public sealed record SmtpServerSettings
{
    /// <summary>STARTTLS is required, or the whole connection is TLS.</summary>
    public SmtpServerTls Tls { get; init; }

    /// <summary>Signing in is required with this name and password.</summary>
    public (string Name, string Password)? Login { get; init; }
}

public enum SmtpServerTls
{
    None,
    StartTls,
    Implicit,
}

/// <summary>
/// A real SMTP server on a loopback port of its own: Debian's python3-aiosmtpd in a process that ends with this object, and
/// with the test run however that ends. Where it is not installed, a test skips: Assert.SkipUnless(SmtpServer.IsAvailable, SmtpServer.Missing).
/// </summary>
public sealed class SmtpServer : IAsyncDisposable
{
    /// <summary>The system's own: the package is not there for a Python from elsewhere.</summary>
    private const string Python = "/usr/bin/python3";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly Lazy<bool> Installed = new(CanImport);
    private static readonly ConcurrentDictionary<string, bool> Trusted = new();

    private readonly DirectoryInfo folder;
    private readonly Process process;
    private readonly X509Certificate2? certificate;

    private SmtpServer(DirectoryInfo folder, Process process, int port, X509Certificate2? certificate)
    {
        this.folder = folder;
        this.process = process;
        this.certificate = certificate;
        Port = port;
    }

    public static bool IsAvailable => Installed.Value;

    /// <summary>Why a test that needs the server is skipped.</summary>
    public static string Missing => $"There is no SMTP server: {Python} with aiosmtpd (Debian: apt-get install python3-aiosmtpd) is not installed.";

    /// <summary>The name that the certificate is made out to.</summary>
    public static string Host => "localhost";

    public int Port { get; }

    public static async Task<SmtpServer> StartAsync(SmtpServerSettings? settings = null, CancellationToken stop = default)
    {
        settings ??= new SmtpServerSettings();
        var folder = Directory.CreateTempSubdirectory("portal-smtp-");
        var certificate = settings.Tls == SmtpServerTls.None ? null : SelfSigned();
        var start = new ProcessStartInfo(Python) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Mail", "smtp_server.py"));
        start.ArgumentList.Add(folder.FullName);
        if (certificate is not null)
        {
            var pem = Path.Combine(folder.FullName, "certificate.pem");
            await File.WriteAllTextAsync(pem, certificate.ExportCertificatePem() + "\n" + certificate.GetRSAPrivateKey()!.ExportPkcs8PrivateKeyPem() + "\n", stop);
            start.ArgumentList.Add("--certificate");
            start.ArgumentList.Add(pem);
            Trust(certificate);
        }
        if (settings.Tls == SmtpServerTls.Implicit) start.ArgumentList.Add("--implicit-tls");
        if (settings.Login is { } login)
        {
            start.ArgumentList.Add("--login");
            start.ArgumentList.Add(login.Name);
            start.ArgumentList.Add(login.Password);
        }
        var process = Process.Start(start)!;
        try
        {
            var faults = process.StandardError.ReadToEndAsync(stop);
            var line = await process.StandardOutput.ReadLineAsync(stop).AsTask().WaitAsync(Patience, stop);
            if (line?.Split(' ') is ["listening", var port])
                return new SmtpServer(folder, process, int.Parse(port, CultureInfo.InvariantCulture), certificate);
            throw new InvalidOperationException($"The SMTP server did not start: {line}{Environment.NewLine}{await faults.WaitAsync(Patience, stop)}");
        }
        catch
        {
            await EndAsync(process);
            folder.Delete(recursive: true);
            throw;
        }
    }

    /// <summary>Every mail that has arrived, as it was sent, in order of arrival.</summary>
    public IReadOnlyList<string> Mails() =>
        [.. folder.EnumerateFiles("*.eml").OrderBy(file => int.Parse(Path.GetFileNameWithoutExtension(file.Name), CultureInfo.InvariantCulture)).Select(file => File.ReadAllText(file.FullName))];

    /// <summary>Waits until so many mails have arrived.</summary>
    /// <exception cref="TimeoutException">They did not come.</exception>
    public async Task<IReadOnlyList<string>> WaitForMailsAsync(int count, CancellationToken stop = default)
    {
        var since = Stopwatch.GetTimestamp();
        while (Mails() is var mails)
        {
            if (mails.Count >= count) return mails;
            if (Stopwatch.GetElapsedTime(since) > Patience) throw new TimeoutException($"{mails.Count} of {count} mails arrived.");
            await Task.Delay(TimeSpan.FromMilliseconds(50), stop);
        }
        throw new UnreachableException();
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync(process);
        if (certificate is not null) Trusted.TryRemove(certificate.Thumbprint, out _);
        certificate?.Dispose();
        folder.Delete(recursive: true);
    }

    /// <summary>The server ends by itself when its input closes.</summary>
    private static async Task EndAsync(Process process)
    {
        using (process)
        {
            process.StandardInput.Close();
            using var patience = new CancellationTokenSource(Patience);
            try
            {
                await process.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                process.Kill();
            }
        }
    }

    private static bool CanImport()
    {
        if (!File.Exists(Python)) return false;
        using var process = Process.Start(new ProcessStartInfo(Python, ["-c", "import aiosmtpd.smtp"]) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={Host}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(Host);
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }

    /// <summary>Lets System.Net.Mail believe this one certificate besides those that it believes anyway. It has no other place to say so.</summary>
    private static void Trust(X509Certificate2 certificate)
    {
        Trusted[certificate.Thumbprint] = true;
#pragma warning disable SYSLIB0014 // Obsolete for HTTP; SmtpClient still asks here.
        ServicePointManager.ServerCertificateValidationCallback = (_, shown, _, errors) =>
            errors == SslPolicyErrors.None || (shown is not null && Trusted.ContainsKey(shown.GetCertHashString()));
#pragma warning restore SYSLIB0014
    }
}
