using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace ComplaintPortal.Web.Documents.Tables;

/// <summary>
/// A workbook that is written as it goes out, sheet after sheet and row by row, to a stream that need not be seekable. The library for
/// docx holds all of a package in memory until it is closed, so the few parts of a workbook are written here. Without
/// <see cref="FinishAsync"/> it has no end and opens nowhere: half a table can't pass for a whole one.
/// </summary>
public sealed class XlsxWriter
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    internal const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const int NameLimit = 31;

    private readonly OutgoingBuffer outgoing;
    private readonly ZipArchive package;
    private readonly List<string> names = [];
    private XlsxSheet? current;

    /// <param name="output">Written to asynchronously only; stays open.</param>
    public XlsxWriter(Stream output)
    {
        outgoing = new(output);
        package = new(outgoing, ZipArchiveMode.Create, leaveOpen: true);
    }

    /// <summary>Begins the next sheet, with a first row of headings that stays in sight; the sheet before it is complete.</summary>
    public async Task<XlsxSheet> SheetAsync(string name, IReadOnlyList<Column> columns, CancellationToken stop)
    {
        current?.End();
        await outgoing.SendAsync(stop);
        names.Add(NameOf(name));
        current = new XlsxSheet(package.CreateEntry($"xl/worksheets/sheet{names.Count}.xml", CompressionLevel.Fastest).Open(), outgoing, columns);
        return current;
    }

    /// <summary>Ends the last sheet and the workbook.</summary>
    public async Task FinishAsync(CancellationToken stop)
    {
        current?.End();
        Part("xl/styles.xml", Styles);
        Part("xl/workbook.xml", Workbook());
        Part("xl/_rels/workbook.xml.rels", WorkbookRelations());
        Part("_rels/.rels", $"""<Relationships xmlns="{PackageRelations}"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Part("[Content_Types].xml", ContentTypes());
        package.Dispose();
        await outgoing.SendAsync(stop);
    }

    /// <summary>A name as a sheet can have it: short, without the signs that formulas use, and given once.</summary>
    private string NameOf(string wished)
    {
        var clean = string.Concat(wished.Select(sign => sign is '[' or ']' or ':' or '*' or '?' or '/' or '\\' or '\'' || !XmlConvert.IsXmlChar(sign) ? ' ' : sign)).Trim();
        var name = clean[..Math.Min(clean.Length, NameLimit)];
        for (var number = 2; name.Length == 0 || names.Contains(name, StringComparer.OrdinalIgnoreCase); number++)
        {
            var ending = number.ToString(CultureInfo.InvariantCulture);
            name = $"{clean[..Math.Min(clean.Length, NameLimit - ending.Length - 1)]} {ending}".Trim();
        }
        return name;
    }

    private string Workbook() => $"""<workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets>""" + string.Concat(names.Select((name, at) =>
        $"""<sheet name="{System.Security.SecurityElement.Escape(name)}" sheetId="{at + 1}" r:id="rId{at + 1}"/>""")) + "</sheets></workbook>";

    private string WorkbookRelations() => $"""<Relationships xmlns="{PackageRelations}">""" + string.Concat(names.Select((_, at) =>
        $"""<Relationship Id="rId{at + 1}" Type="{Relations}/worksheet" Target="worksheets/sheet{at + 1}.xml"/>"""))
        + $"""<Relationship Id="rId{names.Count + 1}" Type="{Relations}/styles" Target="styles.xml"/></Relationships>""";

    private string ContentTypes()
    {
        const string kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";
        return """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"""
            + $"""<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{kind}.styles+xml"/>"""
            + string.Concat(names.Select((_, at) => $"""<Override PartName="/xl/worksheets/sheet{at + 1}.xml" ContentType="{kind}.worksheet+xml"/>""")) + "</Types>";
    }

    private void Part(string name, string xml)
    {
        using var part = package.CreateEntry(name, CompressionLevel.Fastest).Open();
        part.Write(Encoding.UTF8.GetBytes("""<?xml version="1.0" encoding="utf-8" standalone="yes"?>""" + xml));
    }

    /// <summary>The formats that <see cref="XlsxSheet"/> names by their place: plain, heading, date, share, sentences.</summary>
    private const string Styles = $"""
        <styleSheet xmlns="{Main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd\-mm\-yyyy"/></numFmts>
        <fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
        <fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE6EBF2"/></patternFill></fill></fills>
        <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
        <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
        <cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="9" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs>
        <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
        """;
}
