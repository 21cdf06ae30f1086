using System.Security.Cryptography;

namespace ComplaintPortal.Web.Data.Rows;

/// <summary>A passkey (WebAuthn) of an employee: the public half, which proves nothing by itself.</summary>
public sealed class StaffPasskey
{
    public const int NameLimit = 60;
    public const int HashLimit = 64;
    public const int TransportsLimit = 200;

    /// <summary>The most bytes that the standard gives a credential's id: more than an index of SQL Server takes.</summary>
    public const int CredentialIdLimit = 1023;

    public Guid Id { get; set; }

    public Guid StaffId { get; set; }

    /// <summary>What the employee calls it.</summary>
    public string Name { get; set; } = "";

    public byte[] CredentialId { get; set; } = [];

    /// <summary>Of the credential's id, to find it by.</summary>
    public string CredentialHash { get; set; } = "";

    public byte[] PublicKey { get; set; } = [];

    public DateTimeOffset AddedAt { get; set; }

    public DateTimeOffset? LastUsedAt { get; set; }

    /// <summary>How often the device says that it signed; one that counts back may be a copy.</summary>
    public long SignCount { get; set; }

    /// <summary>How the browser reaches the device, separated by commas.</summary>
    public string Transports { get; set; } = "";

    public bool IsUserVerified { get; set; }

    public bool IsBackupEligible { get; set; }

    public bool IsBackedUp { get; set; }

    public static string HashOf(byte[] credentialId) => Convert.ToHexString(SHA256.HashData(credentialId));
}
