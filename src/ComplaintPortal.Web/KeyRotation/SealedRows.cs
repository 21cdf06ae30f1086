using System.Data.Common;
using System.Globalization;
using System.Text;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Encryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace ComplaintPortal.Web.KeyRotation;

/// <summary>
/// Seals with the newest key what an older one sealed, or none yet: the values themselves, table by table, without making entities of
/// them. A value that someone changes at the same moment is left to the next look.
/// </summary>
public sealed class SealedRows(PortalDbContext db, FieldKeys keys)
{
    private const int Batch = 200;

    private readonly ISqlGenerationHelper names = db.GetService<ISqlGenerationHelper>();

    /// <summary>Seals all of them, each batch in a transaction of its own, and says in how many rows.</summary>
    public async Task<int> RenewAsync(CancellationToken stop)
    {
        var renewed = 0;
        foreach (var table in SealedColumns.Tables(db.Model))
        {
            for (long? after = long.MinValue; after is { } key;)
            {
                (after, var rows) = await db.InTransactionAsync(() => RenewAsync(table, key, stop), stop);
                renewed += rows;
            }
        }
        return renewed;
    }

    /// <summary>Whether a value is left that the newest key did not seal; asked in one go, for all tables.</summary>
    public Task<bool> HasOlderAsync(CancellationToken stop) => db.InTransactionAsync(
        async () =>
        {
            var any = SealedColumns.Tables(db.Model).Select(table => $"EXISTS (SELECT 1 FROM {names.DelimitIdentifier(table.Name)} WHERE {IsOlder(table)})");
            await using var command = Command($"SELECT CASE WHEN {string.Join(" OR ", any)} THEN 1 ELSE 0 END", ("@header", keys.NewestHeader));
            return Convert.ToInt32(await command.ExecuteScalarAsync(stop), CultureInfo.InvariantCulture) == 1;
        },
        stop);

    /// <summary>A batch of rows; after which one the next begins, and null after the last.</summary>
    private async Task<(long? Next, int Rows)> RenewAsync(SealedTable table, long after, CancellationToken stop)
    {
        var rows = await OlderAsync(table, after, stop);
        foreach (var (key, values) in rows) await WriteAsync(table, key, values, stop);
        return (rows.Count == Batch ? rows[^1].Key : null, rows.Count);
    }

    /// <summary>The first rows after a key with such values, and those values by their columns.</summary>
    private async Task<List<(long Key, List<(SealedColumn Column, object Value)> Values)>> OlderAsync(SealedTable table, long after, CancellationToken stop)
    {
        var key = names.DelimitIdentifier(table.Key);
        var first = db.Database.IsSqlServer() ? $"OFFSET 0 ROWS FETCH NEXT {Batch} ROWS ONLY" : $"LIMIT {Batch}";
        await using var command = Command(
            $"SELECT {key}, {string.Join(", ", table.Columns.Select(column => names.DelimitIdentifier(column.Name)))} FROM {names.DelimitIdentifier(table.Name)} "
                + $"WHERE {key} > @after AND ({IsOlder(table)}) ORDER BY {key} {first}",
            ("@after", after), ("@header", keys.NewestHeader));
        await using var reader = await command.ExecuteReaderAsync(stop);
        var rows = new List<(long, List<(SealedColumn, object)>)>();
        while (await reader.ReadAsync(stop))
        {
            var values = table.Columns.Select((column, at) => (column, Value: reader.GetValue(at + 1))).Where(one => one.Value is not DBNull && !IsNewest(one.Value));
            rows.Add((reader.GetInt64(0), [.. values]));
        }
        return rows;
    }

    private async Task WriteAsync(SealedTable table, long key, List<(SealedColumn Column, object Value)> values, CancellationToken stop)
    {
        var columns = values.Select((one, at) => (Name: names.DelimitIdentifier(one.Column.Name), at)).ToList();
        await using var command = Command(
            $"UPDATE {names.DelimitIdentifier(table.Name)} SET {string.Join(", ", columns.Select(one => $"{one.Name} = @new{one.at}"))} "
                + $"WHERE {names.DelimitIdentifier(table.Key)} = @key AND {string.Join(" AND ", columns.Select(one => $"{one.Name} = @old{one.at}"))}",
            [
                ("@key", key),
                .. values.Select((one, at) => ($"@old{at.ToString(CultureInfo.InvariantCulture)}", one.Value)),
                .. values.Select((one, at) => ($"@new{at.ToString(CultureInfo.InvariantCulture)}", (object)Renewed(one.Value, one.Column.Place))),
            ]);
        await command.ExecuteNonQueryAsync(stop);
    }

    private string IsOlder(SealedTable table) => string.Join(" OR ", table.Columns.Select(column => names.DelimitIdentifier(column.Name))
        .Select(column => $"({column} IS NOT NULL AND SUBSTRING({column}, 1, {keys.NewestHeader.Length}) <> @header)"));

    private bool IsNewest(object value) => value is byte[] bytes && bytes.AsSpan().StartsWith(keys.NewestHeader);

    private byte[] Renewed(object value, string place) => value switch
    {
        string text => keys.SealText(text, place),
        byte[] and [TextToBytes.Mark, .. var text] => keys.SealText(Encoding.Unicode.GetString(text), place),
        byte[] bytes => keys.Seal(keys.Open(bytes, place), place),
        _ => throw new SealedValueException(place, "it is neither text nor bytes."),
    };

    /// <summary>Names come from the model, values are parameters.</summary>
    private DbCommand Command(string text, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = text;
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
        return command;
    }
}
