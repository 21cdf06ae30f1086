using System.Globalization;
using System.Text;

namespace ComplaintPortal.Web.Documents.Tables;

/// <summary>
/// A table as csv, as a Dutch Excel opens it: UTF-8 with its mark, semicolons between, commas in numbers. Text that a spreadsheet would
/// take for a formula gets an apostrophe before it.
/// </summary>
public sealed class CsvTable : ITable
{
    public const string MediaType = "text/csv";

    private const char Separator = ';';
    private const int Full = 32 * 1024;

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    private readonly Stream output;
    private readonly StringBuilder waiting = new("\uFEFF");

    /// <param name="output">Written to asynchronously only; stays open.</param>
    public CsvTable(Stream output, IEnumerable<Column> columns)
    {
        this.output = output;
        Add([.. columns.Select(column => (Cell)column.Name)]);
    }

    public Task RowAsync(IReadOnlyList<Cell> cells, CancellationToken stop)
    {
        Add(cells);
        return waiting.Length < Full ? Task.CompletedTask : FlushAsync(stop);
    }

    /// <summary>Writes what waits; without this the end is missing.</summary>
    public async Task FlushAsync(CancellationToken stop)
    {
        await output.WriteAsync(Encoding.UTF8.GetBytes(waiting.ToString()), stop);
        waiting.Clear();
    }

    /// <summary>The text as it stands in a cell: one that a spreadsheet would calculate begins with an apostrophe.</summary>
    public static string Harmless(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..] ? "'" + text : text;

    /// <summary>The text that a harmless one stands for.</summary>
    public static string Original(string text) => text is ['\'', '=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..] ? text[1..] : text;

    private void Add(IReadOnlyList<Cell> cells)
    {
        for (var at = 0; at < cells.Count; at++)
        {
            if (at > 0) waiting.Append(Separator);
            waiting.Append(Written(cells[at]));
        }
        waiting.Append("\r\n");
    }

    private static string Written(Cell cell) => cell.Kind switch
    {
        CellKind.Text => Quoted(Harmless(cell.Text!)),
        CellKind.Number or CellKind.Share => cell.Number.ToString(Dutch),
        CellKind.Date => cell.Day.ToString("O", CultureInfo.InvariantCulture),
        _ => "",
    };

    private static string Quoted(string text) =>
        text.AsSpan().ContainsAny("\";,\r\n\t") || text is [' ', ..] or [.., ' '] ? $"\"{text.Replace("\"", "\"\"")}\"" : text;
}
