using System.Collections.Concurrent;
using System.Globalization;
using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Evaluation;

/// <summary>Reads the figures of a year out of the sums that are kept up with each act; no dossier is looked at (E22).</summary>
public sealed class FigureReader(PortalDbContext db, FigureCache cache, Regulation regulation, PortalClock clock)
{
    /// <summary>The year with the four before it, as things stand now.</summary>
    public async Task<YearReport> ReportAsync(int year, CancellationToken stop) =>
        Write(year, await AllAsync(stop), one => one.Figures, await ActionsAsync(year, stop));

    /// <summary>The same, and what of it was counted of dossiers that are destroyed since.</summary>
    public async Task<(YearReport Report, YearReport Destroyed)> WithDestroyedAsync(int year, CancellationToken stop)
    {
        var all = await AllAsync(stop);
        return (Write(year, all, one => one.Figures, await ActionsAsync(year, stop)), Write(year, all, one => one.Destroyed));
    }

    /// <summary>The years of which there is something to tell, the last one first; always the year that runs.</summary>
    public async Task<IReadOnlyList<int>> YearsAsync(CancellationToken stop) =>
        [.. (await ChangesAsync(stop)).Keys.Append(clock.Today.Year).Where(year => year <= clock.Today.Year).Distinct().OrderDescending()];

    private YearReport Write(int year, Dictionary<int, YearSums> all, Func<YearSums, YearFigures> part, IReadOnlyCollection<ActionFacts>? actions = null) =>
        new ReportWriter(regulation, all.ToDictionary(one => one.Key, one => part(one.Value)), year, clock.Today).Write(actions);

    private Task<List<ActionFacts>> ActionsAsync(int year, CancellationToken stop) => db.ImprovementActions
        .Where(one => one.Year >= year - YearReport.YearsBefore && one.Year <= year)
        .Select(one => new ActionFacts(one.Year, one.State, one.DueOn, one.Verdict)).ToListAsync(stop);

    private async Task<Dictionary<int, YearSums>> AllAsync(CancellationToken stop)
    {
        var all = new Dictionary<int, YearSums>();
        foreach (var (one, changes) in await ChangesAsync(stop)) all[one] = cache.Find(one, changes) ?? await ReadAsync(one, changes, stop);
        return all;
    }

    /// <summary>How often each year's sums were changed.</summary>
    private async Task<Dictionary<int, long>> ChangesAsync(CancellationToken stop)
    {
        var rows = await db.FigureCounts.Where(one => one.Year == 0 && one.Figure == Figure.Changes).Select(one => new { one.First, one.Count }).ToListAsync(stop);
        return rows.GroupBy(one => int.Parse(one.First, CultureInfo.InvariantCulture)).Where(one => one.Key > 0).ToDictionary(one => one.Key, one => one.Sum(row => (long)row.Count));
    }

    /// <summary>What changed while it is read is read again next time: it is kept under the count of before.</summary>
    private async Task<YearSums> ReadAsync(int year, long changes, CancellationToken stop)
    {
        var rows = await db.FigureCounts.AsNoTracking().Where(one => one.Year == year).ToListAsync(stop);
        return cache.Keep(new(Of(rows), Of(rows.Where(row => row.IsDestroyed))), changes);

        YearFigures Of(IEnumerable<FigureCount> some) => new(year, some.Select(row => (row.Key, row.Count)));
    }
}

/// <summary>The years as they were last read: those that are over hardly change.</summary>
public sealed class FigureCache
{
    private readonly ConcurrentDictionary<int, (long Changes, YearSums Sums)> years = [];

    internal YearSums? Find(int year, long changes) => years.TryGetValue(year, out var kept) && kept.Changes == changes ? kept.Sums : null;

    internal YearSums Keep(YearSums sums, long changes)
    {
        years[sums.Figures.Year] = (changes, sums);
        return sums;
    }
}

/// <summary>The sums of a year, and what of them was counted of dossiers that are destroyed since.</summary>
internal sealed record YearSums(YearFigures Figures, YearFigures Destroyed);
