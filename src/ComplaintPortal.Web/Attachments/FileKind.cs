using System.IO.Compression;
using System.Text;

namespace ComplaintPortal.Web.Attachments;

/// <summary>
/// The kinds of file that are taken, told by their content and not by what their name or sender says. Our own table of
/// signatures, because no library for it can be had (docs/dependencies.md).
/// </summary>
public sealed record FileKind(string Name, string MediaType, IReadOnlyList<string> Extensions, Func<byte[], bool> Matches)
{
    public static readonly IReadOnlyList<FileKind> Taken =
    [
        new("pdf", "application/pdf", [".pdf"], content => Starts(content, "%PDF-"u8)),
        new("jpg", "image/jpeg", [".jpg", ".jpeg"], content => Starts(content, [0xFF, 0xD8, 0xFF])),
        new("png", "image/png", [".png"], content => Starts(content, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])),
        new("heic", "image/heic", [".heic", ".heif"], content => HasBrand(content, "heic", "heix", "heim", "heis", "hevc", "mif1", "msf1")),
        new("m4a", "audio/mp4", [".m4a"], content => HasBrand(content, "M4A ", "M4B ", "isom", "iso2", "mp41", "mp42", "3gp4", "3gp5")),
        new("mp4", "video/mp4", [".mp4"], content => HasBrand(content, "isom", "iso2", "iso4", "iso5", "iso6", "avc1", "mp41", "mp42", "M4V ", "dash", "3gp4", "3gp5", "MSNV")),
        new("mp3", "audio/mpeg", [".mp3"], IsMp3),
        new("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", [".docx"], content => HasEntry(content, "word/document.xml")),
        new("odt", "application/vnd.oasis.opendocument.text", [".odt"], IsOdt),
        new("txt", "text/plain", [".txt"], IsText),
    ];

    public static readonly string Accept = string.Join(',', Taken.SelectMany(kind => kind.Extensions));

    /// <summary>The kind that both the name's ending and the content say; null where there is none.</summary>
    public static FileKind? Of(string fileName, byte[] content)
    {
        var extension = Path.GetExtension(fileName).ToLowerInvariant();
        return Taken.FirstOrDefault(kind => kind.Extensions.Contains(extension) && kind.Matches(content));
    }

    /// <summary>Whether the ending of the name is one of those taken, whatever the content.</summary>
    public static bool IsNamedAsTaken(string fileName) =>
        Taken.Any(kind => kind.Extensions.Contains(Path.GetExtension(fileName).ToLowerInvariant()));

    private static bool Starts(byte[] content, ReadOnlySpan<byte> signature) => content.AsSpan().StartsWith(signature);

    /// <summary>The major brand of an ISO base media file, which heic, m4a and mp4 all are.</summary>
    private static bool HasBrand(byte[] content, params string[] brands) =>
        content.Length > 12 && content.AsSpan(4, 4).SequenceEqual("ftyp"u8) && brands.Contains(Encoding.ASCII.GetString(content, 8, 4));

    private static bool IsMp3(byte[] content) =>
        Starts(content, "ID3"u8) || (content.Length > 4 && content[0] == 0xFF && (content[1] & 0xE6) == 0xE2);

    private static bool HasEntry(byte[] content, string name) => Zip(content, zip => zip.GetEntry(name) is not null);

    private static bool IsOdt(byte[] content) => Zip(content, zip =>
    {
        if (zip.GetEntry("mimetype") is not { Length: < 200 } entry) return false;
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd().Trim() == "application/vnd.oasis.opendocument.text";
    });

    private static bool Zip(byte[] content, Func<ZipArchive, bool> test)
    {
        if (!Starts(content, "PK"u8)) return false;
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            return test(zip);
        }
        catch (InvalidDataException)
        {
            return false; // Begins like a zip and is none: of no kind that is taken.
        }
    }

    /// <summary>UTF-8 or a single-byte encoding without control signs.</summary>
    private static bool IsText(byte[] content) =>
        content.All(sign => sign >= 0x20 || sign is (byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f');
}
