using System.Security.Cryptography;
using System.Text.Json;
using ComplaintPortal.Web.Attachments;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Hosting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Drafts;

/// <summary>Keeps unfinished forms: encrypted, for two hours after the last change. A restart of the server loses none.</summary>
public sealed class DraftStore(PortalDbContext db, AttachmentStore attachments, IDataProtectionProvider protection, PortalClock clock)
{
    public static readonly TimeSpan KeptFor = TimeSpan.FromHours(2);

    private readonly IDataProtector protector = protection.CreateProtector("drafts");

    /// <summary>The draft as it was last saved; null where there is none or it is too old.</summary>
    public async Task<T?> FindAsync<T>(Guid id, CancellationToken stop)
        where T : class
    {
        var row = await db.Drafts.AsNoTracking().FirstOrDefaultAsync(draft => draft.Id == id, stop);
        if (row is null || row.ExpiresAt <= clock.Now) return null;
        try
        {
            return JsonSerializer.Deserialize<T>(protector.Unprotect(row.Payload));
        }
        catch (CryptographicException)
        {
            return null; // Its key is gone: to its sender it is as if two hours had passed.
        }
    }

    /// <summary>Saves the draft and starts its two hours anew. What is saved last stands, as with two tabs of one form.</summary>
    /// <param name="files">Every file that the draft holds now.</param>
    public async Task SaveAsync<T>(Guid id, T draft, IEnumerable<Guid> files, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await SaveOnceAsync(id, draft, [.. files], stop);
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
        var row = await db.Drafts.Include(draft => draft.Files).FirstOrDefaultAsync(draft => draft.Id == id, stop);
        if (row is null) return;
        db.Drafts.Remove(row);
        await db.SaveChangesAsync(stop);
        if (withFiles) row.Files.ForEach(file => attachments.Delete(file.StorageId));
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

    private async Task SaveOnceAsync<T>(Guid id, T draft, List<Guid> files, CancellationToken stop)
    {
        var row = await db.Drafts.Include(one => one.Files).FirstOrDefaultAsync(one => one.Id == id, stop);
        if (row is null) db.Drafts.Add(row = new DraftRow { Id = id });
        row.Payload = protector.Protect(JsonSerializer.SerializeToUtf8Bytes(draft));
        row.ExpiresAt = clock.Now + KeptFor;
        row.Version++;
        row.Files.RemoveAll(file => !files.Contains(file.StorageId));
        foreach (var file in files.Where(file => row.Files.TrueForAll(known => known.StorageId != file)))
        {
            row.Files.Add(new DraftFile { StorageId = file, DraftId = id });
        }
        await db.SaveChangesAsync(stop);
    }
}
