using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Domain.Evaluation.Suppression;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Domain.Regulations;

namespace ComplaintPortal.Domain.Tests.Evaluation;

[Trait("Obligation", "E22")]
[Trait("Obligation", "B17")]
public class PublicReportTests
{
    private const int Year = 2026;

    /// <summary>How many complaints a year, how many subjects, locations, and how uneven.</summary>
    public static TheoryData<int, int, int, int, double> Shapes => new()
    {
        { 1, 0, 2, 2, 0 },
        { 2, 1, 2, 1, 0 },
        { 3, 4, 3, 3, 0.5 },
        { 4, 9, 2, 1, 0 },
        { 5, 12, 4, 4, 0.3 },
        { 6, 25, 4, 6, 0.6 },
        { 7, 40, 4, 3, 0 },
        { 8, 60, 5, 7, 0.7 },
        { 9, 90, 4, 6, 0 },
        { 10, 120, 4, 1, 0.2 },
        { 11, 200, 4, 7, 0.4 },
        { 12, 350, 6, 8, 0.8 },
        { 13, 1000, 4, 6, 0.1 },
    };

    [Theory, MemberData(nameof(Shapes))]
    public void No_small_count_stands_there_and_none_can_be_worked_out(int seed, int aYear, int subjects, int locations, double uneven)
    {
        var report = ARandomReport(seed, aYear, subjects, locations, uneven);

        var outside = PublicReport.Of(report);

        Assert.All(Counts(report, outside), one => Assert.True(one.Shown is null || (one.Shown == one.Value && one.Value >= PublicReport.Smallest), one.Place));
        var attacker = new Attacker(outside);
        var determined = Solver.Determined(attacker.Equations);
        var (least, most) = Solver.Narrowed(attacker.Unknowns, attacker.Equations);
        foreach (var (place, value, number) in Small(report, outside, attacker))
        {
            Assert.False(determined.Contains(number), $"{place} = {value} can be worked out");
            Assert.True(least[number] <= 0, $"{place} = {value} is at least {least[number]}");
            Assert.True(most[number] >= PublicReport.Smallest, $"{place} = {value} is at most {most[number]}");
        }
    }

    /// <summary>All equations at once: the least and the most of small counts, by linear programs.</summary>
    [Theory]
    [InlineData(21, 6, 2, 1)]
    [InlineData(22, 14, 2, 2)]
    [InlineData(23, 30, 3, 2)]
    [InlineData(24, 60, 2, 2)]
    [InlineData(25, 150, 3, 3)]
    public void Nor_by_everything_together(int seed, int aYear, int subjects, int locations)
    {
        var report = ARandomReport(seed, aYear, subjects, locations, 0.3);
        var outside = PublicReport.Of(report);
        var attacker = new Attacker(outside);
        var program = new Simplex(attacker.Unknowns, attacker.Equations);
        var small = Small(report, outside, attacker).ToList();
        foreach (var (place, value, number) in small.Where((_, at) => at % (1 + (small.Count / 40)) == 0))
        {
            Assert.True(program.Least(number) < 0.001, $"{place} = {value} is at least {program.Least(number)}");
            Assert.True(program.Most(number) > PublicReport.Smallest - 0.001, $"{place} = {value} is at most {program.Most(number)}");
        }
    }

    /// <summary>The attacker is no fool: where only the small counts are hidden, many are found.</summary>
    [Theory]
    [InlineData(8, 60)]
    [InlineData(9, 90)]
    [InlineData(11, 200)]
    [InlineData(13, 1000)]
    public void Hiding_the_small_counts_alone_would_not_do(int seed, int aYear)
    {
        var report = ARandomReport(seed, aYear, 4, 4, 0.3);
        var outside = PublicReport.Of(report);
        var naive = outside with
        {
            Tables = [.. outside.Tables.Select(table => table with
            {
                Rows = [.. table.Rows.Select(row => row with
                {
                    Values = [.. table.Measures.Select(measure => (IReadOnlyList<int?>)[.. Whole(report, table, row).Values[report[table.Code].Measure(measure.Code)].Select(one => one < PublicReport.Smallest ? null : one)])],
                })],
            })],
        };
        var attacker = new Attacker(naive);
        var determined = Solver.Determined(attacker.Equations);
        Assert.InRange(Small(report, naive, attacker).Count(one => determined.Contains(one.Number)), 5, int.MaxValue);
    }

