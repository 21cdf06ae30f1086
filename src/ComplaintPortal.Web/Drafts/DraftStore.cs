using System.Security.Cryptography;
using System.Text.Json;
using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Web.Attachments;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Hosting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Drafts;

/// <summary>Keeps unfinished forms: encrypted, and only for so long after the last change. A restart of the server loses none.</summary>
public sealed class DraftStore(PortalDbContext db, AttachmentStore attachments, IDataProtectionProvider protection, Regulation regulation, PortalClock clock)
{
    /// <summary>How long the form of a complainant is kept, as the regulation's profile says.</summary>
    public TimeSpan KeptFor => TimeSpan.FromHours(regulation.Retention.DraftHours);

    /// <summary>How long what an employee was writing is kept: someone may be ill for some days.</summary>
    public static readonly TimeSpan KeptForStaff = TimeSpan.FromDays(7);

    private static readonly Compiled<Func<PortalDbContext, Guid, CancellationToken, Task<Kept?>>> Found = new(() => EF.CompileAsyncQuery(
        (PortalDbContext db, Guid id, CancellationToken stop) => db.Drafts.Where(draft => draft.Id == id).OrderBy(draft => draft.Id)
            .Select(draft => new Kept(draft.Payload, draft.ExpiresAt)).FirstOrDefault()));

    private static readonly Compiled<Func<PortalDbContext, Guid, CancellationToken, Task<DraftRow?>>> WithFiles = new(() => EF.CompileAsyncQuery(
        (PortalDbContext db, Guid id, CancellationToken stop) => db.Drafts.Include(draft => draft.Files).OrderBy(draft => draft.Id).FirstOrDefault(draft => draft.Id == id)));

    private readonly IDataProtector protector = protection.CreateProtector("drafts");

    /// <summary>The draft as it was last saved; null where there is none or it is too old.</summary>
    public async Task<T?> FindAsync<T>(Guid id, CancellationToken stop)
        where T : class
    {
        if (await Found.For(db)(db, id, stop) is not { } row || row.ExpiresAt <= clock.Now) return null;
        try
        {
            return JsonSerializer.Deserialize<T>(protector.Unprotect(row.Payload));
        }
        catch (CryptographicException)
        {
            return null; // Its key is gone: to its sender it is as if its time had passed.
        }
    }

    /// <summary>Saves the draft and starts its time anew. What is saved last stands, as with two tabs of one form.</summary>
    /// <param name="files">Every file that the draft holds now.</param>
    /// <param name="keptFor">How long after this it can still be found.</param>
    /// <param name="complaintId">The complaint that it is about; null where there is none yet.</param>
    public async Task SaveAsync<T>(Guid id, T draft, IEnumerable<Guid> files, TimeSpan keptFor, CancellationToken stop, long? complaintId = null)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await SaveOnceAsync(id, draft, [.. files], keptFor, complaintId, stop);
                return;
            }
            catch (DbUpdateException) when (attempt < 3)
            {
                db.ChangeTracker.Clear(); // Another tab saved at the same moment.
            }
        }
    }

    /// <summary>Removes a draft, and its files too unless a complaint took them over.</summary>
    public async Task RemoveAsync(Guid id, bool withFiles, CancellationToken stop)
    {
        var files = withFiles ? await db.Drafts.Where(draft => draft.Id == id).SelectMany(draft => draft.Files.Select(file => file.StorageId)).ToListAsync(stop) : [];
        await db.Turn.HoldAsync(() => DraftRows.DeleteAsync(db, id, stop), stop);
        if (files.Count > 0) await DeleteAsync(files, stop);
    }

    /// <summary>Removes what is too old, with its files; a hundred at a time.</summary>
    public async Task RemoveExpiredAsync(CancellationToken stop)
    {
        List<Guid> expired;
        do
        {
            var now = clock.Now;
            expired = await db.Drafts.Where(draft => draft.ExpiresAt <= now).OrderBy(draft => draft.ExpiresAt).Select(draft => draft.Id).Take(100).ToListAsync(stop);
            foreach (var id in expired) await RemoveAsync(id, withFiles: true, stop);
        }
        while (expired.Count > 0);
    }

    /// <summary>Not what is attached by now: two tabs can hold the same file, and one of them sent it.</summary>
    private async Task DeleteAsync(List<Guid> files, CancellationToken stop)
    {
        var attached = await db.Attachments.Where(file => files.Contains(file.StorageId)).Select(file => file.StorageId).ToListAsync(stop);
        foreach (var file in files.Except(attached)) attachments.Delete(file);
    }

    private async Task SaveOnceAsync<T>(Guid id, T draft, List<Guid> files, TimeSpan keptFor, long? complaintId, CancellationToken stop)
    {
        var row = await WithFiles.For(db)(db, id, stop);
        if (row is null) db.Drafts.Add(row = new DraftRow { Id = id });
        row.Payload = protector.Protect(JsonSerializer.SerializeToUtf8Bytes(draft));
        row.ExpiresAt = clock.Now + keptFor;
        row.ComplaintId = complaintId;
        row.Version++;
        row.Files.RemoveAll(file => !files.Contains(file.StorageId));
        foreach (var file in files.Where(file => row.Files.TrueForAll(known => known.StorageId != file)))
        {
            row.Files.Add(new DraftFile { StorageId = file, DraftId = id });
        }
        await db.SaveChangesAsync(stop);
    }

    private sealed record Kept(byte[] Payload, DateTimeOffset ExpiresAt);
}
