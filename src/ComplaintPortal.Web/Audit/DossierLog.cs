using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Audit;

/// <summary>Records every look into a dossier (B17). A look that can't be recorded does not take place: the page fails.</summary>
public sealed class DossierLog(PortalDbContext db, PortalClock clock)
{
    /// <summary>Who looked into a dossier, the first look first: for the complainant, who may know it (B21).</summary>
    public Task<List<LookedAt>> LooksAtAsync(long complaintId, CancellationToken stop) =>
        db.DossierLooks.AsNoTracking().Where(look => look.ComplaintId == complaintId).OrderBy(look => look.Id)
            .Select(look => new LookedAt(look.ByKind, look.Role, look.Kind, look.At)).ToListAsync(stop);

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
