using System.Data.Common;
using ComplaintPortal.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Data.Seed;

/// <summary>
/// Takes the indexes of SQLite off while rows pour in, and makes them at the end: sorting them once takes less than keeping each of them in
/// order. A register in which they are off is marked, so that no portal starts on one whose seed was broken off.
/// </summary>
internal static class SeedIndexes
{
    private const string Unfinished = "PRAGMA user_version = 1";
    private const string Finished = "PRAGMA user_version = 0";

    /// <exception cref="StartupFaultException">A seed was broken off in this register.</exception>
    public static async Task CheckAsync(PortalDbContext db)
    {
        if (!db.Database.IsSqlite() || (await ReadAsync(db, "SELECT user_version FROM pragma_user_version", row => row.GetInt64(0), default)).Single() == 0) return;
        throw new StartupFaultException("database", ["the command seed was broken off in it. Remove the data directory and begin anew."]);
    }

    /// <summary>Takes them off, and gives the statements that make them again. Accounts keep theirs: they are looked up meanwhile.</summary>
    public static async Task<IReadOnlyList<string>> TakeOffAsync(PortalDbContext db, CancellationToken stop)
    {
        if (!db.Database.IsSqlite()) return [];
        var indexes = await ReadAsync(
            db, "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name NOT LIKE 'AspNet%'", row => (Name: row.GetString(0), Sql: row.GetString(1)), stop);
        await RunAsync(db, [.. indexes.Select(index => $"DROP INDEX \"{index.Name}\""), Unfinished], stop);
        return [.. indexes.Select(index => index.Sql)];
    }

    public static async Task MakeAsync(PortalDbContext db, IReadOnlyList<string> statements, CancellationToken stop)
    {
        if (statements.Count > 0) await RunAsync(db, [.. statements, Finished], stop);
    }

    private static Task RunAsync(PortalDbContext db, IReadOnlyList<string> statements, CancellationToken stop) => db.InTransactionAsync(async () =>
    {
        foreach (var statement in statements) await db.Database.ExecuteSqlRawAsync(statement, stop);
        return true;
    }, stop);

    internal static async Task<List<T>> ReadAsync<T>(PortalDbContext db, string query, Func<DbDataReader, T> read, CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = query;
            await using var reader = await command.ExecuteReaderAsync(stop);
            var rows = new List<T>();
            while (await reader.ReadAsync(stop)) rows.Add(read(reader));
            return rows;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
