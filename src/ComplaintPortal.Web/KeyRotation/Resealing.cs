using ComplaintPortal.Web.Attachments;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Encryption;
using ComplaintPortal.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.KeyRotation;

/// <summary>
/// Brings everything that is sealed under the newest key: rows, search words, files. Stopped at whatever moment, every value can still be
/// opened with the ring as it is, and the next run goes on with what is left.
/// </summary>
public sealed class Resealing(PortalDbContext db, SealedRows rows, SearchHashes words, AttachmentStore files, FieldKeys keys)
{
    /// <summary>Does it all, and says how many rows and files that were.</summary>
    /// <exception cref="SealedValueException">Something can't be opened: then it is left as it is, and so are the keys.</exception>
    public async Task<(int Rows, int Files)> RunAsync(CancellationToken stop)
    {
        var done = (await rows.HasOlderAsync(stop) ? await rows.RenewAsync(stop) : 0, await files.RenewAsync(stop));
        await words.RenewAsync(stop);
        if (done != default && (await rows.HasOlderAsync(stop) || await words.HasOlderAsync(stop) || files.HasOlder()))
            throw new StartupFaultException("keys", ["values or files are left that the newest key did not seal, since something changed them meanwhile; run it again"]);
        await CompleteAsync(stop);
        // What was overwritten is gone from the journal too.
        if (db.Database.IsSqlite()) await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", stop);
        return done;
    }

    /// <summary>From now on the database needs no key but the newest.</summary>
    private async Task CompleteAsync(CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        var used = await db.UsedKeys.ToListAsync(stop);
        db.UsedKeys.RemoveRange(used.Where(one => one.Id != keys.Newest));
        used.Single(one => one.Id == keys.Newest).IsComplete = true;
        await db.SaveChangesAsync(stop);
    }
}
