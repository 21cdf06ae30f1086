using ComplaintPortal.Web.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Infrastructure;

/// <summary>
/// An empty database with every migration, made once a run and copied for each test portal: to bring each of some hundreds up to date by itself
/// would take as long as a third of the tests. Tests of the migrations begin without one.
/// </summary>
internal static class TestDatabase
{
    private static readonly Lazy<FileInfo> Made = new(Make);

    public static void CopyTo(string dataDirectory) => Made.Value.CopyTo(Path.Combine(dataDirectory, DatabaseSetup.SqliteFile));

    /// <summary>Closes what a portal that is gone left open of its database, and nothing of any other that runs beside it.</summary>
    public static void LetGoOf(string dataDirectory)
    {
        using var left = new SqliteConnection(DatabaseSetup.SqliteIn(dataDirectory));
        SqliteConnection.ClearPool(left);
    }

    private static FileInfo Make()
    {
        var root = Directory.CreateTempSubdirectory("portal-test-database-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => root.Delete(recursive: true);
        var file = new FileInfo(Path.Combine(root.FullName, DatabaseSetup.SqliteFile));
        using var db = new SqlitePortalDbContext(new DbContextOptionsBuilder<SqlitePortalDbContext>().UseSqlite($"Data Source={file.FullName};Pooling=False").Options);
        db.Database.Migrate();
        return file;
    }
}
