using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;

namespace ComplaintPortal.Domain.Evaluation.Suppression;

/// <summary>The counts of a report, each once, with every relation that the tables have among them; docs/small-numbers.md lists these.</summary>
internal sealed class ReportNet
{
    private const string Count = "count";

    private readonly YearReport report;
    private readonly Dictionary<(string Table, string Group, string Row, string Measure, int Year), CountCell> places = [];

    public ReportNet(YearReport report)
    {
        this.report = report;
        foreach (var at in Enumerable.Range(0, report.Years.Count))
        {
            Flow(FigureTables.Overview, at);
            Flow(FigureTables.Suggestions, at);
            Ages(at);
            Outcomes(at);
            foreach (var measure in Kept)
            {
                var whole = Cell(FigureTables.Overview, measure, Count, at);
                foreach (var table in Whole) Net.Sum(whole, Column(table, measure, at));
                var subjects = Column(FigureTables.BySubject, measure, at);
                foreach (var subject in subjects) Net.AtMost(whole, subject);
                Net.AtLeast(whole, subjects);
            }
            Map(at);
            Promises(at);
            foreach (var measure in Labels(FigureTables.Referrals)) Column(FigureTables.Referrals, measure, at);
        }
    }

    public CountNet Net { get; } = new();

    /// <summary>What tables by subject, location, relation and channel show outside: what is open would tie each year to the next.</summary>
    public static IReadOnlyList<string> Kept { get; } = ["received", "closed"];

    /// <summary>Tables whose rows together are all complaints.</summary>
    private static IReadOnlyList<string> Whole { get; } = [FigureTables.ByMonth, FigureTables.ByLocation, FigureTables.ByRelation, FigureTables.ByChannel];

    /// <summary>The count at a place; null where that place holds no count, or one that does not go outside.</summary>
    public CountCell? At(FigureTable table, FigureRow row, string measure, int year)
    {
        var (code, name, of) = Known(table.Code, row.Label.Code, measure);
        return places.GetValueOrDefault((code, row.Group?.Code ?? "", name, of, year));
    }

    /// <summary>The same count under another name is one count.</summary>
    private static (string Table, string Row, string Measure) Known(string table, string row, string measure) => (table, row, measure) switch
    {
        (FigureTables.ByKind, _, _) => (Of(row), measure, Count),
        (FigureTables.DaysToClose, _, "closed") => (Of(row), measure, Count),
        (FigureTables.Outcomes, nameof(Outcome.Withdrawn), _) => (FigureTables.Overview, "withdrawn", Count),
        (FigureTables.Satisfaction, "satisfied", _) => (FigureTables.Outcomes, nameof(Outcome.Satisfied), "closed"),
        _ => (table, row, measure),
    };

    private static string Of(string kind) => kind == nameof(ComplaintKind.Suggestion) ? FigureTables.Suggestions : FigureTables.Overview;

    private CountCell Cell(string table, string row, string measure, int at) => Cell(table, "", row, measure, at);

    private CountCell Cell(string table, string group, string row, string measure, int at)
    {
        var (code, name, of) = Known(table, row, measure);
        var key = (code, group, name, of, report.Years[at]);
        if (places.TryGetValue(key, out var known)) return known;
        return places[key] = Net.Add(Value(code, group, name, of, at), WeightOf(code));
    }

    private int Value(string table, string group, string row, string measure, int at) =>
        report[table].Rows.First(one => one.Label.Code == row && (one.Group?.Code ?? "") == group).Values[report[table].Measure(measure)][at] ?? 0;

    /// <summary>What readers would miss least is hidden first.</summary>
    private static int WeightOf(string table) => table switch
    {
        FigureTables.PromisesByLocation => 1,
        FigureTables.SubjectAtLocation => 2,
        FigureTables.ByMonth or FigureTables.AgeOfOpen => 3,
        FigureTables.ByRelation or FigureTables.ByChannel => 4,
        FigureTables.Overview => 9,
        FigureTables.Promises => 7,
        _ => 6,
    };

    private IReadOnlyList<string> Labels(string table) => [.. report[table].Measures.Select(one => one.Code)];

    private IReadOnlyList<CountCell> Column(string table, string measure, int at) =>
        [.. report[table].Rows.Select(row => Cell(table, row.Group?.Code ?? "", row.Label.Code, measure, at))];

    private void Flow(string table, int at)
    {
        var end = Cell(table, "open-at-end", Count, at);
        // The end of a year is the start of the next.
        var start = at > 0 ? places[(table, "", "open-at-start", Count, report.Years[at])] = Cell(table, "open-at-end", Count, at - 1) : Cell(table, "open-at-start", Count, at);
        var (received, closed) = (Cell(table, "received", Count, at), Cell(table, "closed", Count, at));
        Net.Balance([(start, 1), (received, 1), (closed, -1), (end, -1)]);
        Net.AtMost(closed, Cell(table, "withdrawn", Count, at));
    }

