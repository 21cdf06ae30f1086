using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Hosting;

namespace ComplaintPortal.Web.Audit;

/// <summary>Records every look into a dossier (B17). A look that can't be recorded does not take place: the page fails.</summary>
public sealed class DossierLog(PortalDbContext db, PortalClock clock)
{
    public Task LookAsync(long complaintId, LookKind kind, Actor by, string role, CancellationToken stop) =>
        LookAsync([complaintId], kind, by, role, stop);

    /// <summary>Records a look at several dossiers at once, such as a list that shows names.</summary>
    public async Task LookAsync(IReadOnlyCollection<long> complaintIds, LookKind kind, Actor by, string role, CancellationToken stop)
    {
        db.DossierLooks.AddRange(complaintIds.Select(id => new DossierLook
        {
            ComplaintId = id,
            Kind = kind,
            ByKind = by.Kind,
            StaffId = by.StaffId,
            Role = role,
            At = clock.Now,
        }));
        await db.SaveChangesAsync(stop);
    }
}