    [Theory]
    [InlineData(9, 90, 4, 0.35)]
    [InlineData(11, 200, 6, 0.35)]
    [InlineData(13, 1000, 6, 0.15)]
    public void Few_others_are_hidden_with_them(int seed, int aYear, int locations, double part)
    {
        var report = ARandomReport(seed, aYear, 4, locations, 0);
        var large = Counts(report, PublicReport.Of(report)).Where(one => one.Value >= PublicReport.Smallest).ToList();
        Assert.InRange(large.Count(one => one.Shown is null), 0, (int)(large.Count * part));
    }

    [Fact]
    public void The_same_report_gives_the_same_marks()
    {
        var report = ARandomReport(31, 80, 4, 5, 0.4);
        Assert.Equal(PublicReport.Of(report).ToJson(), PublicReport.Of(YearReport.FromJson(report.ToJson())).ToJson());
    }

    [Theory, MemberData(nameof(Shapes))]
    public void Percentages_and_days_stand_only_where_what_they_are_made_of_does(int seed, int aYear, int subjects, int locations, double uneven)
    {
        var outside = PublicReport.Of(ARandomReport(seed, aYear, subjects, locations, uneven));
        for (var at = 0; at < outside.Years.Count; at++)
        {
            foreach (var table in new[] { outside[FigureTables.Promises], outside[FigureTables.PromisesByLocation] })
            {
                foreach (var row in table.Rows)
                {
                    int? Of(string measure) => row.Values[table.Measure(measure)][at];
                    if (Of("percent-in-time") is not null) Assert.True(Of("in-time") is not null && Of("late") is not null);
                    if ((Of("median-days") ?? Of("p90-days")) is not null) Assert.NotNull(Of("in-time"));
                }
            }
            int? Satisfaction(string row) => outside[FigureTables.Satisfaction].Row(row)!.Values[0][at];
            if (Satisfaction("percent-satisfied") is not null) Assert.True(Satisfaction("satisfied") is not null && Satisfaction("not-satisfied") is not null);
            foreach (var row in outside[FigureTables.DaysToClose].Rows)
                if (row.Values[1][at] is not null) Assert.NotNull(row.Values[0][at]);
        }
    }

    [Fact]
    public void What_is_open_by_location_and_its_like_and_sums_of_actions_stay_inside()
    {
        var report = ARandomReport(9, 90, 4, 6, 0);
        report = report with { Tables = [.. report.Tables, new(FigureTables.Actions, [new("count")], [new(new("made"), [[1, 2, 3, 4, 5]])])] };
        var outside = PublicReport.Of(report);
        Assert.DoesNotContain(outside.Tables, table => table.Code == FigureTables.Actions);
        Assert.Equal(["received", "closed"], outside[FigureTables.ByLocation].Measures.Select(one => one.Code));
    }

    private static IEnumerable<(string Place, int Value, int Number)> Small(YearReport report, YearReport outside, Attacker attacker) =>
        from one in Counts(report, outside)
        where one.Value < PublicReport.Smallest && attacker.NumberOf(one.Place) is not null
        select (one.Place, one.Value, attacker.NumberOf(one.Place)!.Value);

    private static FigureRow Whole(YearReport report, FigureTable table, FigureRow row) =>
        report[table.Code].Rows.Single(one => one.Label.Code == row.Label.Code && one.Group?.Code == row.Group?.Code);

