using System.Data.Common;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Encryption;
using ComplaintPortal.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.KeyRotation;

/// <summary>
/// Before anything is read or written: holds the ring of keys against the keys that the database names, and seals what is in a database
/// from before there were keys.
/// </summary>
public static class FirstSealing
{
    /// <exception cref="StartupFaultException">The database can't be read, or needs a key that is not there.</exception>
    public static async Task EnsureAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var (keys, file) = (scope.ServiceProvider.GetRequiredService<FieldKeys>(), scope.ServiceProvider.GetRequiredService<FieldKeyFile>());
        try
        {
            var used = await db.UsedKeys.AsNoTracking().ToListAsync();
            var missing = used.Select(one => one.Id).Except(keys.Names).ToList();
            if (missing.Count > 0)
            {
                throw new StartupFaultException(
                    "keys",
                    [
                        $"the database is sealed with key {string.Join(", ", missing)}, which is not in {file.Location}: put the folder of keys back from the backup that "
                            + "belongs to this database. Nothing of it can be read without, and nothing was changed",
                    ]);
            }
            if (used.TrueForAll(one => one.Id != keys.Newest)) await NameAsync(db, keys.Newest);
            if (keys.Ring.Count > 1)
            {
                services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(FirstSealing))
                    .LogWarning("A rotation of keys has not come to its end: stop the portal and run rotate-keys again");
            }
            if (!used.Exists(one => one.IsComplete)) await scope.ServiceProvider.GetRequiredService<Resealing>().RunAsync(CancellationToken.None);
        }
        catch (DbException fault)
        {
            throw new StartupFaultException("database", [$"the keys that it names can't be read, or what it holds can't be sealed: {fault.Message}"]);
        }
    }

    private static async Task NameAsync(PortalDbContext db, string newest)
    {
        db.UsedKeys.Add(new UsedKey { Id = newest });
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            // Another that starts at this moment was first.
            if (!await db.UsedKeys.AnyAsync(one => one.Id == newest)) throw;
        }
    }
}
