using Microsoft.Data.Sqlite;

namespace ComplaintPortal.Web.Data.Bulk;

/// <summary>The commands of one transaction.</summary>
internal sealed class SqliteInserts(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<BulkTable, SqliteStatement> known = [];

    /// <summary>Writes the row, and takes over the key that the database gives it.</summary>
    public void Insert(BulkRow row)
    {
        if (!known.TryGetValue(row.Table, out var command)) command = known[row.Table] = new SqliteStatement(connection, CommandOf(row.Table));
        var counted = row.Table.KeyColumn;
        // A graph that is written a second time, after a fault, gets new keys.
        if (counted >= 0) row.Values[counted] = null;
        var key = command.Run(row.Values);
        if (counted >= 0) row.Values[counted] = key;
    }

    public void Dispose()
    {
        foreach (var command in known.Values) command.Dispose();
    }

    /// <summary>Names come from the model.</summary>
    private static string CommandOf(BulkTable table) =>
        $"INSERT INTO \"{table.Name}\" ({string.Join(", ", table.Columns.Select(column => $"\"{column.Name}\""))}) VALUES ({string.Join(", ", table.Columns.Select(_ => "?"))})";
}
