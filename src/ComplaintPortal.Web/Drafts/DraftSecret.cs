using System.Buffers.Text;
using System.Security.Cryptography;
using ComplaintPortal.Domain.Complaints;

namespace ComplaintPortal.Web.Drafts;

/// <summary>
/// The secret of one visit to the form. Only the sender's browser holds it; the portal keeps what follows from it: the name
/// of the draft, which is also the key that makes sending twice one complaint, and the hash of the access code.
/// </summary>
public sealed class DraftSecret
{
    private const int Length = 32;

    private readonly byte[] bytes;

    private DraftSecret(byte[] bytes) => this.bytes = bytes;

    public static DraftSecret New() => new(RandomNumberGenerator.GetBytes(Length));

    public static DraftSecret? Read(string? text)
    {
        if (text is null || !Base64Url.IsValid(text, out var length) || length != Length) return null;
        return new DraftSecret(Base64Url.DecodeFromChars(text));
    }

    /// <summary>The name of the draft and the submission key of the complaint that it becomes.</summary>
    public Guid DraftId => new(HKDF.DeriveKey(HashAlgorithmName.SHA256, bytes, 16, info: "draft"u8.ToArray()));

    public AccessCode AccessCode => AccessCode.FromSecret(bytes);

    public override string ToString() => Base64Url.EncodeToString(bytes);
}
