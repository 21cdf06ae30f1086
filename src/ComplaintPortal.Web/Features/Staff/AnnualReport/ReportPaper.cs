using System.Globalization;
using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Web.Evaluation;
using ComplaintPortal.Web.Evaluation.Charts;
using ComplaintPortal.Web.Texts;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.AnnualReport;

/// <summary>The report in words, for the page to print and the docx, which add the layout.</summary>
public sealed record PaperReport
{
    public required AnnualReport Report { get; init; }

    public required string Organisation { get; init; }

    /// <summary>The organisation's colour, as a hexadecimal colour.</summary>
    public required string Color { get; init; }

    /// <summary>The language of the words, such as nl-NL.</summary>
    public required string Language { get; init; }

    public required string Title { get; init; }

    /// <summary>What stands on every page: that it is for inside, that it is a draft; empty where it is neither.</summary>
    public required string Mark { get; init; }

    public required IReadOnlyList<string> Introduction { get; init; }

    public required IReadOnlyList<PaperPart> Texts { get; init; }

    public required string FiguresTitle { get; init; }

    public required IReadOnlyList<PaperTable> Tables { get; init; }

    public required string MeaningTitle { get; init; }

    public required IReadOnlyList<(string Name, string Means)> Meaning { get; init; }

    public required string PageOf { get; init; }
}

/// <summary>A heading with what stands under it, as typed, and a list of points.</summary>
public sealed record PaperPart(string Heading, int Level, string? Text, IReadOnlyList<string> Points);

/// <summary>A table on paper, at most one page wide.</summary>
/// <param name="Note">What is left out of it.</param>
public sealed record PaperTable(
    string Code, string Name, string Definition, IReadOnlyList<FigureChart> Charts, string First, IReadOnlyList<string> Columns, IReadOnlyList<PaperGroup> Groups, string? Note);

public sealed record PaperGroup(string Name, IReadOnlyList<PaperRow> Rows);

public sealed record PaperRow(string Name, IReadOnlyList<string> Cells);

/// <summary>Lays a report out in words, in the language at hand.</summary>
public sealed class ReportPaper(IStringLocalizer<StaffTexts> texts, FigureTexts names, FigureCharts charts, Regulation regulation)
{
    public PaperReport Lay(AnnualReport report) => new()
    {
        Report = report,
        Organisation = regulation.Name,
        Color = regulation.Theme.ColorDark,
        Language = CultureInfo.CurrentCulture.Name,
        Title = texts["AnnualReport.Heading", report.Year],
        Mark = Mark(report),
        Introduction = [.. Introduction(report)],
        Texts = [.. Parts(report)],
        FiguresTitle = texts["AnnualReport.Figures"],
        Tables = [.. report.Figures.Tables.Select(table => Table(report, table))],
        MeaningTitle = texts["AnnualReport.Meaning"],
        Meaning = [.. report.Figures.Tables.SelectMany(names.Definitions).DistinctBy(one => one.Name)],
        PageOf = texts["AnnualReport.Page"],
    };

    /// <summary>"INTERN · CONCEPT", as far as it is so.</summary>
    public string Mark(AnnualReport report) =>
        string.Join(" · ", new[] { report.IsPublic ? null : texts["AnnualReport.InternalMark"].Value, report.IsDraft ? texts["AnnualReport.DraftMark"].Value : null }.OfType<string>());

    /// <summary>How to read it: of when it is, what may change, what is not shown.</summary>
    public IEnumerable<string> Introduction(AnnualReport report)
    {
        yield return report is { IsDraft: false, Text.AdoptedAt: { } at }
            ? texts["AnnualReport.Adopted", Long(DutchTime.Day(at)), Long(report.Figures.AsOf)]
            : texts["AnnualReport.Draft", Long(report.Figures.AsOf)];
        if (report.Text is { State: EvaluationState.Adopted, Number: > 1 and var number }) yield return texts["AnnualReport.Version", number];
        yield return texts["AnnualReport.Years", report.Figures.Years[0], report.Year];
        yield return report.IsPublic ? texts["AnnualReport.PublicMeans", names.Number(Domain.Evaluation.Suppression.PublicReport.Smallest)] : texts["AnnualReport.InternalMeans"];
        yield return report.IsDraft ? names.General : texts["AnnualReport.Fixed"];
    }

    /// <summary>A point under a theme is what was written in a dossier, and who was at the discussion is named: both stay inside.</summary>
    private IEnumerable<PaperPart> Parts(AnnualReport report) => [.. TextsOf(report), .. Actions(report)];

