using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ComplaintPortal.Web.Data;

/// <summary>
/// A statement that is prepared once and run many times, bound by SQLite's own functions: a parameter object for each value, and a new
/// statement for each row, would take most of the time.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;

    /// <param name="sql">Holds no value: each stands as a question mark.</param>
    public SqliteStatement(SqliteConnection connection, string sql)
    {
        database = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(database, sql, out statement));
    }

    /// <summary>Runs it, and gives the key of the row that it made, where that is one the database counts on.</summary>
    /// <exception cref="SqliteException">The database refuses.</exception>
    public long Run(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        Step();
        raw.sqlite3_reset(statement);
        return raw.sqlite3_last_insert_rowid(database);
    }

    /// <summary>Runs it and reads the one row that it gives; nothing where it gives none.</summary>
    /// <exception cref="SqliteException">The database refuses.</exception>
    /// <exception cref="InvalidOperationException">It gives several.</exception>
    public T? OneOrNone<T>(Func<SqliteStatement, T> read, params ReadOnlySpan<object?> values)
    {
        Bind(values);
        T? one = default;
        var isThere = Step();
        if (isThere)
        {
            one = read(this);
            if (Step()) throw new InvalidOperationException("There are several rows.");
        }
        raw.sqlite3_reset(statement);
        return one;
    }

    /// <summary>A column of the row that is read.</summary>
    public long Number(int column) => raw.sqlite3_column_int64(statement, column);

    /// <summary>A column of the row that is read.</summary>
    public string Text(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string();

    public void Dispose() => statement.Dispose();

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (var at = 0; at < values.Length; at++) Check(Bind(at + 1, values[at]));
    }

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

    /// <summary>Whether there is a row.</summary>
    private bool Step()
    {
        var result = raw.sqlite3_step(statement);
        if (result is raw.SQLITE_ROW or raw.SQLITE_DONE) return result == raw.SQLITE_ROW;
        raw.sqlite3_reset(statement);
        Check(result);
        return false;
    }

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, database);
}
