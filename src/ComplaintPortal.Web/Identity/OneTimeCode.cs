using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace ComplaintPortal.Web.Identity;

/// <summary>The codes of an authenticator app (RFC 6238): six digits, another every 30 seconds.</summary>
public static class OneTimeCode
{
    private const int KeyBytes = 20;
    private const int Digits = 6;

    /// <summary>A code of the step before or after counts too: clocks differ, and typing takes time.</summary>
    private const int Slack = 1;

    /// <summary>The signs of base 32 (RFC 4648).</summary>
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private static readonly TimeSpan Step = TimeSpan.FromSeconds(30);

    /// <summary>A new secret key, as apps take it.</summary>
    public static string NewKey() => RandomNumberGenerator.GetString(Alphabet, KeyBytes * 8 / 5);

    public static long StepAt(DateTimeOffset now) => now.ToUnixTimeSeconds() / (long)Step.TotalSeconds;

    /// <summary>The time step to which the code belongs, of those that count now and are later than the last one used; null where none.</summary>
    public static long? StepOf(string key, string typed, DateTimeOffset now, long? lastUsed)
    {
        var code = string.Concat(typed.Where(char.IsAsciiDigit));
        var found = (long?)null;
        for (var step = StepAt(now) - Slack; step <= StepAt(now) + Slack; step++)
        {
            var isRight = CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(At(key, step)), System.Text.Encoding.ASCII.GetBytes(code));
            if (isRight && !(step <= lastUsed)) found ??= step;
        }
        return found;
    }

    public static string At(string key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // The standard's own; apps know no other for certain.
        var hash = HMACSHA1.HashData(Bytes(key), counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xF)) & 0x7FFFFFFF;
        return (number % (int)Math.Pow(10, Digits)).ToString($"D{Digits}", CultureInfo.InvariantCulture);
    }

    /// <summary>What the QR code holds.</summary>
    public static string AddressOf(string key, string issuer, string account) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(account)}?secret={key}&issuer={Uri.EscapeDataString(issuer)}&digits={Digits}&period={(int)Step.TotalSeconds}";

    private static byte[] Bytes(string key)
    {
        var bytes = new byte[key.Length * 5 / 8];
        var (buffer, bits, at) = (0, 0, 0);
        foreach (var sign in key)
        {
            buffer = ((buffer << 5) | Alphabet.IndexOf(sign, StringComparison.Ordinal)) & 0xFFFF;
            bits += 5;
            if (bits < 8) continue;
            bits -= 8;
            bytes[at++] = (byte)(buffer >> bits);
        }
        return bytes;
    }
}
