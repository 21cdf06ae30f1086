using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Attachments;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Drafts;
using ComplaintPortal.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Jobs;

/// <summary>
/// Removes unfinished forms after their time, files that belong to nothing, copies of dossiers after their days, counts of wrong codes of
/// yesterday, and ends of visits whose cookies are over.
/// </summary>
public sealed class RemoveLeftovers(PortalDbContext db, DraftStore drafts, AttachmentStore attachments, PortalClock clock) : IPortalJob
{
    private const int Batch = 200;

    public async Task RunAsync(CancellationToken stop)
    {
        await drafts.RemoveExpiredAsync(stop);
        await RemoveDownloadedCopiesAsync(stop);
        await RemoveStrayFilesAsync(stop);
        var yesterday = clock.Now.AddDays(-1);
        db.AccessAttempts.RemoveRange(await db.AccessAttempts.Where(attempts => attempts.LastAt < yesterday).ToListAsync(stop));
        // An ended visit renews no cookie, and none lives for longer than the eight hours that a profile may set.
        db.EndedVisits.RemoveRange(await db.EndedVisits.Where(visit => visit.EndedAt < yesterday).ToListAsync(stop));
        await db.SaveChangesAsync(stop);
    }

    /// <summary>A copy of a dossier lies ready for so many days only (B21); after that nothing refers to its file, which goes below.</summary>
    private async Task RemoveDownloadedCopiesAsync(CancellationToken stop)
    {
        var today = clock.Today;
        // Whatever the way: what was posted or given is not kept here any longer either.
        var last = today.AddDays(-DisclosureRequest.DownloadDays);
        var old = await db.Complaints.SelectMany(complaint => complaint.DisclosureRequests)
            .Where(request => request.CopyId != null && request.AnsweredOn < last).OrderBy(request => request.Id).Take(Batch).ToListAsync(stop);
        foreach (var request in old)
        {
            attachments.Delete(request.CopyId!.Value);
            request.ForgetCopy();
        }
        await db.SaveChangesAsync(stop);
    }

    /// <summary>A server that stops between storing a file and noting it leaves one behind. Younger files may still be on their way.</summary>
    private async Task RemoveStrayFilesAsync(CancellationToken stop)
    {
        var requests = db.Complaints.SelectMany(complaint => complaint.DisclosureRequests);
        var copies = requests.Where(request => request.CopyId != null).Select(request => request.CopyId!.Value);
        var replacements = requests.SelectMany(request => request.Marks).Where(mark => mark.ReplacementId != null).Select(mark => mark.ReplacementId!.Value);
        foreach (var stored in attachments.StoredBefore(TimeProvider.System.GetUtcNow().AddDays(-1)).Chunk(Batch))
        {
            var ids = stored.ToList();
            var known = await db.Attachments.Where(file => ids.Contains(file.StorageId)).Select(file => file.StorageId)
                .Union(copies.Where(id => ids.Contains(id)))
                .Union(replacements.Where(id => ids.Contains(id)))
                .Union(db.DraftFiles.Where(file => ids.Contains(file.StorageId)).Select(file => file.StorageId))
                .ToListAsync(stop);
            foreach (var stray in ids.Except(known)) attachments.Delete(stray);
        }
    }
}
