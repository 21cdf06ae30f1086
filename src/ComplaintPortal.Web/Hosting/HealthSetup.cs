using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ComplaintPortal.Web.Hosting;

/// <summary>/health/live: the process answers. /health/ready: database and data directory can be used.</summary>
public static class HealthSetup
{
    public static void AddHealth(this WebApplicationBuilder builder) => builder.Services.AddHealthChecks().AddCheck<DataDirectoryHealth>("data directory");

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous().WithMetadata(new NeedsNoDatabaseAttribute());
        app.MapHealthChecks("/health/ready").AllowAnonymous().WithMetadata(new NeedsNoDatabaseAttribute());
    }

    private sealed class DataDirectoryHealth(PortalOptions options) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            var probe = Path.Combine(options.DataDirectory, $".health-{Guid.NewGuid():n}");
            await File.WriteAllTextAsync(probe, "", cancellationToken);
            File.Delete(probe);
            return HealthCheckResult.Healthy();
        }
    }
}
