using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using ComplaintPortal.Web.Data.Rows;

namespace ComplaintPortal.Web.Imports;

/// <summary>
/// The first sheet of a workbook, read as it stands in the zip and no more than a register can hold: a small file can unpack to one that
/// fills the memory. A formula is not calculated and its last value not trusted.
/// </summary>
internal sealed partial class XlsxTable : TableFile
{
    private const int MostParts = 2000;

    /// <summary>In bytes, of all that is packed in it.</summary>
    private const long MostUnpacked = 400L * 1024 * 1024;

    /// <summary>In signs: a sheet passes by, but the texts that it shares are held in memory.</summary>
    private const long LargestSheet = 200_000_000;
    private const long LargestPart = 40_000_000;

    private static readonly DateTime From1900 = new(1899, 12, 30);
    private static readonly DateTime From1904 = new(1904, 1, 1);

    private readonly ZipArchive zip;
    private readonly string sheet;
    private readonly DateTime dayZero;
    private readonly IReadOnlyList<string> texts;
    private readonly IReadOnlyList<bool> dates;
    private readonly List<(int, int)> merged = [];

    public XlsxTable(byte[] content)
    {
        try
        {
            zip = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            if (zip.Entries.Count > MostParts || zip.Entries.Sum(entry => entry.Length) > MostUnpacked) throw new TableRefusedException(ImportRefusal.UnpacksTooLarge);
            if (zip.Entries.Any(entry => entry.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))) throw new TableRefusedException(ImportRefusal.Macros);
            if (zip.GetEntry("xl/workbook.xml") is null) throw new TableRefusedException(ImportRefusal.NotATable);
            (sheet, dayZero) = Workbook();
            texts = [.. SharedTexts()];
            dates = [.. DateStyles()];
        }
        catch (Exception fault) when (IsDamage(fault))
        {
            throw new TableRefusedException(ImportRefusal.Damaged);
        }
    }

    public override IReadOnlyList<(int Row, int Column)> Merged => merged;

    protected override IEnumerable<ReadRow> All()
    {
        using var xml = Open(sheet, LargestSheet);
        var row = 0;
        while (Guarded(xml.Read))
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "row")
            {
                row = Index(xml.GetAttribute("r")) ?? row + 1;
                if (!xml.IsEmptyElement) yield return new(row, Guarded(() => Cells(xml)));
            }
            else if (xml.LocalName == "mergeCell" && xml.GetAttribute("ref") is { } range)
            {
                var first = range.Split(':')[0];
                merged.Add((Index(first.TrimStart([.. Enumerable.Range('A', 26).Select(letter => (char)letter)])) ?? 0, ColumnOf(first)));
            }
        }
    }

    private List<ReadCell> Cells(XmlReader xml)
    {
        var cells = new List<ReadCell>();
        var depth = xml.Depth;
        var column = -1;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "c") continue;
            column = xml.GetAttribute("r") is { } place ? ColumnOf(place) : column + 1;
            var cell = Cell(xml);
            if (column is < 0 or >= MostColumns) continue;
            while (cells.Count <= column) cells.Add(default);
            cells[column] = cell;
        }
        return cells;
    }

    private ReadCell Cell(XmlReader xml)
    {
        var (kind, style) = (xml.GetAttribute("t") ?? "n", xml.GetAttribute("s"));
        if (xml.IsEmptyElement) return default;
        var (value, isFormula) = Within(xml);
        if (isFormula) return new(null, null, CellFlaw.Formula);
        return kind switch
        {
            "s" => new(Index(value) is { } at && at < texts.Count ? texts[at] : null),
            "b" => new(value == "1" ? "ja" : "nee"),
            "e" => new(null, null, CellFlaw.Error),
            "d" when DateTime.TryParse(value, CultureInfo.InvariantCulture, out var moment) => new(value, DateOnly.FromDateTime(moment)),
            "n" => Number(value, Index(style) is { } format && format < dates.Count && dates[format]),
            _ => new(value),
        };
    }

    private ReadCell Number(string value, bool isDay)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return new(value);
        if (isDay && number is >= 0 and < 1_000_000) return new(value, DateOnly.FromDateTime(dayZero.AddDays(Math.Floor(number))));
        return new(number.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The text of an element, and whether a formula stands in it. How a word is pronounced is no part of it.</summary>
    private static (string Text, bool IsFormula) Within(XmlReader xml)
    {
        var (depth, text, isFormula, reads, pronounced) = (xml.Depth, new StringBuilder(), false, false, int.MaxValue);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                if (xml.LocalName == "rPh") pronounced = xml.Depth;
                isFormula |= xml.LocalName == "f";
                reads = xml.LocalName is "v" or "t" && xml.Depth < pronounced;
            }
            else if (xml.NodeType == XmlNodeType.EndElement)
            {
                if (xml.LocalName == "rPh") pronounced = int.MaxValue;
                reads = false;
            }
            else if (reads) text.Append(xml.Value);
        }
        return (text.ToString(), isFormula);
    }

    /// <summary>The first sheet that is not hidden, and the day from which the workbook counts its days.</summary>
    private (string Sheet, DateTime DayZero) Workbook()
    {
        var (id, from) = ((string?)null, From1900);
        using (var xml = Open("xl/workbook.xml"))
        {
            while (xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element) continue;
                if (xml.LocalName == "workbookPr" && xml.GetAttribute("date1904") is "1" or "true") from = From1904;
                if (xml.LocalName == "sheet" && id is null && xml.GetAttribute("state") is null or "visible") id = RelationOf(xml);
            }
        }
        using var links = Open("xl/_rels/workbook.xml.rels");
        while (links.Read())
        {
            if (links.NodeType != XmlNodeType.Element || links.LocalName != "Relationship" || links.GetAttribute("Id") != id) continue;
            var target = links.GetAttribute("Target") ?? "";
            return (target.StartsWith('/') ? target[1..] : "xl/" + target, from);
        }
        throw new TableRefusedException(ImportRefusal.NotATable);
    }

    /// <summary>The id of the sheet's part: an attribute "id" in a namespace of relations, whichever edition that is of.</summary>
    private static string? RelationOf(XmlReader xml)
    {
        string? found = null;
        while (xml.MoveToNextAttribute())
        {
            if (xml.LocalName == "id" && xml.NamespaceURI.Length > 0) found = xml.Value;
        }
        xml.MoveToElement();
        return found;
    }

    private IEnumerable<string> SharedTexts()
    {
        if (zip.GetEntry("xl/sharedStrings.xml") is null) yield break;
        using var xml = Open("xl/sharedStrings.xml");
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si") yield return xml.IsEmptyElement ? "" : Within(xml).Text;
        }
    }

    /// <summary>Of each style whether it shows a number as a day.</summary>
    private IEnumerable<bool> DateStyles()
    {
        if (zip.GetEntry("xl/styles.xml") is null) yield break;
        var formats = new Dictionary<int, bool>();
        using var xml = Open("xl/styles.xml");
        var isOfCells = false;
        while (xml.Read())
        {
            if (xml.LocalName == "cellXfs") isOfCells = xml.NodeType == XmlNodeType.Element;
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "numFmt" && Index(xml.GetAttribute("numFmtId")) is { } own) formats[own] = IsDay(xml.GetAttribute("formatCode") ?? "");
            if (isOfCells && xml.LocalName == "xf") yield return Index(xml.GetAttribute("numFmtId")) is { } id && (formats.TryGetValue(id, out var isDay) ? isDay : id is (>= 14 and <= 17) or 22 or (>= 27 and <= 36) or (>= 50 and <= 58));
        }
    }

    /// <summary>Whether a format shows days or years, outside of quotes, brackets and signs that stand for themselves.</summary>
    private static bool IsDay(string format) => Literal().Replace(format, "").AsSpan().ContainsAny("dDyY");

    private XmlReader Open(string part, long most = LargestPart) => XmlReader.Create(
        (zip.GetEntry(part) ?? throw new TableRefusedException(ImportRefusal.Damaged)).Open(),
        new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = most, CloseInput = true });

    private static int? Index(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Which column, from 0, a place such as AB12 is in; -1 where it is no place.</summary>
    private static int ColumnOf(string place)
    {
        var column = 0;
        foreach (var letter in place.TakeWhile(char.IsAsciiLetterUpper).Take(4)) column = (column * 26) + letter - 'A' + 1;
        return column - 1;
    }

    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (IsDamage(fault))
        {
            throw new TableRefusedException(ImportRefusal.Damaged);
        }
    }

    private static bool IsDamage(Exception fault) => fault is InvalidDataException or XmlException or IOException or NotSupportedException;

    [GeneratedRegex("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.")]
    private static partial Regex Literal();
}
