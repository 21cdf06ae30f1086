using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Audit;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Jobs;

/// <summary>Holds the audit log against itself once a night (B17); management sees what came of it, and where it ends stands in the server's own log.</summary>
public sealed class CheckAuditLog(PortalDbContext db, AuditVerification verification, PortalClock clock) : IPortalJob
{
    public async Task RunAsync(CancellationToken stop)
    {
        var midnight = DutchTime.Instant(clock.Today, TimeOnly.MinValue);
        if (!await db.AuditChecks.AnyAsync(check => check.At >= midnight, stop)) await verification.CheckAsync(stop);
    }
}
