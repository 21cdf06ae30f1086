using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Web.Data.Sums;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintPortal.Web.Tests.Infrastructure;

/// <summary>Holds the sums that each act kept up against a count of all dossiers anew: after every test, whatever it did (E22).</summary>
internal static class SumsInStep
{
    public static async Task CheckAsync(Portal portal)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ComplaintPortal.Web.Data.PortalDbContext>();
        var kept = await db.FigureCounts.AsNoTracking().Where(one => one.Year > 0 && !one.IsDestroyed && one.Count != 0).ToListAsync();
        var counted = await SumBasis.SumsAsync(db, portal.Regulation.WorkingDays);
        Assert.Equal(Lines(counted.Select(one => (one.Key, one.Value))), Lines(kept.Select(one => (one.Key, one.Count))));
    }

    private static IEnumerable<string> Lines(IEnumerable<(FigureKey Key, int Count)> sums) => sums.Select(one => $"{one.Key} {one.Count}").Order(StringComparer.Ordinal);
}
