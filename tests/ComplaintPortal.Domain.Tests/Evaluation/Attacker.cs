using System.Numerics;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Evaluation;

namespace ComplaintPortal.Domain.Tests.Evaluation;

/// <summary>
/// Someone who has a report with numbers missing and wants to know them: writes down every relation that the tables have among them, in
/// ways of their own, and solves. Shares nothing with the code that hid the numbers.
/// </summary>
internal sealed class Attacker
{
    private readonly YearReport report;
    private readonly Dictionary<string, int> unknown = [];
    private readonly List<(Dictionary<int, int> Terms, int Known)> equations = [];

    public Attacker(YearReport report)
    {
        this.report = report;
        for (var at = 0; at < report.Years.Count; at++) Learn(at);
    }

    public int Unknowns => unknown.Count;

    public IReadOnlyList<(Dictionary<int, int> Terms, int Known)> Equations => equations;

    public static string Place(string table, string? group, string row, string measure, int year) => $"{table}|{group}|{row}|{measure}|{year}";

    public int? NumberOf(string place) => unknown.TryGetValue(place, out var number) ? number : null;

    private void Learn(int at)
    {
        foreach (var (table, kind) in new[] { ("overview", "Complaint"), ("suggestions", "Suggestion") })
        {
            var (start, received, closed, end) = (Of(table, "open-at-start", "count", at), Of(table, "received", "count", at), Of(table, "closed", "count", at), Of(table, "open-at-end", "count", at));
            Zero([(start, 1), (received, 1), (closed, -1), (end, -1)]);
            if (at > 0) Same(start, Of(table, "open-at-end", "count", at - 1));
            Same(received, Of("by-kind", kind, "received", at));
            Same(closed, Of("by-kind", kind, "closed", at));
            Same(end, Of("by-kind", kind, "open-at-end", at));
            Same(closed, Of("days-to-close", kind, "closed", at));
            NoMore(Of(table, "withdrawn", "count", at), closed);
        }
        foreach (var table in new[] { "by-month", "by-location", "by-relation", "by-channel" })
        {
            Whole(Of("overview", "received", "count", at), All(table, "received", at));
            Whole(Of("overview", "closed", "count", at), All(table, "closed", at));
        }
        Whole(Of("overview", "open-at-end", "count", at), All("age-of-open", "open-at-end", at));
        Whole(Of("overview", "closed", "count", at), All("outcomes", "closed", at));
        Same(Of("overview", "withdrawn", "count", at), Of("outcomes", nameof(Outcome.Withdrawn), "closed", at));
        Same(Of("satisfaction", "satisfied", "closed", at), Of("outcomes", nameof(Outcome.Satisfied), "closed", at));
        Whole(Of("satisfaction", "not-satisfied", "closed", at), [Of("outcomes", "NotSatisfiedReferred", "closed", at), Of("outcomes", "NotSatisfiedOther", "closed", at)]);
        Whole(Of("overview", "closed", "count", at), [Of("satisfaction", "satisfied", "closed", at), Of("satisfaction", "not-satisfied", "closed", at), Of("satisfaction", "not-said", "closed", at)]);
        foreach (var measure in new[] { "received", "closed" }) Several(Of("overview", measure, "count", at), All("by-subject", measure, at));
        foreach (var subject in report["by-subject"].Rows.Select(row => row.Label.Code))
            Whole(Of("by-subject", subject, "received", at), [.. report["subject-at-location"].Measures.Select(location => Of("subject-at-location", subject, location.Code, at))]);
        foreach (var location in report["subject-at-location"].Measures.Select(one => one.Code))
            Several(Of("by-location", location, "received", at), All("subject-at-location", location, at));
        LearnPromises(at);
    }

    private void LearnPromises(int at)
    {
        foreach (var kind in report["promises"].Rows.Select(row => row.Label.Code))
        {
            var locations = report["promises-by-location"].Rows.Where(row => row.Group!.Code == kind).Select(row => row.Label.Code).ToList();
            foreach (var measure in new[] { "made", "in-time", "late", "not-binding", "open", "extended" })
                Whole(Of("promises", kind, measure, at), [.. locations.Select(location => Term("promises-by-location", kind, location, measure, at))]);
            States(measure => Of("promises", kind, measure, at));
            foreach (var location in locations) States(measure => Term("promises-by-location", kind, location, measure, at));
            // The regulation gives every complaint one of these.
            if (kind is not ("Contact" or "Conversation")) continue;
            Same(Of("promises", kind, "made", at), Of("overview", "received", "count", at));
            foreach (var location in locations) Same(Term("promises-by-location", kind, location, "made", at), Of("by-location", location, "received", at));
        }
    }

    private void States(Func<string, Known> measure)
    {
        Whole(measure("made"), [measure("in-time"), measure("late"), measure("not-binding"), measure("open")]);
        NoMore(measure("extended"), measure("made"));
    }

    private Known Of(string table, string row, string measure, int at) => Term(table, null, row, measure, at);

