using System.Buffers.Binary;
using System.Text;

namespace ComplaintPortal.Web.Attachments;

/// <summary>Copies of an image only what draws it.</summary>
internal static class ImageCleaning
{
    private const byte Marker = 0xFF;
    private const byte Start = 0xD8;
    private const byte End = 0xD9;
    private const byte Scan = 0xDA;
    private const byte FirstApplication = 0xE0;

    /// <summary>Adobe's: says how the colours are to be read, and nothing else.</summary>
    private const byte Colours = 0xEE;
    private const byte LastApplication = 0xEF;
    private const byte Comment = 0xFE;

    private static readonly string[] Drawing = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD", "pHYs"];

    private static ReadOnlySpan<byte> PngSignature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Without EXIF, XMP, comments, embedded previews and whatever stands behind the image; null where it is no whole JPEG.</summary>
    public static byte[]? CleanJpeg(byte[] content)
    {
        using var clean = new MemoryStream(content.Length);
        clean.Write([Marker, Start]);
        var at = 2;
        while (at + 1 < content.Length && content[at] == Marker)
        {
            var kind = content[at + 1];
            if (kind == Marker)
            {
                at++;
                continue;
            }
            if (kind == End)
            {
                clean.Write([Marker, End]);
                return clean.ToArray();
            }
            if (at + 4 > content.Length) return null;
            var length = BinaryPrimitives.ReadUInt16BigEndian(content.AsSpan(at + 2));
            if (length < 2 || at + 2 + length > content.Length) return null;
            if (!IsBeside(kind)) clean.Write(content, at, 2 + length);
            at += 2 + length;
            if (kind != Scan) continue;
            var scan = at;
            // The image itself, up to the next marker that is none of its own.
            while (at + 1 < content.Length && (content[at] != Marker || content[at + 1] is 0 or (>= 0xD0 and <= 0xD7))) at++;
            clean.Write(content, scan, at - scan);
        }
        return null;
    }

    /// <summary>Without text, EXIF, time and colour profile, and whatever stands behind the image; null where it is no whole PNG.</summary>
    public static byte[]? CleanPng(byte[] content)
    {
        if (!content.AsSpan().StartsWith(PngSignature)) return null;
        using var clean = new MemoryStream(content.Length);
        clean.Write(PngSignature);
        var at = PngSignature.Length;
        while (at + 12 <= content.Length)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(content.AsSpan(at));
            if (length > content.Length - at - 12) return null;
            var name = Encoding.ASCII.GetString(content, at + 4, 4);
            if (Drawing.Contains(name)) clean.Write(content, at, (int)length + 12);
            if (name == "IEND") return clean.ToArray();
            at += (int)length + 12;
        }
        return null;
    }

    private static bool IsBeside(byte kind) => kind == Comment || (kind is >= FirstApplication and <= LastApplication && kind != Colours);
}
