using ComplaintPortal.Domain.Evaluation;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Evaluation;

/// <summary>An evaluation with all that belongs to it, in its order.</summary>
public static class WholeEvaluation
{
    /// <summary>The evaluation of a year with its versions, their themes and points; null where it was not begun.</summary>
    public static Task<AnnualEvaluation?> WholeAsync(this IQueryable<AnnualEvaluation> evaluations, int year, CancellationToken stop) => evaluations.AsSplitQuery()
        .Include(one => one.Versions.OrderBy(version => version.Number))
        .ThenInclude(version => version.Themes.OrderBy(theme => theme.Order))
        .ThenInclude(theme => theme.Points.OrderBy(point => point.Order))
        .OrderBy(one => one.Id).FirstOrDefaultAsync(one => one.Year == year, stop);
}
