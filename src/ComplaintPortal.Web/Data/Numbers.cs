using ComplaintPortal.Domain.Complaints;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Data;

/// <summary>The numbers of the register (B16).</summary>
internal static class Numbers
{
    /// <summary>
    /// Takes the next numbers of a year and gives the last of them. The row of the year stays locked until the transaction ends: no gap,
    /// and no number twice. Forgets what the context tracks.
    /// </summary>
    public static async Task<int> TakeAsync(PortalDbContext db, int year, int count, CancellationToken stop)
    {
        if (await db.Database.ExecuteSqlInterpolatedAsync($"UPDATE NumberSeries SET Last = Last + {count} WHERE Year = {year}", stop) == 0)
        {
            db.NumberSeries.Add(new NumberSeries(year));
            await db.SaveChangesAsync(stop);
            db.ChangeTracker.Clear();
            await db.Database.ExecuteSqlInterpolatedAsync($"UPDATE NumberSeries SET Last = Last + {count} WHERE Year = {year}", stop);
        }
        return await db.NumberSeries.AsNoTracking().Where(series => series.Year == year).Select(series => series.Last).SingleAsync(stop);
    }

    /// <summary>The same by prepared statements.</summary>
    public static int Take(SqliteStatements statements, int year, int count) =>
        (int)statements.Of("INSERT INTO NumberSeries (Year, Last) VALUES (?, ?) ON CONFLICT (Year) DO UPDATE SET Last = Last + excluded.Last RETURNING Last")
            .OneOrNone<long?>(row => row.Number(0), year, count)!.Value;
}
