using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ComplaintPortal.Web.Data.Bulk;

/// <summary>A prepared INSERT, bound by SQLite's own functions: a parameter object a value would take most of the time.</summary>
internal sealed class SqliteInsert : IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;

    public SqliteInsert(SqliteConnection connection, BulkTable table)
    {
        database = connection.Handle!;
        // Names come from the model.
        var names = string.Join(", ", table.Columns.Select(column => $"\"{column.Name}\""));
        Check(raw.sqlite3_prepare_v2(database, $"INSERT INTO \"{table.Name}\" ({names}) VALUES ({string.Join(", ", table.Columns.Select(_ => "?"))})", out statement));
    }

    /// <summary>Writes a row and gives its key, where that is one the database counts on.</summary>
    /// <exception cref="SqliteException">The database refuses the row.</exception>
    public long Run(object?[] values)
    {
        for (var at = 0; at < values.Length; at++) Check(Bind(at + 1, values[at]));
        var done = raw.sqlite3_step(statement);
        raw.sqlite3_reset(statement);
        if (done != raw.SQLITE_DONE) Check(done);
        return raw.sqlite3_last_insert_rowid(database);
    }

    public void Dispose() => statement.Dispose();

    private int Bind(int at, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(statement, at),
        byte[] { Length: 0 } => raw.sqlite3_bind_zeroblob(statement, at, 0),
        byte[] bytes => raw.sqlite3_bind_blob(statement, at, bytes),
        string text => raw.sqlite3_bind_text(statement, at, text),
        long number => raw.sqlite3_bind_int64(statement, at, number),
        int number => raw.sqlite3_bind_int64(statement, at, number),
        bool yes => raw.sqlite3_bind_int64(statement, at, yes ? 1 : 0),
        // As Microsoft.Data.Sqlite writes it.
        Guid id => raw.sqlite3_bind_text(statement, at, id.ToString().ToUpperInvariant()),
        double number => raw.sqlite3_bind_double(statement, at, number),
        _ => throw new NotSupportedException($"A value of {value.GetType().Name} can't be written."),
    };

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, database);
}
