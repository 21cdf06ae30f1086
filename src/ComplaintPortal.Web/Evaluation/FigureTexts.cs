using System.Globalization;
using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Web.Texts;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Evaluation;

/// <summary>
/// What the figures are called and what they mean, in the language at hand: one wording for the page, the reports and the exports (E22).
/// A name is looked up as "Figures.{table}.{code}", then as "Figures.{code}"; its definition has ".Means" behind it.
/// </summary>
public sealed class FigureTexts(IStringLocalizer<StaffTexts> texts)
{
    /// <summary>What holds for every figure.</summary>
    public string General => texts["Figures.Means"];

    public string Table(string table) => texts[$"Figures.Table.{table}"];

    /// <summary>What counts in the table, in which year, and what is left out.</summary>
    public string Definition(string table) => texts[$"Figures.Table.{table}.Means"];

    public string Measure(FigureTable table, FigureLabel measure) =>
        table.Code == FigureTables.SubjectAtLocation && measure.Code == FigureTables.Unknown ? texts["Figures.Location.unknown"] : Name(table.Code, measure);

    public string Row(FigureTable table, FigureRow row) =>
        table.Code == FigureTables.PromisesByLocation && row.Label.Code == FigureTables.Unknown ? texts["Figures.Location.unknown"] : Name(table.Code, row.Label);

    /// <summary>The heading under which a row stands; empty where the table has none.</summary>
    public string Group(FigureTable table, FigureRow row) => row.Group is { } group ? Name(table.Code, group) : "";

    /// <summary>What each measure and row of the table means that needs telling, by its name, in the table's order.</summary>
    public IEnumerable<(string Name, string Means)> Definitions(FigureTable table) =>
        table.Measures.Select(one => (Name: Measure(table, one), Means: MeansOf(table.Code, one.Code)))
            .Concat(table.Rows.Select(row => (Name: Row(table, row), Means: MeansOf(table.Code, row.Label.Code))))
            .Where(one => one.Means is not null).Select(one => (one.Name, one.Means!)).Distinct();

    /// <summary>A number as it is read: with the percent sign where it is a part of something, and a dash where there is nothing to tell.</summary>
    public string Number(FigureRow row, FigureLabel measure, int? value) =>
        value is not { } number ? texts["Figures.Nothing"]
        : IsPercent(row, measure) ? texts["Figures.Percent", number]
        : Number(number);

    /// <summary>"1.234", with a point or comma as the language has it.</summary>
    public string Number(int value) => value.ToString("N0", CultureInfo.CurrentCulture);

    /// <summary>Of a promise, beside a line in a chart.</summary>
    public string Short(FigureTable table, FigureRow row) => Find($"Figures.Short.{row.Label.Code}") ?? Row(table, row);

    public static bool IsPercent(FigureRow row, FigureLabel measure) => IsPercent(row.Label.Code) || IsPercent(measure.Code);

    /// <summary>Counts dossiers or what is in them; days and parts are made out of such counts.</summary>
    public static bool IsCount(FigureRow row, FigureLabel measure) => !IsPercent(row, measure) && !measure.Code.EndsWith("-days", StringComparison.Ordinal);

    private static bool IsPercent(string code) => code.StartsWith("percent-", StringComparison.Ordinal);

    private string Name(string table, FigureLabel label) => table switch
    {
        // The regulation's own name of a promise speaks to the complainant.
        FigureTables.Promises or FigureTables.PromisesByLocation when Find($"Promise.{label.Code}") is { } promise => promise,
        _ when label.Name is { } name => name.In(Language.Current),
        FigureTables.ByMonth when int.TryParse(label.Code, NumberStyles.None, CultureInfo.InvariantCulture, out var month) => CultureInfo.CurrentCulture.DateTimeFormat.GetMonthName(month),
        _ => Find($"Figures.{table}.{label.Code}") ?? Find($"Figures.{label.Code}") ?? Find(Known(table) + label.Code) ?? label.Code,
    };

    /// <summary>Under what the portal's other pages name the codes of a table.</summary>
    private static string Known(string table) => table switch
    {
        FigureTables.ByChannel => "Channel.",
        FigureTables.Outcomes => "Outcome.",
        _ => "Kind.",
    };

    private string? MeansOf(string table, string code) => Find($"Figures.{table}.{code}.Means") ?? Find($"Figures.{code}.Means");

    private string? Find(string key) => texts[key] is { ResourceNotFound: false } text ? text.Value : null;
}