    /// <summary>Every count of both, by its place in the tables.</summary>
    private static IEnumerable<(string Place, int Value, int? Shown)> Counts(YearReport report, YearReport outside) =>
        from table in outside.Tables
        from row in table.Rows
        where row.Label.Code != "percent-satisfied"
        from measure in table.Measures
        where measure.Code is not ("percent-in-time" or "median-days" or "p90-days")
        from at in Enumerable.Range(0, report.Years.Count)
        let whole = Whole(report, table, row)
        select (Attacker.Place(table.Code, row.Group?.Code, row.Label.Code, measure.Code, report.Years[at]),
            whole.Values[report[table.Code].Measure(measure.Code)][at]!.Value, row.Values[table.Measure(measure.Code)][at]);

    private static YearReport ARandomReport(int seed, int aYear, int subjects, int locations, double uneven)
    {
        var random = new Random(seed);
        var regulation = Builders.ARegulation() with
        {
            Subjects = [.. Enumerable.Range(1, subjects).Select(one => new Choice($"s{one}", new($"s{one}")))],
            Locations = [.. Enumerable.Range(1, locations).Select(one => new Choice($"l{one}", new($"l{one}")))],
        };
        var today = new DateOnly(Year, 11, 20);
        var keys = Enumerable.Range(Year - 5, 6).SelectMany(year => Enumerable.Range(0, random.Next(aYear / 2, aYear + 1)).Select(_ => year))
            .SelectMany(year => ARandomComplaint(random, regulation, year, today, uneven).Keys(regulation.WorkingDays));
        var sums = keys.GroupBy(key => key).Select(key => (Key: key.Key, Count: key.Count()));
        var years = sums.GroupBy(one => one.Key.Year).ToDictionary(one => one.Key, one => new YearFigures(one.Key, one));
        return new ReportWriter(regulation, years, Year, today).Write();
    }

    private static ComplaintFacts ARandomComplaint(Random random, Regulation regulation, int year, DateOnly today, double uneven)
    {
        T Pick<T>(IReadOnlyList<T> from) => random.NextDouble() < uneven ? from[0] : from[random.Next(from.Count)];
        var start = new DateOnly(year, 1, 1);
        var receivedOn = start.AddDays(random.Next(Math.Min(365, today.DayNumber - start.DayNumber)));
        var closedOn = receivedOn.AddDays(random.Next(5, 150));
        var isClosed = closedOn <= today && random.NextDouble() < 0.97;
        var kind = random.NextDouble() < 0.1 ? ComplaintKind.Suggestion : ComplaintKind.Complaint;
        IReadOnlyList<Outcome> outcomes = [Outcome.Satisfied, Outcome.NotSatisfiedReferred, Outcome.NotSatisfiedOther, Outcome.Withdrawn, Outcome.NoContact];
        return new()
        {
            Kind = kind,
            Channel = Pick(Enum.GetValues<ReceiptChannel>()),
            ReceivedOn = receivedOn,
            ClosedOn = isClosed ? closedOn : null,
            Outcome = !isClosed ? null : kind == ComplaintKind.Suggestion ? Outcome.Answered : Pick(outcomes),
            Location = Pick([.. regulation.Locations.Select(one => one.Code), null]),
            Relation = Pick([.. regulation.Relations.Select(one => one.Code), null]),
            Subjects = [.. regulation.Subjects.Select(one => one.Code).OrderBy(_ => random.Next()).Take(random.NextDouble() < 0.2 ? 2 : 1)],
            Promises = kind == ComplaintKind.Suggestion ? [] : [.. regulation.Promises.Select(rule => APromise(random, rule.Kind, receivedOn, today))],
            Referrals = random.NextDouble() < 0.1 ? [new("commissie", receivedOn, random.NextDouble() < 0.5)] : [],
        };
    }

    private static PromiseFacts APromise(Random random, PromiseKind kind, DateOnly from, DateOnly today)
    {
        var due = from.AddDays(14);
        var settled = from.AddDays(random.Next(1, 16));
        var state = settled > today ? PromiseState.Open : random.NextDouble() < 0.9 ? PromiseState.Kept : PromiseState.Ended;
        return new(kind, state, from, TermUnit.CalendarDays, due, state == PromiseState.Open ? null : settled, random.NextDouble() < 0.1);
    }
}
