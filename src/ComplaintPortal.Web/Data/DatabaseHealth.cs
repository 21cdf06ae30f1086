using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ComplaintPortal.Web.Data;

/// <summary>Whether the database answers.</summary>
internal sealed class DatabaseHealth(PortalDbContext db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await db.NumberSeries.AsNoTracking().Select(series => series.Year).FirstOrDefaultAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
