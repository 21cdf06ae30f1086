using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace ComplaintPortal.Web.Tests.Features.Staff.Case.PrepareCopy;

/// <summary>Files that say something beside their content.</summary>
internal static class CopyFiles
{
    public static byte[] Jpeg(byte[] beside)
    {
        using var file = new MemoryStream();
        file.Write([0xFF, 0xD8]);
        Segment(file, 0xE1, [.. "Exif\0\0"u8, .. beside]);
        Segment(file, 0xED, beside);
        Segment(file, 0xFE, beside);
        Segment(file, 0xDB, new byte[65]);
        Segment(file, 0xDA, [1, 1, 0, 0, 63, 0]);
        file.Write([0x12, 0x34, 0xFF, 0x00, 0x56, 0xFF, 0xD9]);
        file.Write(beside);
        return file.ToArray();
    }

    public static byte[] Png(byte[] beside)
    {
        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        Chunk(file, "IHDR", [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
        Chunk(file, "tEXt", [.. "Author\0"u8, .. beside]);
        Chunk(file, "eXIf", beside);
        Chunk(file, "IDAT", [1, 2, 3]);
        Chunk(file, "IEND", []);
        file.Write(beside);
        return file.ToArray();
    }

    public static byte[] Docx(string text, string author) => Zip(
        ("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>"""),
        ("_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="x" Target="word/document.xml"/><Relationship Id="r2" Type="y" Target="docProps/core.xml"/></Relationships>"""),
        ("docProps/core.xml", $"<core><creator>{author}</creator></core>"),
        ("word/document.xml", $"""<w:document xmlns:w="urn:w"><w:body><w:p><w:ins w:author="{author}" w:date="2026-01-01"><w:r><w:t>{text}</w:t></w:r></w:ins></w:p></w:body></w:document>"""),
        ("word/comments.xml", $"""<w:comments xmlns:w="urn:w"><w:comment w:id="1" w:author="{author}" w:initials="ZK"/></w:comments>"""));

    public static byte[] Odt(string text, string author) => Zip(
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("content.xml", $"""<o:document xmlns:o="urn:o" xmlns:dc="urn:dc"><o:annotation><dc:creator>{author}</dc:creator></o:annotation><o:p>{text}</o:p></o:document>"""),
        ("meta.xml", $"""<o:meta xmlns:o="urn:o"><o:creator>{author}</o:creator></o:meta>"""));

    public static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return file.ToArray();
    }

    private static void Segment(Stream file, byte kind, byte[] content)
    {
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)(content.Length + 2));
        file.Write([0xFF, kind, .. length, .. content]);
    }

    private static void Chunk(Stream file, string name, byte[] content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(length, (uint)content.Length);
        file.Write([.. length, .. Encoding.ASCII.GetBytes(name), .. content, 0, 0, 0, 0]);
    }
}
