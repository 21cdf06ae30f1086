using ComplaintPortal.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ComplaintPortal.Web.Data;

/// <summary>Whether the database is open and answers.</summary>
internal sealed class DatabaseHealth(IServiceProvider services, DatabaseOpening database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!database.IsOpen) return HealthCheckResult.Unhealthy("The database is being opened.");
        await services.GetRequiredService<PortalDbContext>().NumberSeries.AsNoTracking().Select(series => series.Year).FirstOrDefaultAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
