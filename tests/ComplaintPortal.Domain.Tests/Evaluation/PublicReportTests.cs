using System.Diagnostics;
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
        var clock = Stopwatch.StartNew();
        var outside = PublicReport.Of(report);
        var took = clock.ElapsedMilliseconds;
        var attacker = new Attacker(outside);
        var determined = Solver.Determined(attacker.Equations);
        var (least, most) = Solver.Narrowed(attacker.Unknowns, attacker.Equations);
        var (small, hidden, all) = (0, 0, 0);
        foreach (var (place, value, shown) in Counts(report, outside))
        {
            all++;
            if (value >= PublicReport.Smallest)
            {
                if (shown is null) hidden++;
                continue;
            }
            small++;
            Assert.Null(shown);
            if (attacker.NumberOf(place) is not { } number) continue;
            Assert.False(determined.Contains(number), $"{place} = {value} can be worked out");
            Assert.True(least[number] <= 0, $"{place} = {value} is at least {least[number]}");
            Assert.True(most[number] >= PublicReport.Smallest, $"{place} = {value} is at most {most[number]}");
        }
        TestContext.Current.SendDiagnosticMessage($"{aYear} a year: {all} counts, {small} small, {hidden} hidden with them, {took} ms, {attacker.Unknowns} unknowns, {attacker.Equations.Count} equations");
    }

    /// <summary>Every count of both, by its place in the tables.</summary>
    private static IEnumerable<(string Place, int Value, int? Shown)> Counts(YearReport report, YearReport outside) =>
        from table in outside.Tables
        from row in table.Rows
        where row.Label.Code != "percent-satisfied"
        from measure in table.Measures
        where measure.Code is not ("percent-in-time" or "median-days" or "p90-days")
        from at in Enumerable.Range(0, report.Years.Count)
        let whole = report[table.Code].Rows.Single(one => one.Label.Code == row.Label.Code && one.Group?.Code == row.Group?.Code)
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
