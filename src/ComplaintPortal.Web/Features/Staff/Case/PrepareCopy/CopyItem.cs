using System.Security.Cryptography;
using System.Text;
using ComplaintPortal.Domain.Complaints;

namespace ComplaintPortal.Web.Features.Staff.Case.PrepareCopy;

/// <summary>The parts of a copy, in their order.</summary>
public enum CopyPart
{
    Complaint,
    Messages,
    Contacts,
    Conversations,
    Statements,
    Solutions,
    Referrals,
    Closing,
    People,
    Notes,
    Corrections,
    Retention,
    Requests,
    Promises,
    Letters,
    Timeline,
    Files,
    Looks,
}

/// <summary>One thing of the dossier as it can stand in a copy.</summary>
/// <param name="Key">Names it, whatever is added to the dossier.</param>
/// <param name="Text">All that it says, in the complainant's language.</param>
public sealed record CopyItem(CopyPart Part, string Key, string Heading, string Text)
{
    /// <summary>The attachment that it is; null where it is a text.</summary>
    public Attachment? File { get; init; }

    /// <summary>Written by the complainant.</summary>
    public bool IsOwn { get; init; }

    /// <summary>Made by the portal from codes and days alone: nobody has to judge it.</summary>
    public bool IsPlain { get; init; }

    /// <summary>What was judged about it last; null while it is new.</summary>
    public CopyMark? Mark { get; init; }

    public string Fingerprint => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{Heading}\n{Text}\n{File?.StorageId}")));

    /// <summary>Came into the dossier, or changed, since someone looked at it for the copy.</summary>
    public bool IsUnjudged => !IsPlain && Mark?.Fingerprint != Fingerprint;

    public bool IsLeftOut => Mark?.IsLeftOut == true;

    /// <summary>That it was looked at as it is now; what was left out of it before stays left out.</summary>
    public CopyMarkDraft Judged() => new(Key, Fingerprint)
    {
        LeftOutBecause = Mark?.LeftOutBecause,
        IsLookedThrough = Mark?.IsLookedThrough == true,
        Replacement = Mark is { ReplacementId: { } id, ReplacementName: { } name } ? new(id, name, Mark.ReplacementSize) : null,
        Passages = [.. Mark?.Passages.Select(one => new PassageDraft(one.Text, one.Reason)) ?? []],
    };

    /// <summary>The item with what was judged about it.</summary>
    public CopyItem With(DisclosureRequest request) => this with { Mark = request.Marks.LastOrDefault(mark => mark.Key == Key) };
}
