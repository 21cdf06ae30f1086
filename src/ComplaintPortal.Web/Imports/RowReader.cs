using System.Globalization;
using ComplaintPortal.Web.Texts;

namespace ComplaintPortal.Web.Imports;

/// <summary>Reads the cells of one row by what they have to hold, and tells what does not fit.</summary>
internal sealed class RowReader(
    ReadRow row, IReadOnlyDictionary<ImportField, int> columns, IReadOnlyList<string> headings, ImportChoices choices, Action<RowFault> tell)
{
    private static readonly string[] Days = ["yyyy-MM-dd", "d-M-yyyy", "d/M/yyyy", "d.M.yyyy", "yyyy-MM-dd HH:mm:ss", "d-M-yyyy HH:mm", "d-M-yyyy H:mm:ss"];

    public static string Said(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Said(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    public RowFault Fault(ImportField field, string code, string? detail = null) =>
        new(row.Number, columns.TryGetValue(field, out var at) ? headings[at] : ImportColumn.Of(field).Dutch, code, detail);

    public void Tell(ImportField field, string code) => tell(Fault(field, code));

    /// <summary>The text of a column; null where it is empty, or where a fault was told.</summary>
    public string? Text(ImportField field, int limit, bool isLine = true)
    {
        var cell = CellOf(field);
        if (cell.Flaw != CellFlaw.None)
        {
            tell(Fault(field, cell.Flaw.ToString()));
            return null;
        }
        var text = PlainText.Of(isLine ? cell.Text?.ReplaceLineEndings(" ") : cell.Text);
        if (text is null && ImportColumn.Of(field).IsRequired) tell(Fault(field, "Missing"));
        if (text?.Length > limit)
        {
            tell(Fault(field, "TooLong", Said(limit)));
            return null;
        }
        return text;
    }

    public DateOnly? Day(ImportField field)
    {
        if (CellOf(field) is { Flaw: CellFlaw.None, Day: { } known }) return known;
        if (Text(field, int.MaxValue) is not { } text) return null;
        if (DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        tell(Fault(field, "NoDay"));
        return null;
    }

    /// <summary>The code of a value; null where it is empty, or not one that the column takes.</summary>
    public string? Code(ImportField field) => Text(field, int.MaxValue) is { } text ? CodeOf(field, text) : null;

    /// <summary>The codes of several values.</summary>
    public IReadOnlyList<string> Codes(ImportField field) => [.. Parts(field, ';', '|', '\n').Select(one => CodeOf(field, one)).OfType<string>().Distinct()];

    /// <summary>Several texts in one cell.</summary>
    public IReadOnlyList<string> Parts(ImportField field, params char[] between) =>
        Text(field, int.MaxValue, isLine: false)?.Split(between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private string? CodeOf(ImportField field, string text)
    {
        if (choices.CodeOf(field, text) is { } code) return code;
        tell(Fault(field, "Unknown"));
        return null;
    }

    private ReadCell CellOf(ImportField field) => columns.TryGetValue(field, out var at) && at < row.Cells.Count ? row.Cells[at] : default;
}
