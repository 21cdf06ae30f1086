using System.Security.Cryptography;
using System.Text;

namespace ComplaintPortal.Domain.Retention;

/// <summary>By what lines are chained of which none may be changed or taken out unseen: each holds the hash of the one before it.</summary>
public static class HashChain
{
    /// <summary>Of a hash, in hexadecimal digits.</summary>
    public const int HashLength = 64;

    /// <summary>What stands before the first one.</summary>
    public static readonly string Beginning = new('0', HashLength);

    /// <summary>The SHA-256 of these parts, each on a line of its own.</summary>
    public static string Digest(params string[] parts) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));
}
