using System.Security.Cryptography;
using System.Text;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Identity;

/// <summary>
/// Slows guessing of access codes and passwords: after five wrong ones on a number, from an address or on an account, the next try has to
/// wait, longer each time, at most a quarter of an hour. A number or an account that does not exist slows in the same way.
/// </summary>
public sealed class AccessThrottle(PortalDbContext db, PortalClock clock)
{
    private const int Free = 5;
    private const int MostConflicts = 10;
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);

    /// <summary>After this long without a try, the count starts anew.</summary>
    private static readonly TimeSpan Forgotten = TimeSpan.FromHours(1);

    /// <summary>Counts a try before it is judged, so that many at once can't slip through; says how long to wait where it may not be judged now.</summary>
    public Task<TimeSpan?> CountAsync(string number, string address, CancellationToken stop) =>
        CountAsync([Subject("number", number), Subject("address", address)], stop);

    /// <summary>The same for a password; by account only, since a whole office can have one address.</summary>
    public Task<TimeSpan?> CountPasswordAsync(string account, CancellationToken stop) => CountAsync([Subject("account", account)], stop);

    /// <summary>Writes the count of an account as it is: work for its own sake, so that the time of an answer does not tell whether there is an account.</summary>
    public async Task WriteAgainAsync(string account, CancellationToken stop)
    {
        var row = await FindAsync(Subject("account", account), stop);
        if (db.Entry(row).State == EntityState.Unchanged) db.Entry(row).Property(attempts => attempts.LastAt).IsModified = true;
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException)
        {
            Forget([row]); // Another try counted at the same moment: that one's count stands.
        }
    }

    /// <summary>The password was right, or replaced: those before it no longer count.</summary>
    public Task ForgetPasswordsAsync(string account, CancellationToken stop) => ClearAsync(Subject("account", account), null, stop);

    /// <summary>The code was right: this try, and for the number all before it, no longer count.</summary>
    public Task ForgetAsync(string number, string address, CancellationToken stop) => ClearAsync(Subject("number", number), Subject("address", address), stop);

    private async Task<TimeSpan?> CountAsync(string[] subjects, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            var rows = new List<AccessAttempts>();
            foreach (var subject in subjects) rows.Add(await FindAsync(subject, stop));
            var wait = rows.Max(WaitOf);
            if (wait > TimeSpan.Zero) return wait;
            foreach (var row in rows)
            {
                row.Wrong = row.LastAt < clock.Now - Forgotten ? 1 : row.Wrong + 1;
                row.LastAt = clock.Now;
            }
            try
            {
                await db.SaveChangesAsync(stop);
                return null;
            }
            catch (DbUpdateException) when (attempt < MostConflicts)
            {
                Forget(rows); // Someone else on the same one, at the same moment: counted after that one.
            }
        }
    }

    private async Task ClearAsync(string subject, string? address, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            var rows = new List<AccessAttempts> { await FindAsync(subject, stop) };
            rows[0].Wrong = 0;
            if (address is not null)
            {
                rows.Add(await FindAsync(address, stop));
                rows[1].Wrong = Math.Max(0, rows[1].Wrong - 1);
            }
            try
            {
                await db.SaveChangesAsync(stop);
                return;
            }
            catch (DbUpdateException) when (attempt < MostConflicts)
            {
                Forget(rows);
            }
        }
    }

    /// <summary>These rows only: who signs in is read already, and goes on to be worked with.</summary>
    private void Forget(List<AccessAttempts> rows) => rows.ForEach(row => db.Entry(row).State = EntityState.Detached);

    private TimeSpan WaitOf(AccessAttempts row)
    {
        if (row.Wrong < Free || row.LastAt < clock.Now - Forgotten) return TimeSpan.Zero;
        var wait = Math.Min(LongestWait.TotalSeconds, FirstWait.TotalSeconds * Math.Pow(2, Math.Min(10, row.Wrong - Free)));
        return row.LastAt.AddSeconds(wait) - clock.Now;
    }

    private async Task<AccessAttempts> FindAsync(string subject, CancellationToken stop)
    {
        var row = await db.AccessAttempts.FirstOrDefaultAsync(attempts => attempts.Subject == subject, stop);
        if (row is null) db.AccessAttempts.Add(row = new AccessAttempts { Subject = subject });
        return row;
    }

    private static string Subject(string kind, string value) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}:{value}")));
}
