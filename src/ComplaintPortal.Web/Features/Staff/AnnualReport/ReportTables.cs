using System.Globalization;
using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Web.Documents.Tables;
using ComplaintPortal.Web.Evaluation;
using ComplaintPortal.Web.Texts;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.AnnualReport;

/// <summary>The report's tables to calculate with: a workbook with a sheet for each and one of definitions, and each as csv.</summary>
public sealed class ReportTables(IStringLocalizer<StaffTexts> texts, FigureTexts names, ReportPaper paper)
{
    public async Task<byte[]> WorkbookAsync(AnnualReport report, CancellationToken stop)
    {
        using var stream = new MemoryStream();
        var workbook = new XlsxWriter(stream);
        var first = await workbook.SheetAsync(texts["AnnualReport.Reading"], [new(Marked(report, texts["AnnualReport.Heading", report.Year]), 100)], stop);
        foreach (var line in paper.Introduction(report)) await first.RowAsync([line], stop);
        foreach (var table in report.Figures.Tables)
            await WriteAsync(await workbook.SheetAsync(names.Table(table.Code), Columns(report, table), stop), report, table, stop);
        var means = await workbook.SheetAsync(texts["AnnualReport.Meaning"], [new(Marked(report, texts["AnnualReport.Table"]), 36), new(texts["AnnualReport.Word"], 36), new(texts["AnnualReport.Means"], 120)], stop);
        foreach (var table in report.Figures.Tables)
        {
            await means.RowAsync([names.Table(table.Code), Cell.Empty, names.Definition(table.Code)], stop);
            foreach (var (name, definition) in names.Definitions(table)) await means.RowAsync([names.Table(table.Code), name, definition], stop);
        }
        await workbook.FinishAsync(stop);
        return stream.ToArray();
    }

    public async Task<byte[]> CsvAsync(AnnualReport report, FigureTable table, CancellationToken stop)
    {
        using var stream = new MemoryStream();
        var csv = new CsvTable(stream, Columns(report, table));
        await WriteAsync(csv, report, table, stop);
        await csv.FlushAsync(stop);
        return stream.ToArray();
    }

    private async Task WriteAsync(ITable to, AnnualReport report, FigureTable table, CancellationToken stop)
    {
        foreach (var row in table.Rows)
        {
            foreach (var (at, measure) in table.Measures.Index())
            {
                Cell[] start = HasGroups(table) ? [names.Group(table, row), names.Row(table, row), names.Measure(table, measure)] : [names.Row(table, row), names.Measure(table, measure)];
                await to.RowAsync([.. start, .. row.Values[at].Select(value => Number(report, row, measure, value))], stop);
            }
        }
    }

    /// <summary>A number as a number; what is not shown outside has its mark, and what there is nothing to tell of is empty.</summary>
    private Cell Number(AnnualReport report, FigureRow row, FigureLabel measure, int? value) => value switch
    {
        null => report.IsPublic ? texts["Figures.Nothing"].Value : Cell.Empty,
        { } number when FigureTexts.IsPercent(row, measure) => Cell.Share(number / 100m),
        { } number => number,
    };

    private IReadOnlyList<Column> Columns(AnnualReport report, FigureTable table)
    {
        string[] start = HasGroups(table) ? [texts["AnnualReport.Promise"], texts["AnnualReport.What"], texts["AnnualReport.Counted"]] : [texts["AnnualReport.What"], texts["AnnualReport.Counted"]];
        return
        [
            .. start.Select((name, at) => new Column(at == 0 ? Marked(report, name) : name, 36)),
            .. report.Figures.Years.Select(year => new Column(year.ToString(CultureInfo.InvariantCulture), 10)),
        ];
    }

    private static bool HasGroups(FigureTable table) => table.Rows.Any(row => row.Group is not null);

    /// <summary>A sheet that is printed or sent on by itself still says what it is.</summary>
    private string Marked(AnnualReport report, string name) => paper.Mark(report) is { Length: > 0 } mark ? $"{name} – {mark}" : name;
}
