using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Audit;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Hosting;

namespace ComplaintPortal.Web.Features.Public.Follow;

/// <summary>What every answer of a complainant works with.</summary>
public sealed class OwnDesk(PortalDbContext db, OwnComplaint own, DossierLog log, PortalClock clock)
{
    public OwnComplaint Own => own;

    public PortalClock Clock => clock;

    /// <summary>The complaint as its complainant sees it now.</summary>
    public Task<StatusPage> ReadAsync(CancellationToken stop) => StatusPage.ReadAsync(db, own.Id, stop);

    /// <summary>Records that the dossier is looked at (B17); an act that did not come about is not saved along.</summary>
    public Task LookAsync(CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        return log.LookAsync(own.Id, AuditKind.StatusPage, Actor.Complainant, stop);
    }
}
