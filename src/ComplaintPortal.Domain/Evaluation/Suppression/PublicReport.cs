namespace ComplaintPortal.Domain.Evaluation.Suppression;

/// <summary>
/// The figures as they may leave the office (B17, E22): no count under five, and so many others not shown that none of those can be worked
/// out. docs/small-numbers.md says what is guaranteed. A number that is not shown is null, whatever the reason.
/// </summary>
public static class PublicReport
{
    /// <summary>The smallest count that is shown.</summary>
    public const int Smallest = 5;

    /// <summary>How many counts more may be hidden for one small count, and how long is looked for which; tried in turn.</summary>
    private static readonly IReadOnlyList<(int More, int Tries)> Steps = [(0, 400), (1, 400), (2, 400), (3, 400), (4, 400), (6, 400), (9, 400), (14, 400), (25, 10_000)];

    /// <summary>The tables of which every relation is known. Improvement actions are no matter of people: their texts go out, not their sums.</summary>
    private static readonly IReadOnlyList<string> Tables =
    [
        FigureTables.Overview, FigureTables.Suggestions, FigureTables.ByMonth, FigureTables.BySubject, FigureTables.ByLocation, FigureTables.ByRelation,
        FigureTables.ByChannel, FigureTables.ByKind, FigureTables.SubjectAtLocation, FigureTables.Outcomes, FigureTables.Satisfaction, FigureTables.Referrals,
        FigureTables.Promises, FigureTables.PromisesByLocation, FigureTables.DaysToClose, FigureTables.AgeOfOpen,
    ];

    private static readonly IReadOnlyList<string> WithoutOpen = [FigureTables.BySubject, FigureTables.ByLocation, FigureTables.ByRelation, FigureTables.ByChannel];

    /// <summary>Whether a table goes outside.</summary>
    public static bool Holds(string table) => Tables.Contains(table);

    public static YearReport Of(YearReport report)
    {
        var counts = new ReportNet(report);
        foreach (var cell in counts.Net.Cells.Where(cell => cell.IsSmall)) cell.IsHidden = true;
        Guard(counts.Net);
        return report with { Tables = [.. report.Tables.Where(table => Holds(table.Code)).Select(table => Outside(table, report.Years, counts))] };
    }

    /// <summary>
    /// For each small count there are other numbers that everything shown allows: one of five or more, none at all, and, for who could tell
    /// small counts from those that were hidden with them, another small one.
    /// </summary>
    private static void Guard(CountNet net)
    {
        var others = new OtherNumbers(net);
        var (isLarge, isNone, isOther) = (new bool[net.Cells.Count], new bool[net.Cells.Count], new bool[net.Cells.Count]);
        foreach (var cell in net.Cells.Where(cell => cell.IsSmall).OrderByDescending(cell => cell.Weight).ThenBy(cell => cell.Place))
        {
            if (!isLarge[cell.Place]) Search(cell, told: false, Smallest - cell.Value);
            if (!isNone[cell.Place] && cell.Value > 0) Search(cell, told: false, -cell.Value);
            if (!isOther[cell.Place]) Search(cell, told: true, 1, -1);
        }

        void Search(CountCell cell, bool told, params IReadOnlyList<int> differences)
        {
            foreach (var (more, tries) in Steps)
            {
                foreach (var by in differences)
                {
                    if (others.Find(cell, by, more, tries, told) is not { } found) continue;
                    Keep(found, told);
                    return;
                }
            }
            HideAround(cell);
        }

        void Keep(IReadOnlyList<(CountCell Cell, int By)> found, bool told)
        {
            foreach (var (cell, by) in found)
            {
                cell.IsHidden = true;
                if (!cell.IsSmall) continue;
                if (told) isOther[cell.Place] = true;
                else if (cell.Value + by >= Smallest) isLarge[cell.Place] = true;
                else if (cell.Value + by == 0) isNone[cell.Place] = true;
            }
        }
    }

    /// <summary>Where no few counts are enough, nothing is shown that hangs together with it.</summary>
    private static void HideAround(CountCell cell)
    {
        var (todo, seen) = (new Stack<CountCell>([cell]), new HashSet<CountCell> { cell });
        while (todo.TryPop(out var one))
        {
            one.IsHidden = true;
            foreach (var next in one.Relations.SelectMany(relation => relation.Relation.Terms).Select(term => term.Cell).Where(seen.Add)) todo.Push(next);
        }
    }

    private static FigureTable Outside(FigureTable table, IReadOnlyList<int> years, ReportNet counts)
    {
        IReadOnlyList<int> kept = [.. Enumerable.Range(0, table.Measures.Count).Where(at => !WithoutOpen.Contains(table.Code) || ReportNet.Kept.Contains(table.Measures[at].Code))];
        return table with
        {
            Measures = [.. kept.Select(at => table.Measures[at])],
            Rows = [.. table.Rows.Select(row => row with { Values = [.. kept.Select(at => Outside(table, row, at, years, counts))] })],
        };
    }

    private static IReadOnlyList<int?> Outside(FigureTable table, FigureRow row, int measure, IReadOnlyList<int> years, ReportNet counts)
    {
        var parts = PartsOf(table, row.Label.Code, table.Measures[measure].Code);
        return [.. years.Select((year, at) => parts.All(part => counts.At(table, part.Row is null ? row : table.Row(part.Row)!, part.Measure, year) is { IsHidden: false }) ? row.Values[measure][at] : null)];
    }

    /// <summary>A percentage is shown where its parts are, so that it tells nothing more; days where five or more stand behind them, and are shown.</summary>
    private static IReadOnlyList<(string? Row, string Measure)> PartsOf(FigureTable table, string row, string measure) => (row, measure) switch
    {
        ("percent-satisfied", _) => [("satisfied", measure), ("not-satisfied", measure)],
        (_, "percent-in-time") => [(null, "in-time"), (null, "late")],
        (_, "median-days" or "p90-days") => [(null, table.Code == FigureTables.DaysToClose ? "closed" : "in-time")],
        _ => [(null, measure)],
    };
}
