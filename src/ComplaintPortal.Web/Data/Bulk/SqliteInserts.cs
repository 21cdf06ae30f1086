using Microsoft.Data.Sqlite;

namespace ComplaintPortal.Web.Data.Bulk;

/// <summary>The commands of one transaction, and the keys that it gives.</summary>
internal sealed class SqliteInserts(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<BulkTable, (SqliteInsert Command, Keys Keys)> known = [];

    /// <summary>Gives the row its key, where it has none, and writes it.</summary>
    public void Insert(BulkRow row)
    {
        if (!known.TryGetValue(row.Table, out var one)) one = known[row.Table] = (new SqliteInsert(connection, row.Table), new Keys(LastKey(row.Table)));
        if (row.Table.KeyColumn >= 0) row.Values[row.Table.KeyColumn] = ++one.Keys.Last;
        one.Command.Run(row.Values);
    }

    public void Dispose()
    {
        foreach (var (command, _) in known.Values) command.Dispose();
    }

    /// <summary>The last key that a row of the table had, also of one that is gone by now.</summary>
    private long LastKey(BulkTable table)
    {
        if (table.KeyColumn < 0) return 0;
        using var ask = connection.CreateCommand();
        // Names come from the model.
        ask.CommandText = $"SELECT max(coalesce((SELECT max(\"{table.Columns[table.KeyColumn].Name}\") FROM \"{table.Name}\"), 0), coalesce((SELECT seq FROM sqlite_sequence WHERE name = '{table.Name}'), 0))";
        return (long)ask.ExecuteScalar()!;
    }

    private sealed class Keys(long last)
    {
        public long Last { get; set; } = last;
    }
}
