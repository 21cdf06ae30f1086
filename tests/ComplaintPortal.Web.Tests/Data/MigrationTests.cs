using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ComplaintPortal.Web.Tests.Data;

/// <summary>The model and both sets of migrations agree; neither needs a server to say so.</summary>
public sealed class MigrationTests
{
    [Theory]
    [MemberData(nameof(Contexts.All), MemberType = typeof(Contexts))]
    public void The_model_and_the_last_migration_agree(string provider)
    {
        using var db = Contexts.Of(provider);
        var snapshot = db.GetService<IMigrationsAssembly>().ModelSnapshot!.Model;
        if (snapshot is IMutableModel mutable) snapshot = mutable.FinalizeModel();
        snapshot = db.GetService<IModelRuntimeInitializer>().Initialize(snapshot);
        var differences = db.GetService<IMigrationsModelDiffer>()
            .GetDifferences(snapshot.GetRelationalModel(), db.GetService<IDesignTimeModel>().Model.GetRelationalModel());
        Assert.Empty(differences.Select(difference => difference.GetType().Name));
    }

    [Fact]
    public async Task SQLite_is_brought_up_to_date_at_start_and_writes_ahead_with_full_sync()
    {
        var empty = Directory.CreateTempSubdirectory("portal-test-empty-");
        using var portal = new Portal(Portal.BlijfGroep, ("Portal:DataDirectory", empty.FullName));
        Assert.Empty(await portal.DataAsync(db => db.Database.GetPendingMigrationsAsync()));
        Assert.Equal("wal", await PragmaAsync(portal, "journal_mode"));
        Assert.Equal("2", await PragmaAsync(portal, "synchronous"));
        Assert.Equal("1", await PragmaAsync(portal, "foreign_keys"));
    }

    [Fact]
    public async Task SQLite_knows_at_start_how_its_tables_are_filled()
    {
        using var before = new Portal();
        await Journey.Of(before).SendAsync();
        using var after = new Portal(Portal.BlijfGroep, ("Portal:DataDirectory", before.DataDirectory));
        var known = await after.DataAsync(async db =>
        {
            await db.Database.OpenConnectionAsync();
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = "SELECT COUNT(*) FROM sqlite_stat1 WHERE tbl = 'Complaints'";
            return (long)(await command.ExecuteScalarAsync())!;
        });
        Assert.True(known > 0);
    }

    [Fact]
    public void SQL_Server_gets_an_idempotent_script()
    {
        using var db = Contexts.Of(Contexts.SqlServer);
        var script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);
        Assert.Contains("IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory]", script);
        Assert.Contains("CREATE TABLE [Complaints]", script);
    }

    private static Task<string> PragmaAsync(Portal portal, string name) => portal.DataAsync(async db =>
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return $"{await command.ExecuteScalarAsync()}";
    });
}

/// <summary>A context of each provider, without a server.</summary>
internal static class Contexts
{
    public const string Sqlite = "sqlite";
    public const string SqlServer = "sqlserver";

    public static readonly TheoryData<string> All = [Sqlite, SqlServer];

    public static PortalDbContext Of(string provider) => provider == Sqlite
        ? new SqlitePortalDbContext(new DbContextOptionsBuilder<SqlitePortalDbContext>().UseSqlite("Data Source=:memory:").Options)
        : new SqlServerPortalDbContext(new DbContextOptionsBuilder<SqlServerPortalDbContext>().UseSqlServer("Server=none").UseTextToBytes().Options);
}
