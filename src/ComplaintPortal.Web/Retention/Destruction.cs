using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Domain.Retention;
using ComplaintPortal.Web.Attachments;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Rows;
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
    private IQueryable<Complaint> Dossiers => db.Complaints.AsNoTracking().AsSplitQuery()
        .Include(one => one.Promises).Include(one => one.Holds).OrderBy(one => one.Id);

    /// <summary>Destroys one dossier; false where it is not due (any more), or someone changed it at this very moment.</summary>
    public Task<bool> TryDestroyAsync(long id, Actor by, CancellationToken stop) => AsOneAsync(async () =>
    {
        var dossier = await Dossiers.FirstOrDefaultAsync(one => one.Id == id, stop);
        if (dossier is null || !dossier.IsToBeDestroyed(regulation, clock.Today) || !await TryTakeAsync(dossier, stop)) return false;
        var counts = await RemoveAsync(dossier, dossier.ClosedOn!.Value, by, stop);
        var previous = await db.Certificates.AsNoTracking().OrderByDescending(one => one.Sequence).FirstOrDefaultAsync(stop);
        db.Certificates.Add(DestructionCertificate.Issue(dossier, regulation.Retention.YearsOf(dossier.Kind), counts, previous, by, clock.Now));
        return true;
    }, stop);

    /// <summary>
    /// Destroys again what came back with a backup from before it was destroyed, and puts its certificate back as it was; false where the
    /// certificate is there.
    /// </summary>
    public Task<bool> TryDestroyAgainAsync(DestructionCertificate certificate, CancellationToken stop) => AsOneAsync(async () =>
    {
        if (await db.Certificates.AnyAsync(one => one.Sequence == certificate.Sequence, stop)) return false;
        var dossier = await Dossiers.FirstOrDefaultAsync(one => one.Number == certificate.Number, stop);
        if (dossier is not null) await RemoveAsync(dossier, certificate.ClosedOn, Actor.Portal, stop);
        db.Certificates.Add(certificate);
        return true;
    }, stop);

    /// <summary>
    /// Empties the journal into the database, where what was deleted is overwritten already: else its pages lie beside it for a while.
    /// Where someone reads at this moment, the next run does it.
    /// </summary>
    public async Task EmptyJournalAsync(CancellationToken stop)
    {
        if (db.Database.IsSqlite()) await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", stop);
    }

    /// <summary>In one transaction, of which each try starts with a clean slate.</summary>
    private Task<bool> AsOneAsync(Func<Task<bool>> unit, CancellationToken stop) => db.InTransactionAsync(async () =>
    {
        db.ChangeTracker.Clear();
        if (!await unit()) return false;
        await db.SaveChangesAsync(stop);
        return true;
    }, stop);

    /// <summary>Has it to itself: who reopens it now, or places a hold, comes too late or was first.</summary>
    private async Task<bool> TryTakeAsync(Complaint dossier, CancellationToken stop)
    {
        var (id, version) = (dossier.Id, dossier.Version);
        return await db.Database.ExecuteSqlInterpolatedAsync($"UPDATE Complaints SET Version = Version + 1 WHERE Id = {id} AND Version = {version}", stop) > 0;
    }

    private async Task<IEnumerable<DestroyedCount>> RemoveAsync(Complaint dossier, DateOnly closedOn, Actor by, CancellationToken stop)
    {
        var files = await FilesAsync(dossier.Id, stop);
        files.ForEach(attachments.Delete);
        pickup.Forget(dossier.Number);
        await db.Sums.KeepAsync(dossier.Id, closedOn, stop);
        await LetGoOfActionsAsync(dossier.Id, stop);
        var counts = await DossierRows.DeleteAsync(db, dossier.Id, stop);
        await CutFromEvaluationsAsync(dossier.Id, stop);
        db.Note(new AuditLine { Number = dossier.Number, Kind = AuditKind.Destroyed, ByKind = by.Kind, StaffId = by.StaffId, At = clock.Now });
        return counts.Append(new("Files", files.Count));
    }

    /// <summary>E21: what is to be done better stays, and knows of no case any more.</summary>
    private Task<int> LetGoOfActionsAsync(long id, CancellationToken stop) =>
        db.Database.ExecuteSqlInterpolatedAsync($"UPDATE ImprovementActions SET ComplaintId = NULL WHERE ComplaintId = {id}", stop);

    /// <summary>What evaluations took from it stays, word for word; from where, nobody can tell any more.</summary>
    private Task CutFromEvaluationsAsync(long id, CancellationToken stop) =>
        db.Database.ExecuteSqlInterpolatedAsync($"UPDATE EvaluationPoints SET OriginId = NULL, OriginComplaintId = NULL WHERE OriginComplaintId = {id}", stop);

    /// <summary>The stored files of the dossier, and of what was being written about it.</summary>
    private async Task<List<Guid>> FilesAsync(long id, CancellationToken stop)
    {
        var files = await db.Attachments.Where(file => EF.Property<long>(file, "ComplaintId") == id).Select(file => file.StorageId).ToListAsync(stop);
        files.AddRange(await db.Drafts.Where(draft => draft.ComplaintId == id).SelectMany(draft => draft.Files).Select(file => file.StorageId).ToListAsync(stop));
        // B21: copies that were made of it, and the files that stand in them in the place of others.
        var requests = db.Complaints.Where(one => one.Id == id).SelectMany(one => one.DisclosureRequests);
        files.AddRange(await requests.Where(one => one.CopyId != null).Select(one => one.CopyId!.Value).ToListAsync(stop));
        files.AddRange(await requests.SelectMany(one => one.Marks).Where(mark => mark.ReplacementId != null).Select(mark => mark.ReplacementId!.Value).ToListAsync(stop));
        return files;
    }
}
