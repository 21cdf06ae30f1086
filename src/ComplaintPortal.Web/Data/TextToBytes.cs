using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace ComplaintPortal.Web.Data;

/// <summary>
/// Turns a column of text into one of bytes, which SQL Server refuses to do by itself: a new column takes the bytes of the text, behind
/// <see cref="Mark"/>, and the portal seals them at its next start. SQLite leaves a value as it is, whatever the type of its column.
/// </summary>
internal sealed class TextToBytes(MigrationsSqlGeneratorDependencies dependencies, IRelationalAnnotationProvider annotations)
    : SqlServerMigrationsSqlGenerator(dependencies, annotations)
{
    /// <summary>With what bytes begin that are text in UTF-16, as SQL Server has it, and not sealed yet.</summary>
    public const byte Mark = 0;

    public override IReadOnlyList<MigrationCommand> Generate(
        IReadOnlyList<MigrationOperation> operations, IModel? model = null, MigrationsSqlGenerationOptions options = MigrationsSqlGenerationOptions.Default) =>
        base.Generate([.. operations.SelectMany(one => IsTextToBytes(one) ? Carry((AlterColumnOperation)one, model!) : [one])], model, options);

    private static bool IsTextToBytes(MigrationOperation one) =>
        one is AlterColumnOperation alter && alter.OldColumn.ClrType == typeof(string) && alter.ClrType == typeof(byte[]);

    private IEnumerable<MigrationOperation> Carry(AlterColumnOperation alter, IModel model)
    {
        var (table, schema, name, former) = (alter.Table, alter.Schema, alter.Name, $"{alter.Name}_Text");
        var indexes = model.GetRelationalModel().FindTable(table, schema)!.Indexes.Where(index => index.Columns.Any(column => column.Name == name)).ToList();
        foreach (var index in indexes) yield return new DropIndexOperation { Table = table, Schema = schema, Name = index.Name };
        yield return new RenameColumnOperation { Table = table, Schema = schema, Name = name, NewName = former };
        yield return new AddColumnOperation { Table = table, Schema = schema, Name = name, ClrType = typeof(byte[]), ColumnType = alter.ColumnType, IsNullable = true };
        var sql = Dependencies.SqlGenerationHelper;
        var (target, from) = (sql.DelimitIdentifier(name), sql.DelimitIdentifier(former));
        // As text of its own, since a script that is checked as a whole does not know the new column yet.
        var copy = $"UPDATE {sql.DelimitIdentifier(table, schema)} SET {target} = CONVERT({alter.ColumnType}, 0x{Mark:x2} + CONVERT(varbinary(max), CONVERT(nvarchar(max), {from}))) WHERE {from} IS NOT NULL";
        yield return new SqlOperation { Sql = $"EXEC(N'{copy.Replace("'", "''", StringComparison.Ordinal)}')" };
        yield return new DropColumnOperation { Table = table, Schema = schema, Name = former };
        if (!alter.IsNullable)
        {
            yield return new AlterColumnOperation
            {
                Table = table,
                Schema = schema,
                Name = name,
                ClrType = typeof(byte[]),
                ColumnType = alter.ColumnType,
                OldColumn = new AddColumnOperation { ClrType = typeof(byte[]), ColumnType = alter.ColumnType, IsNullable = true },
            };
        }
        foreach (var index in indexes) yield return CreateIndexOperation.CreateFrom(index);
    }
}

internal static class TextToBytesOptions
{
    public static DbContextOptionsBuilder UseTextToBytes(this DbContextOptionsBuilder options) => options.ReplaceService<IMigrationsSqlGenerator, TextToBytes>();

    public static DbContextOptionsBuilder<T> UseTextToBytes<T>(this DbContextOptionsBuilder<T> options)
        where T : DbContext =>
        options.ReplaceService<IMigrationsSqlGenerator, TextToBytes>();
}
