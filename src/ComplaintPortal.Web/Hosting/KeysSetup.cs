using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;

namespace ComplaintPortal.Web.Hosting;

/// <summary>The keys that protect cookies, forms and drafts, and wrap those that seal dossiers: in the data directory, apart from the database.</summary>
public static class KeysSetup
{
    /// <summary>In the data directory.</summary>
    public const string Folder = "keys";

    public static void AddKeys(this WebApplicationBuilder builder, PortalOptions options)
    {
        var protection = builder.Services.AddDataProtection()
            .SetApplicationName("ComplaintPortal")
            .PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(options.DataDirectory, Folder)));
        if (options.Keys.Certificate.Length > 0)
        {
            protection.ProtectKeysWithCertificate(Certificate(options.Keys));
        }
    }

    private static X509Certificate2 Certificate(KeyOptions keys)
    {
        try
        {
            return X509CertificateLoader.LoadPkcs12FromFile(keys.Certificate, keys.CertificatePassword);
        }
        catch (CryptographicException fault)
        {
            throw new StartupFaultException("settings", [$"Portal__Keys__Certificate can't be opened with Portal__Keys__CertificatePassword: {fault.Message}"]);
        }
    }
}
