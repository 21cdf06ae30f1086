using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Encryption;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.KeyRotation;

/// <summary>
/// Makes the hashes of search words anew, from the complainants themselves, since no hash leads back to its word. Until all are, a search
/// asks for the hashes of every key.
/// </summary>
public sealed class SearchHashes(PortalDbContext db, FieldKeys keys)
{
    private const int Batch = 100;

    /// <summary>The dossiers that have a hash of an older key, or a word from before there were keys.</summary>
    private IQueryable<long> Older()
    {
        var newest = keys.NewestId;
        return db.Set<SearchKey>().FromSqlInterpolated($"SELECT * FROM SearchKeys WHERE SUBSTRING(Value, 1, {FieldKeys.IdLength}) <> {newest}")
            .Select(key => EF.Property<long>(key, "ComplaintId")).Distinct();
    }

    public async Task RenewAsync(CancellationToken stop)
    {
        List<long> ids;
        while ((ids = await Older().OrderBy(id => id).Take(Batch).ToListAsync(stop)).Count > 0) await RenewAsync(ids, stop);
    }

    public async Task<bool> HasOlderAsync(CancellationToken stop) => await Older().Take(1).CountAsync(stop) > 0;

    private async Task RenewAsync(List<long> ids, CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        var former = await db.Set<SearchKey>().Where(key => ids.Contains(EF.Property<long>(key, "ComplaintId"))).ToListAsync(stop);
        db.Set<SearchKey>().RemoveRange(former);
        foreach (var one in await db.Complaints.AsNoTracking().Where(one => ids.Contains(one.Id)).Select(one => new { one.Id, one.Complainant, one.EarlierNumber }).ToListAsync(stop))
        {
            foreach (var key in SearchKey.Of(one.Complainant, one.EarlierNumber)) db.Add(key).Property("ComplaintId").CurrentValue = one.Id;
        }
        // One transaction: a dossier is never without its words.
        await db.SaveChangesAsync(stop);
    }
}
