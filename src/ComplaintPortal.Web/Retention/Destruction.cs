using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Domain.Retention;
using ComplaintPortal.Web.Attachments;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.Mail;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Retention;

/// <summary>
/// Destroys a dossier whose term is over (B19): files first, then every row, and in the same transaction the certificate and the figures
/// that stay. Stopped at whatever moment, the dossier is there or gone as a whole; of what is still there a later run destroys the rest.
/// </summary>
public sealed class Destruction(PortalDbContext db, AttachmentStore attachments, PickupFolder pickup, Regulation regulation, PortalClock clock)
{
    /// <summary>Destroys one dossier; false where it is not due (any more), or someone changed it at this very moment.</summary>
    public async Task<bool> TryDestroyAsync(long id, Actor by, CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        var dossier = await db.Complaints.AsNoTracking().AsSplitQuery()
            .Include(one => one.Subjects).Include(one => one.Promises).Include(one => one.Referrals).Include(one => one.Holds)
            .OrderBy(one => one.Id).FirstOrDefaultAsync(one => one.Id == id, stop);
        if (dossier is null || !dossier.IsToBeDestroyed(regulation, clock.Today)) return false;
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        // Holds it: who reopens it now, or places a hold, comes too late or was first.
        var version = dossier.Version;
        if (await db.Database.ExecuteSqlInterpolatedAsync($"UPDATE Complaints SET Version = Version + 1 WHERE Id = {id} AND Version = {version}", stop) == 0) return false;
        var files = await FilesAsync(id, stop);
        files.ForEach(attachments.Delete);
        pickup.Forget(dossier.Number);
        var counts = await DossierRows.DeleteAsync(db, id, stop);
        var previous = await db.Certificates.AsNoTracking().OrderByDescending(one => one.Sequence).FirstOrDefaultAsync(stop);
        db.Certificates.Add(DestructionCertificate.Issue(
            dossier, regulation.Retention.YearsOf(dossier.Kind), counts.Append(new("Files", files.Count)), previous, by, clock.Now));
        db.Figures.Add(ComplaintFigures.Of(dossier));
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return true;
    }

    /// <summary>
    /// Empties the journal into the database, where what was deleted is overwritten already: else its pages lie beside it for a while.
    /// Where someone reads at this moment, the next run does it.
    /// </summary>
    public async Task EmptyJournalAsync(CancellationToken stop)
    {
        if (db.Database.IsSqlite()) await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", stop);
    }

    /// <summary>The stored files of the dossier, and of what was being written about it.</summary>
    private async Task<List<Guid>> FilesAsync(long id, CancellationToken stop)
    {
        var files = await db.Attachments.Where(file => EF.Property<long>(file, "ComplaintId") == id).Select(file => file.StorageId).ToListAsync(stop);
        files.AddRange(await db.Drafts.Where(draft => draft.ComplaintId == id).SelectMany(draft => draft.Files).Select(file => file.StorageId).ToListAsync(stop));
        return files;
    }
}
