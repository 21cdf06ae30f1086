using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Web.Texts;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Evaluation;

/// <summary>What is seen in a table, in one sentence: the title of its part of the page and of its chart.</summary>
public sealed class FigureHeadlines(IStringLocalizer<StaffTexts> texts, FigureTexts names, Regulation regulation)
{
    /// <summary>More than this many that share the first place are not named.</summary>
    private const int MostNamed = 3;

    public string Of(YearReport report, FigureTable table) => table.Code switch
    {
        FigureTables.Overview or FigureTables.Suggestions => Count(report, table, "received", "count"),
        FigureTables.ByKind => texts["FigureHead.by-kind", Number(table.Last(nameof(ComplaintKind.Complaint), "received")), Number(table.Last(nameof(ComplaintKind.Suggestion), "received"))],
        FigureTables.ByMonth or FigureTables.BySubject or FigureTables.ByLocation or FigureTables.ByRelation or FigureTables.ByChannel => Most(report, table, "received"),
        FigureTables.Outcomes => Most(report, table, "closed"),
        FigureTables.SubjectAtLocation => Together(report, table),
        FigureTables.Satisfaction => Part(report, table, table.Row("percent-satisfied")!, 0, texts["FigureHead.satisfaction"]),
        FigureTables.Referrals => Referrals(report, table),
        FigureTables.Promises => Promises(report, table),
        FigureTables.PromisesByLocation => PromisesByLocation(report, table),
        FigureTables.DaysToClose => Days(report, table),
        FigureTables.AgeOfOpen => Age(table),
        FigureTables.Actions => Actions(report, table),
        _ => names.Table(table.Code),
    };

    /// <summary>How well one kind of promise was kept: "Contact met de klager binnen 5 werkdagen: 93 %, vorig jaar 88 %".</summary>
    public string OfPromise(YearReport report, FigureTable table, FigureRow row) => Part(report, table, row, table.Measure("percent-in-time"), Promised(table, row));

    /// <summary>The promise with its term, where the regulation gives it one.</summary>
    private string Promised(FigureTable table, FigureRow row)
    {
        var name = names.Row(table, row);
        // A solution has a day of its own, and an answer to a request one by law.
        return Enum.TryParse<PromiseKind>(row.Label.Code, out var kind) && kind is not (PromiseKind.Solution or PromiseKind.Disclosure) && regulation.RuleOf(kind) is { } rule
            ? texts[$"FigureHead.Term.{rule.Unit}", name, rule.Days]
            : texts["FigureHead.InTime", name];
    }

    private string Count(YearReport report, FigureTable table, string row, string measure)
    {
        var values = table.Row(row)!.Values[table.Measure(measure)];
        return values[^1] is 0 or null
            ? WithBefore(report, table, texts[$"FigureHead.{table.Code}.None", report.Year], Number(values[^2]))
            : WithBefore(report, table, texts[$"FigureHead.{table.Code}", Number(values[^1])], Number(values[^2]));
    }

    private string Part(YearReport report, FigureTable table, FigureRow row, int measure, string what)
    {
        var values = row.Values[measure];
        return values[^1] is not { } now ? texts["FigureHead.NothingKnown", what]
            : values[^2] is { } before ? texts["FigureHead.PartBefore", what, Percent(now), Percent(before)]
            : texts["FigureHead.Part", what, Percent(now)];
    }

    /// <summary>What came first, ties and nothing at all included.</summary>
    private string Most(YearReport report, FigureTable table, string measure)
    {
        var place = table.Measure(measure);
        var most = table.Rows.Max(row => row.Values[place][^1] ?? 0);
        if (most == 0) return texts[$"FigureHead.None.{measure}", report.Year];
        var first = table.Rows.Where(row => row.Values[place][^1] == most).ToList();
        if (first.Count > MostNamed) return texts[$"FigureHead.{table.Code}.Even", Number(most)];
        return texts[$"FigureHead.{table.Code}" + (first.Count > 1 ? ".Tie" : ""), Joined(first.Select(row => names.Row(table, row))), Number(most)];
    }

    private string Actions(YearReport report, FigureTable table)
    {
        var made = table.Last("made", "count") ?? 0;
        return made == 0 ? texts["FigureHead.actions.None", report.Year] : texts["FigureHead.actions" + (made == 1 ? ".One" : ""), Number(made), Number(table.Last("done", "count")), Number(table.Last("overdue", "count"))];
    }

