using System.IO.Compression;
using System.Text;

namespace ComplaintPortal.Web.Attachments;

/// <summary>Takes a file apart into all that could be read in it.</summary>
public static class FileParts
{
    /// <summary>The most that is unpacked of one file, in bytes: more is no letter or photograph.</summary>
    private const long MostBytes = 100 * 1024 * 1024;
    private const int MostParts = 5000;

    /// <summary>The file itself, and all that is packed in it.</summary>
    /// <exception cref="InvalidDataException">It can't be taken apart, or unpacks to more than a document is.</exception>
    public static IEnumerable<byte[]> Of(string fileName, byte[] content)
    {
        yield return content;
        var kind = FileKind.Of(fileName, content)?.Name;
        if (kind is "docx" or "odt")
        {
            foreach (var (name, part) in Unzip(content))
            {
                yield return Encoding.UTF8.GetBytes(name);
                yield return part;
            }
        }
        if (kind == "pdf")
        {
            foreach (var stream in Inflate(content)) yield return stream;
        }
    }

    /// <summary>The parts of a zip by their names, in their order.</summary>
    /// <exception cref="InvalidDataException">It is damaged, encrypted, or unpacks to more than a document is.</exception>
    internal static IEnumerable<(string Name, byte[] Content)> Unzip(byte[] content)
    {
        using var zip = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
        if (zip.Entries.Count > MostParts) throw new InvalidDataException();
        var left = MostBytes;
        foreach (var entry in zip.Entries)
        {
            using var reader = entry.Open();
            var part = ReadAtMost(reader, left);
            left -= part.Length;
            yield return (entry.FullName, part);
        }
    }

    /// <summary>The compressed streams of a PDF, as far as they can be unpacked: its text often stands in them.</summary>
    private static IEnumerable<byte[]> Inflate(byte[] content)
    {
        var (at, left) = (0, MostBytes);
        while (content.AsSpan(at).IndexOf("stream"u8) is >= 0 and var found)
        {
            at += found + "stream".Length;
            var from = at;
            while (from < content.Length && content[from] is (byte)'\r' or (byte)'\n') from++;
            if (from >= content.Length || (content[from] & 0x0F) != 8) continue;
            if (TryInflate(content, from, left) is not { } part) continue;
            left -= part.Length;
            yield return part;
        }
    }

    private static byte[]? TryInflate(byte[] content, int from, long most)
    {
        try
        {
            using var reader = new ZLibStream(new MemoryStream(content, from, content.Length - from, writable: false), CompressionMode.Decompress);
            return ReadAtMost(reader, most);
        }
        catch (InvalidDataException)
        {
            return null; // Not packed this way: what stands there is searched as it is, and a person looks at every PDF.
        }
    }

    private static byte[] ReadAtMost(Stream reader, long most)
    {
        using var part = new MemoryStream();
        var buffer = new byte[81920];
        for (var read = reader.Read(buffer); read > 0; read = reader.Read(buffer))
        {
            if (part.Length + read > most) throw new InvalidDataException();
            part.Write(buffer, 0, read);
        }
        return part.ToArray();
    }
}
