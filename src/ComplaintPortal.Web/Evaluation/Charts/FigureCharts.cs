using System.Globalization;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Web.Texts;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Evaluation.Charts;

/// <summary>A chart with what is drawn in it.</summary>
public sealed record FigureChart(string Caption, IHtmlContent Picture);

/// <summary>Which chart belongs to a table: for the page of figures and the report on paper (E22). A table of which nothing can be drawn has none.</summary>
public sealed class FigureCharts(IStringLocalizer<StaffTexts> texts, FigureTexts names, FigureHeadlines headlines)
{
    public IEnumerable<FigureChart> Of(YearReport report, FigureTable table) => table.Code switch
    {
        FigureTables.Overview or FigureTables.Suggestions => Lines(report, table, table.Code, headlines.Of(report, table), texts["FigureChart.OverYears"], LinesOf(table, 0, "received", "closed", "open-at-end"), isPercent: false),
        FigureTables.ByMonth => Months(report, table),
        FigureTables.BySubject or FigureTables.ByLocation or FigureTables.ByRelation or FigureTables.ByChannel => Bars(report, table, texts["FigureChart.Received", report.Year], table.Measure("received")),
        FigureTables.SubjectAtLocation => Heat(report, table),
        FigureTables.Outcomes => Bars(report, table, texts["FigureChart.Closed", report.Year], 0),
        FigureTables.Satisfaction => Lines(report, table, table.Code, headlines.Of(report, table), texts["FigureChart.PartSatisfied"], [new(texts["FigureChart.Satisfied"], table.Row("percent-satisfied")!.Values[0])], isPercent: true),
        FigureTables.Promises => Lines(report, table, table.Code, headlines.Of(report, table), texts["FigureChart.InTime"], [.. table.Rows.Select(row => new Line(names.Short(table, row), row.Values[table.Measure("percent-in-time")]))], isPercent: true),
        FigureTables.PromisesByLocation => AtLocations(report, table),
        FigureTables.DaysToClose => Lines(report, table, table.Code, headlines.Of(report, table), texts["FigureChart.MedianDays"], LinesOf(table, table.Measure("median-days"), nameof(ComplaintKind.Complaint)), isPercent: false),
        FigureTables.Referrals => Bars(report, table, texts["FigureChart.Referred", report.Year], table.Measure("referred")),
        FigureTables.AgeOfOpen => Bars(report, table, texts["FigureChart.OpenAtEnd", report.Year], 0),
        _ => [],
    };

    private Line[] LinesOf(FigureTable table, int measure, params string[] rows) =>
        [.. rows.Select(code => table.Row(code)!).Select(row => new Line(names.Short(table, row), row.Values[measure]))];

    private IEnumerable<FigureChart> Lines(YearReport report, FigureTable table, string id, string title, string caption, IReadOnlyList<Line> lines, bool isPercent)
    {
        // Of one year there is no line, and of nothing but nothing no chart.
        var told = lines.Where(line => line.Values.Any(value => isPercent ? value is not null : value > 0)).ToList();
        if (told.Count == 0 || Enumerable.Range(0, report.Years.Count).Count(place => told.Exists(line => isPercent ? line.Values[place] is not null : line.Values[place] > 0)) < 2) return [];
        var words = new ChartWords($"grafiek-{id}", title, texts["FigureChart.Lines", report.Years[0], report.Year]);
        return [new(caption, LineChart.Draw(words, report.Years, told, isPercent, isPercent ? Percent : names.Number))];
    }

    private IEnumerable<FigureChart> Months(YearReport report, FigureTable table)
    {
        var (place, months) = (table.Measure("received"), CultureInfo.CurrentCulture.DateTimeFormat);
        var bars = table.Rows.Select((row, month) => Bar(months.GetAbbreviatedMonthName(month + 1)[..1].ToUpper(CultureInfo.CurrentCulture), row, place)).ToList();
        return bars.TrueForAll(bar => bar.Value is 0 or null) ? [] : [new(texts["FigureChart.Received", report.Year], BarChart.Upright(Words(report, table), bars, names.Number))];
    }

    private IEnumerable<FigureChart> Bars(YearReport report, FigureTable table, string caption, int measure)
    {
        // In the order of the table, since ages have one of their own; what has nothing is told in the table only.
        var bars = table.Rows.Where(row => row.Values[measure][^1] > 0).Select(row => Bar(names.Row(table, row), row, measure)).ToList();
        return bars.Count == 0 ? [] : [new(caption, BarChart.Across(Words(report, table), bars))];
    }

    private IEnumerable<FigureChart> AtLocations(YearReport report, FigureTable table)
    {
        var measure = table.Measure("percent-in-time");
        foreach (var kind in table.Rows.Where(row => row.Values[measure][^1] is not null).GroupBy(row => row.Group!.Code).Where(kind => kind.Count() > 1))
        {
            var caption = texts["FigureChart.InTimeAt", names.Group(table, kind.First()), report.Year];
            var bars = kind.Select(row => new Bar(names.Row(table, row), row.Values[measure][^1], Percent(row.Values[measure][^1]!.Value))).ToList();
            yield return new(caption, BarChart.Across(new($"grafiek-{table.Code}-{kind.Key}", caption, texts["FigureChart.Bars"]), bars, 100));
        }
    }

    private IEnumerable<FigureChart> Heat(YearReport report, FigureTable table)
    {
        // A location or subject without any complaint in the year would only make the cells smaller.
        var columns = Enumerable.Range(0, table.Measures.Count).Where(place => table.Rows.Any(row => row.Values[place][^1] > 0)).ToList();
        var rows = table.Rows.Where(row => row.Values.Any(values => values[^1] > 0)).Select(row => new HeatRow(names.Row(table, row), [.. columns.Select(place => row.Values[place][^1] ?? 0)])).ToList();
        if (rows.Count == 0) return [];
        var words = new ChartWords($"grafiek-{table.Code}", headlines.Of(report, table), texts["FigureChart.Heat"]);
        return [new(texts["FigureChart.Together", report.Year], HeatMap.Draw(words, [.. columns.Select(place => names.Measure(table, table.Measures[place]))], rows, names.Number))];
    }

    private Bar Bar(string name, FigureRow row, int measure) => new(name, row.Values[measure][^1], names.Number(row.Values[measure][^1] ?? 0));

    private ChartWords Words(YearReport report, FigureTable table) => new($"grafiek-{table.Code}", headlines.Of(report, table), texts["FigureChart.Bars"]);

    private string Percent(int value) => texts["Figures.Percent", value];
}
