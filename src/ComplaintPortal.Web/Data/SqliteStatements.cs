using Microsoft.Data.Sqlite;

namespace ComplaintPortal.Web.Data;

/// <summary>The statements of one transaction, each prepared at its first use.</summary>
internal sealed class SqliteStatements(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteStatement> known = [];

    /// <param name="sql">Holds no value: each stands as a question mark.</param>
    public SqliteStatement Of(string sql) => known.TryGetValue(sql, out var statement) ? statement : known[sql] = new SqliteStatement(connection, sql);

    public void Dispose()
    {
        foreach (var statement in known.Values) statement.Dispose();
    }
}
