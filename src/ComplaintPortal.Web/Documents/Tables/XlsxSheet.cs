using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace ComplaintPortal.Web.Documents.Tables;

/// <summary>One sheet of a workbook that is being written. Text stands in the cells as inline strings, which no spreadsheet calculates.</summary>
public sealed partial class XlsxSheet : ITable
{
    /// <summary>How much text a cell takes; a longer one would make the whole file unreadable.</summary>
    internal const int TextLimit = 32_767;

    private const int RowsAtOnce = 200;

    /// <summary>A column as wide as this holds words, which go on in a next line.</summary>
    private const int Wide = 36;

    /// <summary>In points, and the most that a row can have: 409.</summary>
    private const int LineHeight = 15;
    private const int MostLines = 27;

    private static readonly DateOnly DayZero = new(1899, 12, 30);

    private readonly OutgoingBuffer outgoing;
    private readonly XmlWriter xml;
    private readonly IReadOnlyList<Column> columns;
    private int rows;

    internal XlsxSheet(Stream part, OutgoingBuffer outgoing, IReadOnlyList<Column> columns)
    {
        this.outgoing = outgoing;
        this.columns = columns;
        xml = XmlWriter.Create(part, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = true });
        xml.WriteStartDocument(standalone: true);
        Start("worksheet");
        xml.WriteRaw("""<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>""");
        xml.WriteRaw("""<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>""");
        Start("cols");
        foreach (var (at, column) in columns.Index())
            xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"""<col min="{at + 1}" max="{at + 1}" width="{column.Width}" customWidth="1"/>"""));
        xml.WriteEndElement();
        Start("sheetData");
        Add([.. columns.Select(column => (Cell)column.Name)], isHeading: true);
    }

    public Task RowAsync(IReadOnlyList<Cell> cells, CancellationToken stop)
    {
        Add(cells, isHeading: false);
        return rows % RowsAtOnce == 0 ? outgoing.SendAsync(stop) : Task.CompletedTask;
    }

    internal void End()
    {
        xml.WriteEndElement();
        xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"""<autoFilter ref="A1:{LettersOf(columns.Count)}{rows}"/>"""));
        // On paper: as many rows as it takes, all columns beside each other.
        xml.WriteRaw("""<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>""");
        xml.WriteEndDocument();
        xml.Dispose();
    }

    private void Add(IReadOnlyList<Cell> cells, bool isHeading)
    {
        rows++;
        Start("row");
        xml.WriteAttributeString("r", rows.ToString(CultureInfo.InvariantCulture));
        // Some programs make a row as high as its words only when someone types in it: the lower lines would not be seen.
        var lines = isHeading ? 1 : cells.Select((cell, at) => Lines(cell, columns[at])).DefaultIfEmpty(1).Max();
        if (lines > 1)
        {
            xml.WriteAttributeString("ht", (lines * LineHeight).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("customHeight", "1");
        }
        foreach (var (at, cell) in cells.Index())
        {
            if (cell.Kind != CellKind.Empty) Add(cell, LettersOf(at + 1) + rows.ToString(CultureInfo.InvariantCulture), isHeading ? "1" : StyleOf(cell, columns[at]));
        }
        xml.WriteEndElement();
    }

    private static string? StyleOf(Cell cell, Column column) => cell.Kind switch
    {
        CellKind.Date => "2",
        CellKind.Share => "3",
        CellKind.Text when column.Width >= Wide => "4",
        _ => null,
    };

    /// <summary>As many lines as a text takes about, a little more rather than less.</summary>
    private static int Lines(Cell cell, Column column) => cell.Kind == CellKind.Text && column.Width >= Wide
        ? Math.Min(MostLines, cell.Text!.ReplaceLineEndings("\n").Split('\n').Sum(line => 1 + (line.Length / (column.Width - 2))))
        : 1;

    private void Add(Cell cell, string place, string? style)
    {
        Start("c");
        xml.WriteAttributeString("r", place);
        if (style is not null) xml.WriteAttributeString("s", style);
        if (cell.Kind == CellKind.Text)
        {
            xml.WriteAttributeString("t", "inlineStr");
            Start("is");
            Start("t");
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(Readable(cell.Text!));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        else
        {
            var value = cell.Kind == CellKind.Date ? cell.Day.DayNumber - DayZero.DayNumber : cell.Number;
            xml.WriteElementString("v", XlsxWriter.Main, value.ToString(CultureInfo.InvariantCulture));
        }
        xml.WriteEndElement();
    }

    private void Start(string name) => xml.WriteStartElement(name, XlsxWriter.Main);

    /// <summary>A to Z, AA and on.</summary>
    private static string LettersOf(int column) => column <= 26 ? ((char)('A' + column - 1)).ToString() : LettersOf((column - 1) / 26) + LettersOf(((column - 1) % 26) + 1);

    /// <summary>The text without what XML can't hold; what a spreadsheet would read as the code of a sign stays as it was typed.</summary>
    private static string Readable(string text)
    {
        var read = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value >= 0x10000 || XmlConvert.IsXmlChar((char)rune.Value)) read.Append(rune);
        }
        var coded = Coded().Replace(read.ToString(), "_x005F_$1");
        return coded.Length <= TextLimit ? coded : string.Concat(coded.AsSpan(0, TextLimit - 1), "…");
    }

    [GeneratedRegex("_(x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Coded();
}
