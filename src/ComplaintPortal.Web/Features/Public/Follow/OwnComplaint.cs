using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Identity;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Features.Public.Follow;

/// <summary>The complaint of the complainant at hand, and acts on it.</summary>
public sealed class OwnComplaint(PortalDbContext db, IHttpContextAccessor http)
{
    private const int MostTries = 3;

    public long Id => http.HttpContext!.ComplaintId();

    /// <summary>
    /// Carries out an act. What an officer does at the same moment does not undo it: the act is carried out again on what is there then.
    /// </summary>
    public async Task ActAsync(Action<Complaint> act, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            var id = Id;
            act(await db.Complaints.WithProcedure().Include(complaint => complaint.SearchKeys).Include(complaint => complaint.DisclosureRequests).OrderBy(complaint => complaint.Id).FirstAsync(complaint => complaint.Id == id, stop));
            try
            {
                await db.SaveChangesAsync(stop);
                return;
            }
            catch (DbUpdateConcurrencyException) when (attempt < MostTries)
            {
                db.ChangeTracker.Clear();
            }
        }
    }
}
