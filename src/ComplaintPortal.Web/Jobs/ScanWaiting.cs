using ComplaintPortal.Web.Attachments;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Jobs;

/// <summary>Has files looked at that came in while the virus scanner did not answer: what is clean opens, the rest goes and its dossier says so.</summary>
public sealed class ScanWaiting(PortalDbContext db, AttachmentStore store, ClamdScanner scanner, PortalClock clock, ILogger<ScanWaiting> logger) : IPortalJob
{
    public async Task RunAsync(CancellationToken stop)
    {
        foreach (var id in store.HeldBack())
        {
            var verdict = await VerdictAsync(id, stop);
            if (verdict == ScanVerdict.Unknown) return; // Still not there: the next run asks again.
            if (verdict == ScanVerdict.Clean) store.Release(id);
            else await RefuseAsync(id, stop);
        }
    }

    private async Task<ScanVerdict> VerdictAsync(Guid id, CancellationToken stop)
    {
        try
        {
            return await scanner.ScanAsync(await store.ReadUnopenedAsync(id, stop), stop);
        }
        catch (FileNotFoundException)
        {
            return ScanVerdict.Clean; // Taken away meanwhile: nothing is left to open.
        }
    }

    private async Task RefuseAsync(Guid id, CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        var complaint = await db.Complaints.Include(one => one.Attachments.Where(file => file.StorageId == id)).OrderBy(one => one.Id)
            .FirstOrDefaultAsync(one => one.Attachments.Any(file => file.StorageId == id), stop);
        if (complaint is not null)
        {
            complaint.NoteRefused(complaint.Attachments[0], clock.Now);
            await db.SaveChangesAsync(stop);
        }
        store.Refuse(id);
        logger.LogWarning("A file that waited was refused: it holds a virus");
    }
}
