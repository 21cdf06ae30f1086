using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Evaluation;

/// <summary>Of which years an evaluation is asked (E22): from that of the first number in the register on, which no destruction takes away.</summary>
public sealed class EvaluationYears(PortalDbContext db, FigureReader figures, Regulation regulation, PortalClock clock)
{
    /// <summary>Every year that has figures or an evaluation, the last one first.</summary>
    public async Task<List<int>> AllAsync(CancellationToken stop) =>
        [.. (await figures.YearsAsync(stop)).Union(await db.AnnualEvaluations.Select(one => one.Year).ToListAsync(stop)).OrderDescending()];

    /// <summary>The years past without an adopted evaluation of which management is reminded by now, the first one first.</summary>
    public async Task<List<int>> MissedAsync(CancellationToken stop)
    {
        if (await FirstAsync(stop) is not { } first) return [];
        var adopted = await db.AnnualEvaluations.Where(one => one.Versions.Any(version => version.State == EvaluationState.Adopted)).Select(one => one.Year).ToListAsync(stop);
        return [.. Enumerable.Range(first, Math.Max(0, clock.Today.Year - first)).Except(adopted).Where(year => regulation.Evaluation.Reached(year, clock.Today) is not null)];
    }

    private Task<int?> FirstAsync(CancellationToken stop) => db.NumberSeries.OrderBy(series => series.Year).Select(series => (int?)series.Year).FirstOrDefaultAsync(stop);
}
