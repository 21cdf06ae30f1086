using System.Text;
using ComplaintPortal.Domain.Complaints;

namespace ComplaintPortal.Web.Attachments;

/// <summary>Why a file was not taken.</summary>
public enum UploadRefusal
{
    TooMany,
    TooLarge,
    Empty,
    KindNotTaken,
    ContentDiffers,
    Infected,
}

/// <summary>A file that was not taken, by the name its sender gave it.</summary>
public sealed record RefusedUpload(string FileName, UploadRefusal Why);

/// <summary>What came of a number of uploaded files: a refused one does not touch the others.</summary>
public sealed record UploadResult(IReadOnlyList<NewAttachment> Stored, IReadOnlyList<RefusedUpload> Refused);

/// <summary>
/// Takes uploaded files: checks number, size, content and viruses, and stores what is right. Where the virus scanner does not answer the
/// file is taken, and waits unopened.
/// </summary>
public sealed class Uploads(AttachmentStore store, ClamdScanner scanner, ILogger<Uploads> logger)
{
    private const int LongestEnding = 10;

    /// <param name="already">How many files are there already; all together at most <see cref="Attachment.MostAtOnce"/>.</param>
    public async Task<UploadResult> StoreAsync(IEnumerable<IFormFile> files, int already, CancellationToken stop)
    {
        var stored = new List<NewAttachment>();
        var refused = new List<RefusedUpload>();
        foreach (var file in files.Where(file => file.FileName.Length > 0))
        {
            var name = SafeName(file.FileName);
            if (already + stored.Count >= Attachment.MostAtOnce) refused.Add(new(name, UploadRefusal.TooMany));
            else if (file.Length == 0) refused.Add(new(name, UploadRefusal.Empty));
            else if (file.Length > Attachment.MostBytes) refused.Add(new(name, UploadRefusal.TooLarge));
            else if (!FileKind.IsNamedAsTaken(name)) refused.Add(new(name, UploadRefusal.KindNotTaken));
            else
            {
                var content = new byte[file.Length];
                await using var stream = file.OpenReadStream();
                await stream.ReadExactlyAsync(content, stop);
                if (FileKind.Of(name, content) is not { } kind) refused.Add(new(name, UploadRefusal.ContentDiffers));
                else if (await TakeAsync(content, stop) is { } id) stored.Add(new(id, name, kind.MediaType, file.Length));
                else refused.Add(new(name, UploadRefusal.Infected));
            }
        }
        return new(stored, refused);
    }

    /// <summary>Stores content under a name; null where it holds a virus.</summary>
    private async Task<Guid?> TakeAsync(byte[] content, CancellationToken stop)
    {
        var verdict = await scanner.ScanAsync(content, stop);
        if (verdict == ScanVerdict.Infected)
        {
            logger.LogWarning("An uploaded file of {Bytes} bytes was refused: it holds a virus", content.Length);
            return null;
        }
        var id = await store.SaveAsync(content, stop);
        if (verdict == ScanVerdict.Unknown) store.HoldBack(id);
        return id;
    }

    /// <summary>The last part of the sent name, without signs that mean something to a file system or a header; its ending stays.</summary>
    internal static string SafeName(string sent)
    {
        var name = sent[(sent.LastIndexOfAny(['/', '\\']) + 1)..].Normalize(NormalizationForm.FormC);
        var clean = string.Concat(name.Where(sign => !char.IsControl(sign) && !IsDirectionMark(sign) && !"<>:\"|?*;".Contains(sign))).Trim(' ', '.');
        if (clean.Length == 0) return "bestand";
        if (clean.Length <= Attachment.FileNameLimit) return clean;
        // Of a name that is all ending there is none to keep; and a letter of two halves is not cut in two.
        var extension = Path.GetExtension(clean) is { Length: <= LongestEnding } ending ? ending : "";
        var room = Attachment.FileNameLimit - extension.Length;
        return clean[..(char.IsHighSurrogate(clean[room - 1]) ? room - 1 : room)] + extension;
    }

    /// <summary>Marks with which "exe.pdf" can be made to read like "fdp.exe".</summary>
    private static bool IsDirectionMark(char sign) => sign is '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
