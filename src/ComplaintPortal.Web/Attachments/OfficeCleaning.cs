using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace ComplaintPortal.Web.Attachments;

/// <summary>Writes a text document anew without its properties, preview and the names of who wrote, changed or commented; null where it can't be read whole.</summary>
internal static class OfficeCleaning
{
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] Names = ["author", "initials", "date", "dateUtc", "userId", "providerId"];
    private static readonly string[] WriterElements = ["creator", "creator-initials", "date"];

    public static byte[]? CleanDocx(byte[] content) => Rewrite(content, (name, part) => name switch
    {
        _ when name.StartsWith("docProps/", StringComparison.OrdinalIgnoreCase) => null,
        _ when name.StartsWith("word/people", StringComparison.OrdinalIgnoreCase) => null,
        "[Content_Types].xml" => Change(part, types => types.Root!.Elements()
            .Where(type => IsDropped(type.Attribute("PartName")?.Value)).Remove()),
        _ when name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) => Change(part, links => links.Root!.Elements()
            .Where(link => IsDropped(link.Attribute("Target")?.Value)).Remove()),
        _ when IsXml(name) => Change(part, xml =>
        {
            foreach (var attribute in xml.Descendants().Attributes().Where(one => Names.Contains(one.Name.LocalName) && one.Name.Namespace != XNamespace.None).ToList())
            {
                if (attribute.Name.LocalName == "author") attribute.Value = "";
                else attribute.Remove();
            }
        }),
        _ => CleanPart(name, part),
    });

    public static byte[]? CleanOdt(byte[] content) => Rewrite(content, (name, part) => name switch
    {
        "meta.xml" => Change(part, xml => xml.Root!.RemoveNodes()),
        "META-INF/manifest.xml" => Change(part, xml => xml.Root!.Elements()
            .Where(file => file.Attributes().Any(one => one.Name.LocalName == "full-path" && one.Value.StartsWith("Thumbnails", StringComparison.Ordinal))).Remove()),
        "META-INF/documentsignatures.xml" => null,
        _ when name.StartsWith("Thumbnails/", StringComparison.Ordinal) => null,
        _ when IsXml(name) => Change(part, xml =>
        {
            foreach (var writer in xml.Descendants().Where(one => WriterElements.Contains(one.Name.LocalName) && !one.HasElements)) writer.Value = "";
        }),
        _ => CleanPart(name, part),
    });

    /// <summary>An image inside is cleaned as one outside; anything else is no part of a text that is known here.</summary>
    private static byte[] CleanPart(string name, byte[] part)
    {
        if (FileKind.Of(name, part)?.Name is "jpg" or "png")
            return FileCleaning.Clean(name, part) is { IsCleaned: true } clean ? clean.Content : throw new InvalidDataException();
        return name is "mimetype" || part.Length == 0 || name.EndsWith(".rdf", StringComparison.Ordinal) || name.EndsWith(".odttf", StringComparison.Ordinal) ? part
            : throw new InvalidDataException();
    }

    private static byte[]? Rewrite(byte[] content, Func<string, byte[], byte[]?> clean)
    {
        try
        {
            using var stream = new MemoryStream();
            using (var to = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            {
                foreach (var (name, part) in FileParts.Unzip(content))
                {
                    if (clean(name, part) is not { } kept) continue;
                    // An odt tells its kind by a first part that is not compressed.
                    var entry = to.CreateEntry(name, name == "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.Optimal);
                    entry.LastWriteTime = NoTime;
                    using var writer = entry.Open();
                    writer.Write(kept);
                }
            }
            return stream.ToArray();
        }
        catch (Exception fault) when (fault is InvalidDataException or XmlException)
        {
            return null; // Holds something that can't be read here: a person has to look at it.
        }
    }

    private static byte[] Change(byte[] part, Action<XDocument> change)
    {
        using var reader = XmlReader.Create(new MemoryStream(part), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        var xml = XDocument.Load(reader, LoadOptions.PreserveWhitespace);
        change(xml);
        xml.DescendantNodes().OfType<XComment>().Remove();
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) })) xml.Save(writer);
        return stream.ToArray();
    }

    private static bool IsXml(string name) => name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase);

    private static bool IsDropped(string? target) =>
        target?.TrimStart('/') is { } name && (name.StartsWith("docProps/", StringComparison.OrdinalIgnoreCase) || name.EndsWith("people.xml", StringComparison.OrdinalIgnoreCase));
}
