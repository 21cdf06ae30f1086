using System.Security.Cryptography;
using ComplaintPortal.Domain.Retention;

namespace ComplaintPortal.Web.Data.Rows;

/// <summary>
/// Why someone looked, where that was asked. It can hold something of the complaint, so it belongs to the dossier and is destroyed with
/// it (B19); the log keeps a salted hash.
/// </summary>
public sealed class AuditReason
{
    public const int TextLimit = 1000;

    public long Id { get; set; }

    public long ComplaintId { get; set; }

    /// <summary>The line that it belongs to.</summary>
    public long Sequence { get; set; }

    public string Salt { get; set; } = RandomNumberGenerator.GetHexString(32);

    public string Text { get; set; } = "";

    public string Hash() => HashChain.Digest(Salt, Text);
}
