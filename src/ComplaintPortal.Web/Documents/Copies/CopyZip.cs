using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ComplaintPortal.Web.Documents.Copies;

/// <summary>
/// Writes a copy as a zip: a page that every browser opens and prints, the same for machines, and the attachments. Nothing in it says when
/// or by whom its files were made.
/// </summary>
public static class CopyZip
{
    public const string MediaType = "application/zip";

    /// <summary>The first day that a zip can hold: the same for every entry.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Make(CopyText copy, IEnumerable<CopyFile> files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "dossier.html", Encoding.UTF8.GetBytes(CopyPage.Write(copy)));
            Add(zip, "dossier.json", JsonSerializer.SerializeToUtf8Bytes(copy, Json));
            foreach (var file in files) Add(zip, $"{CopyText.Folder}/{file.Name}", file.Content);
        }
        return stream.ToArray();
    }

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = NoTime;
        using var writer = entry.Open();
        writer.Write(content);
    }
}
