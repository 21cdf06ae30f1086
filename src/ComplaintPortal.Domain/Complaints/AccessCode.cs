using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ComplaintPortal.Domain.Complaints;

/// <summary>
/// The code with which a complainant opens the status page: 16 signs of 5 bits each, without look-alikes (no I, L, O or U).
/// It is shown once and kept only as a salted hash; at 80 random bits a plain hash can't be searched.
/// </summary>
public sealed class AccessCode
{
    public const int HashLimit = 100;

    private const string Signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 16;

    private readonly string signs;

    private AccessCode(string signs) => this.signs = signs;

    /// <summary>A new random code.</summary>
    public static AccessCode New() => FromBytes(RandomNumberGenerator.GetBytes(Length));

    /// <summary>
    /// The code that belongs to a secret which only the sender's browser holds: sending the same form twice
    /// gives the same code, and nobody had to keep it.
    /// </summary>
    public static AccessCode FromSecret(byte[] secret) =>
        FromBytes(HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, Length, info: "access code"u8.ToArray()));

    /// <summary>What someone typed: spaces, dashes and lower case do not matter, look-alikes are read as what they stand for.</summary>
    public static AccessCode? Read(string? typed)
    {
        if (typed is null || typed.Length > 100) return null;
        var read = new StringBuilder(Length);
        foreach (var sign in typed.ToUpperInvariant())
        {
            if (sign is '.' || char.IsWhiteSpace(sign) || char.GetUnicodeCategory(sign) == UnicodeCategory.DashPunctuation) continue;
            var meant = sign switch { 'O' => '0', 'I' or 'L' => '1', 'U' => 'V', _ => sign };
            if (!Signs.Contains(meant)) return null;
            read.Append(meant);
        }
        return read.Length == Length ? new AccessCode(read.ToString()) : null;
    }

    /// <summary>The salted hash to keep.</summary>
    public string Hash()
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        return Convert.ToBase64String(salt) + "." + Convert.ToBase64String(HashWith(salt));
    }

    /// <summary>Whether this code made the hash. Takes the same time for a right, a wrong and a missing hash.</summary>
    public bool Matches(string? hash)
    {
        var parts = hash?.Split('.');
        var salt = parts is null ? new byte[16] : Convert.FromBase64String(parts[0]);
        var expected = parts is null ? new byte[32] : Convert.FromBase64String(parts[1]);
        return CryptographicOperations.FixedTimeEquals(HashWith(salt), expected) && parts is not null;
    }

    /// <summary>In four groups of four, as people read it aloud.</summary>
    public override string ToString() => string.Join('-', signs.Chunk(4).Select(group => new string(group)));

    private byte[] HashWith(byte[] salt) => HMACSHA256.HashData(salt, Encoding.ASCII.GetBytes(signs));

    private static AccessCode FromBytes(byte[] bytes) => new(string.Concat(bytes.Take(Length).Select(b => Signs[b % Signs.Length])));
}
