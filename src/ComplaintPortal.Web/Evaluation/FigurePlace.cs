using ComplaintPortal.Domain.Evaluation;

namespace ComplaintPortal.Web.Evaluation;

/// <summary>One number of a report: where it stands, and of which of its years it is.</summary>
/// <param name="Group">The code of the heading under which the row stands; empty where the table has none.</param>
public sealed record FigurePlace(string Table, string Row, string Measure, string Group, int Year)
{
    /// <summary>The row in a report; null where there is none.</summary>
    public FigureRow? RowIn(YearReport report) => report.Tables.FirstOrDefault(table => table.Code == Table)?.Rows
        .FirstOrDefault(row => row.Label.Code == Row && (row.Group?.Code ?? "") == Group);

    /// <summary>The number in a report; 0 where it has nothing there.</summary>
    public int CountIn(YearReport report) => RowIn(report) is { } row && MeasureIn(report) is >= 0 and var measure ? row.Values[measure][report.Years.ToList().IndexOf(Year)] ?? 0 : 0;

    /// <summary>Dossiers stand behind it, or what is in them; behind a part or a number of days stand those of the counts that it is made of.</summary>
    public bool IsOpen(YearReport report) => Table != FigureTables.Actions && report.Years.Contains(Year)
        && RowIn(report) is { } row && MeasureIn(report) is >= 0 and var measure && FigureTexts.IsCount(row, report[Table].Measures[measure]);

    private int MeasureIn(YearReport report) => report.Tables.First(table => table.Code == Table).Measures.Select(one => one.Code).ToList().IndexOf(Measure);
}