    private void Ages(int at) => Net.Sum(Cell(FigureTables.Overview, "open-at-end", Count, at), Column(FigureTables.AgeOfOpen, "open-at-end", at));

    private void Outcomes(int at)
    {
        var closed = Cell(FigureTables.Overview, "closed", Count, at);
        Net.Sum(closed, Column(FigureTables.Outcomes, "closed", at));
        CountCell Satisfaction(string row) => Cell(FigureTables.Satisfaction, row, "closed", at);
        CountCell Outcome(Outcome one) => Cell(FigureTables.Outcomes, one.ToString(), "closed", at);
        Net.Sum(Satisfaction("not-satisfied"), [Outcome(Complaints.Outcome.NotSatisfiedReferred), Outcome(Complaints.Outcome.NotSatisfiedOther)]);
        Net.Sum(closed, [Satisfaction("satisfied"), Satisfaction("not-satisfied"), Satisfaction("not-said")]);
    }

    /// <summary>A complaint has one location and can have several subjects.</summary>
    private void Map(int at)
    {
        var locations = Labels(FigureTables.SubjectAtLocation);
        foreach (var row in report[FigureTables.SubjectAtLocation].Rows)
            Net.Sum(Cell(FigureTables.BySubject, row.Label.Code, "received", at), locations.Select(location => Cell(FigureTables.SubjectAtLocation, row.Label.Code, location, at)));
        foreach (var location in locations)
        {
            var (whole, column) = (Cell(FigureTables.ByLocation, location, "received", at), Column(FigureTables.SubjectAtLocation, location, at));
            foreach (var one in column) Net.AtMost(whole, one);
            Net.AtLeast(whole, column);
        }
    }

    private void Promises(int at)
    {
        List<(CountCell Total, IReadOnlyList<CountCell> ByLocation)> seen = [];
        foreach (var kind in report[FigureTables.Promises].Rows.Select(row => row.Label.Code))
        {
            IReadOnlyList<string> locations = [.. report[FigureTables.PromisesByLocation].Rows.Where(row => row.Group!.Code == kind).Select(row => row.Label.Code)];
            if (seen.Count == 0) seen.Add((Cell(FigureTables.Overview, "received", Count, at), [.. locations.Select(location => Cell(FigureTables.ByLocation, location, "received", at))]));
            AsManyAs(seen, kind, locations, at);
            foreach (var measure in PromiseCounts)
                Net.Sum(Cell(FigureTables.Promises, kind, measure, at), locations.Select(location => Cell(FigureTables.PromisesByLocation, kind, location, measure, at)));
            States(measure => Cell(FigureTables.Promises, kind, measure, at));
            foreach (var location in locations) States(measure => Cell(FigureTables.PromisesByLocation, kind, location, measure, at));
        }
    }

    private static IReadOnlyList<string> PromiseCounts { get; } = ["made", "in-time", "late", "not-binding", "open", "extended"];

    private void States(Func<string, CountCell> measure)
    {
        Net.Sum(measure("made"), [measure("in-time"), measure("late"), measure("not-binding"), measure("open")]);
        Net.AtMost(measure("made"), measure("extended"));
    }

    /// <summary>Where every complaint got one such promise, as many are made as complaints were received or as other promises were made, and everyone sees it.</summary>
    private void AsManyAs(List<(CountCell Total, IReadOnlyList<CountCell> ByLocation)> seen, string kind, IReadOnlyList<string> locations, int at)
    {
        var year = report.Years[at];
        var made = Value(FigureTables.Promises, "", kind, "made", at);
        IReadOnlyList<int> madeAt = [.. locations.Select(location => Value(FigureTables.PromisesByLocation, kind, location, "made", at))];
        var same = seen.Find(one => one.Total.Value == made && one.ByLocation.Select(cell => cell.Value).SequenceEqual(madeAt));
        if (same.Total is not null)
        {
            places[(FigureTables.Promises, "", kind, "made", year)] = same.Total;
            foreach (var (location, cell) in locations.Zip(same.ByLocation)) places[(FigureTables.PromisesByLocation, kind, location, "made", year)] = cell;
        }
        else
        {
            seen.Add((Cell(FigureTables.Promises, kind, "made", at), [.. locations.Select(location => Cell(FigureTables.PromisesByLocation, kind, location, "made", at))]));
        }
    }
}
