using System.Collections.Concurrent;
using System.Globalization;
using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Evaluation;

/// <summary>Reads the figures of a year out of the sums that are kept up with each act; no dossier is looked at (E22).</summary>
public sealed class FigureReader(PortalDbContext db, FigureCache cache, Regulation regulation, PortalClock clock)
{
    /// <summary>The year with the four before it, as things stand now.</summary>
    public async Task<YearReport> ReportAsync(int year, CancellationToken stop)
    {
        var all = new Dictionary<int, YearFigures>();
        foreach (var (one, changes) in await ChangesAsync(stop)) all[one] = cache.Find(one, changes) ?? await ReadAsync(one, changes, stop);
        return new ReportWriter(regulation, all, year, clock.Today).Write();
    }

    /// <summary>The years of which there is something to tell, the last one first; always the year that runs.</summary>
    public async Task<IReadOnlyList<int>> YearsAsync(CancellationToken stop) =>
        [.. (await ChangesAsync(stop)).Keys.Append(clock.Today.Year).Where(year => year <= clock.Today.Year).Distinct().OrderDescending()];

    /// <summary>How often each year's sums were changed.</summary>
    private async Task<Dictionary<int, long>> ChangesAsync(CancellationToken stop)
    {
        var rows = await db.FigureCounts.Where(one => one.Year == 0 && one.Figure == Figure.Changes).Select(one => new { one.First, one.Count }).ToListAsync(stop);
        return rows.GroupBy(one => int.Parse(one.First, CultureInfo.InvariantCulture)).ToDictionary(one => one.Key, one => one.Sum(row => (long)row.Count));
    }

    /// <summary>What changed while it is read is read again next time: it is kept under the count of before.</summary>
    private async Task<YearFigures> ReadAsync(int year, long changes, CancellationToken stop)
    {
        var rows = await db.FigureCounts.AsNoTracking().Where(one => one.Year == year).ToListAsync(stop);
        return cache.Keep(new YearFigures(year, rows.Select(row => (row.Key, row.Count))), changes);
    }
}

/// <summary>The years as they were last read: those that are over hardly change.</summary>
public sealed class FigureCache
{
    private readonly ConcurrentDictionary<int, (long Changes, YearFigures Figures)> years = [];

    internal YearFigures? Find(int year, long changes) => years.TryGetValue(year, out var kept) && kept.Changes == changes ? kept.Figures : null;

    internal YearFigures Keep(YearFigures figures, long changes)
    {
        years[figures.Year] = (changes, figures);
        return figures;
    }
}