    private Known Term(string table, string? group, string row, string measure, int at)
    {
        var found = report[table].Rows.Single(one => one.Label.Code == row && one.Group?.Code == group);
        if (found.Values[report[table].Measure(measure)][at] is { } shown) return new(null, shown);
        var place = Place(table, group, row, measure, report.Years[at]);
        if (!unknown.TryGetValue(place, out var number)) unknown[place] = number = unknown.Count;
        return new(number, 0);
    }

    private IReadOnlyList<Known> All(string table, string measure, int at) => [.. report[table].Rows.Select(row => Of(table, row.Label.Code, measure, at))];

    private void Same(Known one, Known other) => Zero([(one, 1), (other, -1)]);

    private void Whole(Known whole, IReadOnlyList<Known> parts) => Zero([(whole, -1), .. parts.Select(part => (part, 1))]);

    private void NoMore(Known part, Known whole) => Zero([(part, 1), (Rest(), 1), (whole, -1)]);

    /// <summary>Each of the parts is within the whole, and together they cover it.</summary>
    private void Several(Known whole, IReadOnlyList<Known> parts)
    {
        foreach (var part in parts) NoMore(part, whole);
        Zero([(whole, 1), (Rest(), 1), .. parts.Select(part => (part, -1))]);
    }

    private Known Rest()
    {
        var number = unknown.Count;
        unknown[$"rest {number}"] = number;
        return new(number, 0);
    }

    private void Zero(IReadOnlyList<(Known Term, int Sign)> terms)
    {
        var known = 0;
        Dictionary<int, int> left = [];
        foreach (var (term, sign) in terms)
        {
            if (term.Number is { } number) left[number] = left.GetValueOrDefault(number) + sign;
            else known += sign * term.Shown;
        }
        Assert.True(left.Count > 0 || known == 0, "The report contradicts itself.");
        if (left.Count > 0) equations.Add((left, -known));
    }

    private readonly record struct Known(int? Number, int Shown);
}

/// <summary>What can be worked out of linear equations between counts.</summary>
internal static class Solver
{
    private const ulong Prime = (1UL << 61) - 1;

    /// <summary>The unknowns that have one solution, by elimination: exact but for one chance in 10^18, since it is done modulo a great prime.</summary>
    public static IReadOnlySet<int> Determined(IReadOnlyList<(Dictionary<int, int> Terms, int Known)> equations)
    {
        var pivots = new SortedDictionary<int, Dictionary<int, ulong>>();
        foreach (var (terms, _) in equations)
        {
            var row = terms.Where(one => one.Value != 0).ToDictionary(one => one.Key, one => Modulo(one.Value));
            foreach (var column in pivots.Keys.Where(row.ContainsKey).ToList())
            {
                if (row.TryGetValue(column, out var factor)) Subtract(row, pivots[column], factor);
            }
            if (row.Count == 0) continue;
            var pivot = row.Keys.Min();
            var inverse = (ulong)BigInteger.ModPow(row[pivot], Prime - 2, Prime);
            foreach (var column in row.Keys.ToList()) row[column] = Times(row[column], inverse);
            foreach (var other in pivots.Values)
            {
                if (other.TryGetValue(pivot, out var factor)) Subtract(other, row, factor);
            }
            pivots[pivot] = row;
        }
        return pivots.Where(one => one.Value.Count == 1).Select(one => one.Key).ToHashSet();
    }

    /// <summary>The least and the most that each unknown can be, as far as one equation after another tells, none being under nothing.</summary>
    public static (double[] Least, double[] Most) Narrowed(int unknowns, IReadOnlyList<(Dictionary<int, int> Terms, int Known)> equations)
    {
        var (least, most) = (new double[unknowns], Enumerable.Repeat(double.PositiveInfinity, unknowns).ToArray());
        for (var (round, changed) = (0, true); changed && round < 200; round++)
        {
            changed = false;
            foreach (var (terms, known) in equations)
            {
                foreach (var (at, sign) in terms.Where(one => one.Value != 0))
                {
                    // sign * x = known - the others
                    var (low, high) = ((double)known, (double)known);
                    foreach (var (other, factor) in terms.Where(one => one.Key != at))
                    {
                        low -= factor > 0 ? factor * most[other] : factor * least[other];
                        high -= factor > 0 ? factor * least[other] : factor * most[other];
                    }
                    var (from, to) = sign > 0 ? (low / sign, high / sign) : (high / sign, low / sign);
                    if (from > least[at] + 1e-9) (least[at], changed) = (from, true);
                    if (to < most[at] - 1e-9) (most[at], changed) = (to, true);
                }
            }
        }
        return (least, most);
    }

    private static ulong Modulo(int value) => value >= 0 ? (ulong)value : Prime - (ulong)-value;

    private static ulong Times(ulong one, ulong other) => (ulong)((UInt128)one * other % Prime);

    private static void Subtract(Dictionary<int, ulong> row, Dictionary<int, ulong> other, ulong factor)
    {
        foreach (var (column, value) in other)
        {
            var now = (row.GetValueOrDefault(column) + Prime - Times(value, factor)) % Prime;
            if (now == 0) row.Remove(column);
            else row[column] = now;
        }
    }
}
