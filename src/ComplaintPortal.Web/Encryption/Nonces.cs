using System.Security.Cryptography;

namespace ComplaintPortal.Web.Encryption;

/// <summary>A nonce for each sealing, none of them used twice. Drawn many at once: by itself a draw takes longer than the sealing it is for.</summary>
internal static class Nonces
{
    /// <summary>Of a nonce, in bytes.</summary>
    public const int Length = 12;

    private const int AtOnce = 256;

    [ThreadStatic]
    private static byte[]? drawn;

    [ThreadStatic]
    private static int used;

    public static void Draw(Span<byte> nonce)
    {
        if (drawn is null || used == drawn.Length)
        {
            drawn ??= new byte[AtOnce * Length];
            RandomNumberGenerator.Fill(drawn);
            used = 0;
        }
        drawn.AsSpan(used, Length).CopyTo(nonce);
        used += Length;
    }
}