    private string Together(YearReport report, FigureTable table)
    {
        var cells = table.Rows.SelectMany(row => row.Values.Select((values, place) => (Row: row, Place: place, Count: values[^1] ?? 0))).ToList();
        var most = cells.Select(cell => cell.Count).DefaultIfEmpty().Max();
        if (most == 0) return texts["FigureHead.None.received", report.Year];
        var first = cells.Where(cell => cell.Count == most).ToList();
        return first.Count > 1
            ? texts["FigureHead.subject-at-location.Even", Number(most)]
            : texts["FigureHead.subject-at-location", names.Row(table, first[0].Row), names.Measure(table, table.Measures[first[0].Place]), Number(most)];
    }

    private string Referrals(YearReport report, FigureTable table)
    {
        int Sum(string measure) => table.Rows.Sum(row => row.Values[table.Measure(measure)][^1] ?? 0);
        return (Sum("referred"), Sum("went-directly")) is not (0, 0) and var (referred, direct)
            ? texts["FigureHead.referrals", Number(referred), Number(direct)]
            : texts["FigureHead.referrals.None", report.Year];
    }

    private string Promises(YearReport report, FigureTable table) =>
        table.Rows.FirstOrDefault(row => row.Values[table.Measure("percent-in-time")][^1] is not null) is { } row
            ? OfPromise(report, table, row)
            : texts["FigureHead.promises.None", report.Year];

    /// <summary>From the least to the most, of the first promise of which something can be told.</summary>
    private string PromisesByLocation(YearReport report, FigureTable table)
    {
        var measure = table.Measure("percent-in-time");
        var known = table.Rows.Where(row => row.Values[measure][^1] is not null).GroupBy(row => row.Group!.Code).FirstOrDefault()?.OrderBy(row => row.Values[measure][^1]).ToList();
        if (known is null) return texts["FigureHead.promises.None", report.Year];
        var (least, most) = (known[0].Values[measure][^1]!.Value, known[^1].Values[measure][^1]!.Value);
        return least == most
            ? texts["FigureHead.promises-by-location.Same", names.Group(table, known[0]), Percent(most)]
            : texts["FigureHead.promises-by-location", names.Group(table, known[0]), Percent(least), names.Row(table, known[0]), Percent(most), names.Row(table, known[^1])];
    }

    private string Days(YearReport report, FigureTable table)
    {
        var values = table.Row(nameof(ComplaintKind.Complaint))!.Values[table.Measure("median-days")];
        return values[^1] is not { } now ? texts["FigureHead.None.closed", report.Year]
            : values[^2] is { } before ? texts["FigureHead.days-to-close.Before", Number(now), Number(before)]
            : texts["FigureHead.days-to-close", Number(now)];
    }

    private string Age(FigureTable table)
    {
        var open = table.Rows.Sum(row => row.Values[0][^1] ?? 0);
        var old = table.Rows.Where(row => ReportWriter.MonthsOf(row.Label.Code).AtLeast >= 3).Sum(row => row.Values[0][^1] ?? 0);
        return open == 0 ? texts["FigureHead.age-of-open.None"] : texts["FigureHead.age-of-open", Number(open), Number(old)];
    }

    /// <summary>Beside the year before, unless nothing is known of any year before.</summary>
    private string WithBefore(YearReport report, FigureTable table, string what, string before) =>
        HasBefore(report) ? texts["FigureHead.Before", what, before] : what;

    /// <summary>Something is known of a year before.</summary>
    public static bool HasBefore(YearReport report) =>
        new[] { report[FigureTables.Overview], report[FigureTables.Suggestions] }.SelectMany(table => table.Rows).Any(row => row.Values[0].SkipLast(1).Any(value => value > 0));

    private string Joined(IEnumerable<string> all)
    {
        var quoted = all.Select(one => $"‘{one}’").ToList();
        return quoted.Count == 1 ? quoted[0] : texts["FigureHead.And", string.Join(", ", quoted.SkipLast(1)), quoted[^1]];
    }

    private string Number(int? value) => names.Number(value ?? 0);

    private string Percent(int value) => texts["Figures.Percent", value];
}
