using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Encryption;
using ComplaintPortal.Web.Tests.Infrastructure;
using ComplaintPortal.Web.Tests.Retention;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintPortal.Web.Tests.KeyRotation;

/// <summary>A database from before there were keys is sealed at the first start, and loses nothing by it.</summary>
[Trait("Obligation", "B17")]
public sealed class FirstSealingTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_stands_there_in_plain_is_sealed_before_the_portal_opens(bool asSqlServerCarriesIt)
    {
        using var place = new Rotated();
        MarkedDossier marked;
        using (var portal = place.Start())
        {
            marked = await MarkedDossier.MakeAsync(portal);
            await PlainAgainAsync(portal, marked, asSqlServerCarriesIt);
        }
        Assert.Contains(marked.FilesIn(place.Folder), path => Path.GetFileName(path).StartsWith("portal.db", StringComparison.Ordinal));
        using var after = place.Start();
        await Rotated.ReadableAsync(after, marked);
        Assert.DoesNotContain(marked.FilesIn(place.Folder), path => !path.EndsWith(".eml", StringComparison.Ordinal));
        Assert.True((await after.DataAsync(db => db.UsedKeys.SingleAsync())).IsComplete);
    }

    [Fact]
    public async Task The_migration_keeps_what_it_finds()
    {
        using var place = new Rotated();
        var file = Path.Combine(place.Folder, "portal.db");
        await using (var db = new SqlitePortalDbContext(new DbContextOptionsBuilder<SqlitePortalDbContext>().UseSqlite($"Data Source={file};Pooling=False").Options))
        {
            await db.GetService<IMigrator>().MigrateAsync("Retention", TestContext.Current.CancellationToken);
            foreach (var table in new[] { "Complaints", "InternalNotes", "SearchKeys" }) await FillAsync(db, table);
        }
        using var portal = place.Start();
        // A table is built anew by the migration, and with it go neither its rows nor those that hang on them.
        Assert.Equal(("Complaints.Story", "Complaints.Complainant_Name"), await portal.DataAsync(async db => (
            await db.Complaints.Select(one => one.Story).SingleAsync(), await db.Complaints.Select(one => one.Complainant.Name).SingleAsync())));
        Assert.Equal("InternalNotes.Text", await portal.DataAsync(db => db.Complaints.SelectMany(one => one.Notes).Select(note => note.Text).SingleAsync()));
        var kept = portal.Services.GetRequiredService<FieldKeys>().HashedWords("complainant_name");
        Assert.Equal(1, await portal.DataAsync(db => db.Set<SearchKey>().CountAsync(key => kept.Contains(key.Value))));
        Assert.False(MarkedDossier.Holds(MarkedDossier.Bytes(file), "Complaints.Story"));
    }

    /// <summary>What is counted of a dossier is read at the start.</summary>
    private static readonly Dictionary<string, string> Counted = new()
    {
        ["Complaints.Kind"] = nameof(ComplaintKind.Complaint),
        ["Complaints.Channel"] = nameof(ReceiptChannel.Website),
        ["Complaints.ReceivedOn"] = "2026-03-02",
    };

    /// <summary>A row with the name of each column as its text.</summary>
    private static async Task FillAsync(SqlitePortalDbContext db, string table)
    {
        var columns = new List<(string Name, string Value)>();
        await db.Database.OpenConnectionAsync();
        await using (var command = db.Database.GetDbConnection().CreateCommand())
        {
            command.CommandText = $"SELECT name, type, \"notnull\" FROM pragma_table_info('{table}')";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                if (reader.GetInt32(2) == 1) columns.Add((reader.GetString(0), reader.GetString(1) == "INTEGER" ? "1" : $"'{Counted.GetValueOrDefault($"{table}.{reader.GetString(0)}", $"{table}.{reader.GetString(0)}")}'"));
            }
        }
        await db.Database.ExecuteSqlRawAsync($"INSERT INTO \"{table}\" ({string.Join(", ", columns.Select(one => $"\"{one.Name}\""))}) VALUES ({string.Join(", ", columns.Select(one => one.Value))})");
    }

    /// <summary>SQL Server can't turn text into bytes by itself: each column is carried over by way of a new one.</summary>
    [Fact]
    public void On_SQL_Server_every_column_is_carried_over()
    {
        using var db = Data.Contexts.Of(Data.Contexts.SqlServer);
        var script = db.GetService<IMigrator>().GenerateScript("Retention", options: MigrationsSqlGenerationOptions.Idempotent);
        // What was made after that was sealed from the beginning.
        var migrations = db.GetService<IMigrationsAssembly>();
        var former = migrations.CreateMigration(migrations.Migrations.Single(one => one.Key.EndsWith("_SecondFactor", StringComparison.Ordinal)).Value, db.Database.ProviderName!)
            .TargetModel.GetEntityTypes()
            .SelectMany(type => type.GetProperties().Select(property => (Table: type.GetTableName()!, Column: property.GetColumnName(StoreObjectIdentifier.Table(type.GetTableName()!, null)))))
            .ToHashSet();
        Assert.Contains(("Complaints", "Complainant_Name"), former);
        foreach (var table in SealedColumns.Tables(db.Model))
        {
            foreach (var column in table.Columns.Where(column => former.Contains((table.Name, column.Name))))
            {
                Assert.Contains($"ALTER TABLE [{table.Name}] ADD [{column.Name}] varbinary(max) NULL;", script);
                Assert.Contains($"EXEC(N'UPDATE [{table.Name}] SET [{column.Name}] = CONVERT(varbinary(max), 0x00 + CONVERT(varbinary(max), CONVERT(nvarchar(max), [{column.Name}_Text]))) WHERE [{column.Name}_Text] IS NOT NULL')", script);
                Assert.Contains($"ALTER TABLE [{table.Name}] DROP COLUMN [{column.Name}_Text];", script);
            }
        }
        Assert.True(script.IndexOf("DROP INDEX [IX_SearchKeys_Value]", StringComparison.Ordinal) < script.IndexOf("CREATE INDEX [IX_SearchKeys_Value]", StringComparison.Ordinal));
    }

    /// <summary>Opens every value in its row, as it stood there before; the words of the search and the files too.</summary>
    private static Task<int> PlainAgainAsync(Portal portal, MarkedDossier marked, bool asSqlServerCarriesIt) => portal.DataAsync(async db =>
    {
        var keys = portal.Services.GetRequiredService<FieldKeys>();
        await db.Database.OpenConnectionAsync();
        foreach (var table in SealedColumns.Tables(db.Model))
        {
            foreach (var column in table.Columns)
            {
                var values = new List<(long Id, byte[] Value)>();
                await using (var command = db.Database.GetDbConnection().CreateCommand())
                {
                    command.CommandText = $"SELECT \"{table.Key}\", \"{column.Name}\" FROM \"{table.Name}\" WHERE \"{column.Name}\" IS NOT NULL";
                    await using var reader = await command.ExecuteReaderAsync();
                    while (await reader.ReadAsync()) values.Add((reader.GetInt64(0), (byte[])reader.GetValue(1)));
                }
                foreach (var (id, value) in values)
                {
                    var text = keys.OpenText(value, column.Place);
                    object plain = asSqlServerCarriesIt ? (byte[])[0, .. System.Text.Encoding.Unicode.GetBytes(text)] : text;
                    await db.Database.ExecuteSqlRawAsync($"UPDATE \"{table.Name}\" SET \"{column.Name}\" = {{0}} WHERE \"{table.Key}\" = {{1}}", plain, id);
                }
            }
        }
        await db.Database.ExecuteSqlRawAsync("UPDATE SearchKeys SET Value = 'woord' || Id");
        await db.Database.ExecuteSqlRawAsync("DELETE FROM UsedKeys");
        var former = portal.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("attachments");
        foreach (var id in marked.Files)
        {
            var path = Path.Combine(portal.Services.GetRequiredService<ComplaintPortal.Web.Hosting.PortalOptions>().DataDirectory, "attachments", id.ToString("n")[..2], id.ToString("n"));
            await File.WriteAllBytesAsync(path, former.Protect(System.Text.Encoding.UTF8.GetBytes($"bestand {marked.Mark}")));
        }
        return 0;
    });
}
