using System.Security.Cryptography;
using System.Text;

namespace ComplaintPortal.Web.Encryption;

/// <summary>One key of the ring: a half that seals values and files, and a half that hashes search words.</summary>
internal sealed class FieldKey
{
    public const int IdLength = 4;
    public const int HashLength = IdLength + HashBytes;

    private const int HalfLength = 32;
    private const int HashBytes = 16;
    private const int TagLength = 16;

    private readonly byte[] id;
    private readonly byte[] secret;
    private readonly ThreadLocal<AesGcm> cipher;

    /// <param name="secret">Both halves; where it has another length, it is no key.</param>
    public FieldKey(string name, byte[] secret)
    {
        if (secret.Length != 2 * HalfLength) throw new CryptographicException("The secret of a field key has not the length of one.");
        (Name, id, this.secret) = (name, Convert.FromHexString(name), secret);
        cipher = new(() => new AesGcm(this.secret.AsSpan(0, HalfLength), TagLength));
        if (id.Length != IdLength) throw new CryptographicException("The name of a field key has not the length of one.");
    }

    /// <summary>Its id in hexadecimal signs, as messages and the database name it; it says nothing of the key.</summary>
    public string Name { get; }

    public ReadOnlySpan<byte> Id => id;

    public ReadOnlySpan<byte> Secret => secret;

    public static FieldKey New() =>
        new(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdLength)), RandomNumberGenerator.GetBytes(2 * HalfLength));

    /// <summary>This thread's own: the framework's class is not made for several threads.</summary>
    public AesGcm Cipher => cipher.Value!;

    /// <summary>The same for the same word, and without the key no way back; begins with the key's id.</summary>
    public byte[] Hash(string word) =>
        [.. id, .. HMACSHA256.HashData(secret.AsSpan(HalfLength), Encoding.UTF8.GetBytes(word)).AsSpan(0, HashBytes)];
}