    /// <summary>What is going to be done better; by whom, only inside.</summary>
    private IEnumerable<PaperPart> Actions(AnnualReport report)
    {
        if (report.Figures.Actions.Count == 0) yield break;
        yield return new(texts["AnnualReport.Actions"], 1, null, []);
        foreach (var action in report.Figures.Actions)
        {
            var stands = texts[$"Improvements.State.{action.State}"].Value;
            yield return new(action.Title, 2, action.Description, [texts[$"AnnualReport.Action.{action.State}", stands, Long(action.DueOn)], .. action.Owner is { } owner ? new[] { texts["AnnualReport.ActionOwner", owner].Value } : []]);
        }
    }

    private IEnumerable<PaperPart> TextsOf(AnnualReport report)
    {
        if (report.Text is not { } text) yield break;
        if (text.Themes.Count > 0) yield return new(texts["AnnualReport.Themes"], 1, null, []);
        foreach (var theme in text.Themes) yield return new(theme.Title, 2, theme.Lesson, report.IsPublic ? [] : [.. theme.Points.Select(point => point.Text)]);
        if (text.Conclusions is { } conclusions) yield return new(texts["AnnualReport.Conclusions"], 1, conclusions, []);
        if (text.DiscussedOn is { } day)
            yield return new(texts["AnnualReport.Discussion"], 1, texts["AnnualReport.DiscussedOn", Long(day)] + (report.IsPublic ? "" : "\n" + texts["AnnualReport.Present"] + "\n" + text.Present), []);
    }

    private PaperTable Table(AnnualReport report, FigureTable table)
    {
        var all = Groups(report.Figures, table).ToList();
        var kept = all.Select(group => group with { Rows = [.. group.Rows.Where(row => row.IsTold(report.IsPublic))] }).Where(group => group.Rows.Count > 0).ToList();
        var isShort = kept.Sum(group => group.Rows.Count) < all.Sum(group => group.Rows.Count);
        return new(
            table.Code, names.Table(table.Code), names.Definition(table.Code), Charts(report, table), texts["AnnualReport.What"], Columns(report.Figures, table),
            [.. kept.Select(group => new PaperGroup(group.Name, [.. group.Rows.Select(row => new PaperRow(row.Name, [.. row.Cells.Select(cell => cell.Text)]))]))],
            (kept.Count, report.IsPublic, isShort) switch
            {
                (0, true, _) => texts["AnnualReport.NothingShown"].Value,
                (0, false, _) => texts["AnnualReport.NothingHappened"].Value,
                (_, true, true) => texts["AnnualReport.RowsNotShown"].Value,
                (_, false, true) => texts["AnnualReport.RowsOfNothing"].Value,
                _ => null,
            });
    }

    /// <summary>In the public report a chart stands where all its numbers do: what is missing would be read as nothing.</summary>
    private IReadOnlyList<FigureChart> Charts(AnnualReport report, FigureTable table) =>
        report.IsPublic && table.Rows.Any(row => row.Values.Any(values => values.Any(value => value is null))) ? [] : [.. charts.Of(report.Figures, table)];

    /// <summary>Tables with more than fits beside the years are of the year itself only; files to calculate with have all years.</summary>
    private static bool IsOfOneYear(FigureTable table) => table.Code is FigureTables.SubjectAtLocation or FigureTables.PromisesByLocation;

    private IReadOnlyList<string> Columns(YearReport figures, FigureTable table) => IsOfOneYear(table)
        ? [.. table.Measures.Select(one => names.Measure(table, one))]
        : [.. figures.Years.Select(one => one.ToString(CultureInfo.InvariantCulture))];

    private IEnumerable<Group> Groups(YearReport figures, FigureTable table)
    {
        if (IsOfOneYear(table))
        {
            return table.Rows.GroupBy(row => row.Group?.Code)
                .Select(group => new Group(names.Group(table, group.First()), [.. group.Select(row => new Row(names.Row(table, row), [.. table.Measures.Select((one, at) => Cell(row, one, row.Values[at][^1]))]))]));
        }
        return table.Measures.Select((measure, at) => new Group(
            table.Measures.Count == 1 ? "" : names.Measure(table, measure),
            [.. table.Rows.Select(row => new Row(names.Row(table, row), [.. row.Values[at].Select(value => Cell(row, measure, value))]))]));
    }

    private (int? Value, string Text) Cell(FigureRow row, FigureLabel measure, int? value) => (value, names.Number(row, measure, value));

    private static string Long(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.CurrentCulture);

    private sealed record Group(string Name, IReadOnlyList<Row> Rows);

    private sealed record Row(string Name, IReadOnlyList<(int? Value, string Text)> Cells)
    {
        /// <summary>In the public report a 0 is no less hidden than a 4, so only what is not shown at all is left out.</summary>
        public bool IsTold(bool isPublic) => Cells.Any(cell => isPublic ? cell.Value is not null : cell.Value is not (null or 0));
    }
}
