using System.Globalization;
using ComplaintPortal.Domain.Complaints;

namespace ComplaintPortal.Domain.Evaluation;

/// <summary>The sums of one year, as they were read.</summary>
public sealed class YearFigures
{
    private readonly Dictionary<(Figure Figure, ComplaintKind Kind, string First, string Second), SortedDictionary<int, int>> sums = [];
    private readonly ILookup<(Figure Figure, string First), (string Second, SortedDictionary<int, int> Days)> byFirst;

    /// <param name="counts">The sums of the year; a key may come more than once.</param>
    public YearFigures(int year, IEnumerable<(FigureKey Key, int Count)> counts)
    {
        Year = year;
        foreach (var (key, count) in counts.Where(one => one.Count != 0))
        {
            var place = (key.Figure, key.Kind, key.First, key.Second);
            if (!sums.TryGetValue(place, out var days)) sums[place] = days = [];
            days[key.Days] = days.GetValueOrDefault(key.Days) + count;
        }
        byFirst = sums.ToLookup(one => (one.Key.Figure, one.Key.First), one => (one.Key.Second, one.Value));
    }

    public int Year { get; }

    public int Total(Figure figure, ComplaintKind kind) => Count(figure, kind, nameof(Dimension.Total), "");

    public int By(Figure figure, ComplaintKind kind, Dimension dimension, string code) => Count(figure, kind, dimension.ToString(), code);

    public int Count(Figure figure, ComplaintKind kind, string first, string second) =>
        sums.TryGetValue((figure, kind, first, second), out var days) ? days.Values.Sum() : 0;

    /// <summary>The sum over both kinds, and over every second code where none is given.</summary>
    public int Count(Figure figure, string first, string? second = null) => Days(figure, first, second).Sum(one => one.Count);

    /// <summary>The codes that occur: those of the first place, or of the second where the first is given.</summary>
    public IEnumerable<string> Codes(Figure figure, string? first = null) => sums.Keys
        .Where(key => key.Figure == figure && (first is null || key.First == first))
        .Select(key => first is null ? key.First : key.Second).Distinct();

    /// <summary>How often each number of days occurs, in no order.</summary>
    public IEnumerable<(int Days, int Count)> Days(Figure figure, string first, string? second = null) => byFirst[(figure, first)]
        .Where(one => second is null || one.Second == second)
        .SelectMany(one => one.Days.Select(days => (days.Key, days.Value)));

    /// <summary>How often each number of calendar days from receipt to closing occurs.</summary>
    public IEnumerable<(int Days, int Count)> DaysToClose(ComplaintKind kind) =>
        sums.TryGetValue((Figure.DaysToClose, kind, "", ""), out var days) ? days.Select(one => (one.Key, one.Value)) : [];

    /// <summary>What was received in a month of this year and is open at the end of a later day's month: open still, or closed after it.</summary>
    /// <param name="last">The last month of which the closings are known, as "2026-05".</param>
    public IEnumerable<(DateOnly Month, int Count)> OpenAfter(ComplaintKind kind, string last) => sums
        .Where(one => one.Key.Figure == Figure.Lifespan && one.Key.Kind == kind && (one.Key.Second == "" || string.CompareOrdinal(one.Key.Second, last) > 0))
        .Select(one => (new DateOnly(Year, int.Parse(one.Key.First, CultureInfo.InvariantCulture), 1), one.Value.Values.Sum()));
}
