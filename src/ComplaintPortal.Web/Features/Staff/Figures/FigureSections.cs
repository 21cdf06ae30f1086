using System.Security.Claims;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Evaluation;
using ComplaintPortal.Web.Evaluation.Charts;

namespace ComplaintPortal.Web.Features.Staff.Figures;

/// <summary>Lays the tables of a report out for the page: a column for each year, and what can't be told left out.</summary>
public sealed class FigureSections(FigureTexts names, FigureHeadlines headlines, FigureCharts charts, Regulation regulation)
{
    /// <summary>First how much and how well, then about what and where, then the rest.</summary>
    private static readonly List<string> Order =
    [
        FigureTables.Overview, FigureTables.Promises, FigureTables.Satisfaction, FigureTables.BySubject, FigureTables.ByLocation, FigureTables.SubjectAtLocation,
        FigureTables.Outcomes, FigureTables.DaysToClose, FigureTables.AgeOfOpen, FigureTables.Referrals, FigureTables.ByMonth, FigureTables.ByRelation,
        FigureTables.ByChannel, FigureTables.PromisesByLocation, FigureTables.Actions, FigureTables.ByKind, FigureTables.Suggestions,
    ];

    /// <summary>Whose rows each have a heading, with the measures below it; elsewhere each measure has one.</summary>
    private static readonly IReadOnlyList<string> ByRow = [FigureTables.Promises, FigureTables.PromisesByLocation, FigureTables.DaysToClose];

    public IEnumerable<FigureSection> Of(YearReport report, ClaimsPrincipal user) =>
        from table in report.Tables.OrderBy(table => Order.IndexOf(table.Code))
        where table.Code is not (FigureTables.Suggestions or FigureTables.ByKind) || TakesSuggestions(report)
        select Of(report, table, user.IsInRole(Roles.Officer));

    /// <summary>Also where the profile no longer takes them: they stay in the years in which they came.</summary>
    private bool TakesSuggestions(YearReport report) =>
        regulation.Kinds.Contains(ComplaintKind.Suggestion) || !report[FigureTables.Suggestions].Rows.All(IsEmpty);

    private FigureSection Of(YearReport report, FigureTable table, bool mayOpen)
    {
        var rows = table.Rows.Where(row => !IsEmpty(row)).ToList();
        var measures = Enumerable.Range(0, table.Measures.Count).Where(place => table.Code != FigureTables.SubjectAtLocation || rows.Exists(row => row.Values[place].Any(value => value > 0))).ToList();
        FigureLine Line(string name, FigureRow row, int measure) => new(name, [.. report.Years.Select((year, place) => Cell(report, table, row, measure, place, mayOpen))]);
        FigureGroup OfRow(FigureRow row) => new(names.Row(table, row), [.. measures.Select(place => Line(names.Measure(table, table.Measures[place]), row, place))]);
        FigureGroup OfMeasure(int place) => new(table.Measures.Count == 1 ? "" : names.Measure(table, table.Measures[place]), [.. rows.Select(row => Line(names.Row(table, row), row, place))]);

        IEnumerable<FigureBlock> blocks =
            table.Code == FigureTables.PromisesByLocation ? rows.GroupBy(row => names.Group(table, row)).Select(kind => new FigureBlock(kind.Key, [.. kind.Select(OfRow)]))
            : ByRow.Contains(table.Code) ? [new("", [.. rows.Select(OfRow)])]
            : [new("", [.. measures.Select(OfMeasure)])];
        return new(
            table.Code, names.Table(table.Code), headlines.Of(report, table), [.. Also(report, table, rows)], [.. charts.Of(report, table)], [.. blocks.Where(_ => rows.Count > 0)],
            names.Definition(table.Code), [.. names.Definitions(table)],
            [.. LeftOut(table), .. table.Measures.Where((_, place) => !measures.Contains(place)).Select(measure => names.Measure(table, measure))]);
    }

    /// <summary>How well every other promise was kept.</summary>
    private IEnumerable<string> Also(YearReport report, FigureTable table, IReadOnlyList<FigureRow> rows) =>
        table.Code == FigureTables.Promises ? rows.Select(row => headlines.OfPromise(report, table, row)).Where(one => one != headlines.Of(report, table)) : [];

    private FigureCell Cell(YearReport report, FigureTable table, FigureRow row, int measure, int year, bool mayOpen)
    {
        var value = row.Values[measure][year];
        var place = new FigurePlace(table.Code, row.Label.Code, table.Measures[measure].Code, row.Group?.Code ?? "", report.Years[year]);
        return new(names.Number(row, table.Measures[measure], value), mayOpen && value > 0 && place.IsOpen(report) ? FiguresPage.CasesOf(report.Year, place) : null);
    }

    private IEnumerable<string> LeftOut(FigureTable table) => table.Rows.Where(IsEmpty)
        .Select(row => row.Group is null ? names.Row(table, row) : $"{names.Group(table, row)}, {names.Row(table, row)}");

    private static bool IsEmpty(FigureRow row) => row.Values.All(years => years.All(value => value is 0 or null));
}
