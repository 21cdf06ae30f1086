using System.IO.Compression;
using ComplaintPortal.Domain.Retention;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.Retention;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Backups;

/// <summary>
/// The command restore FILE: puts a backup in the place of what is there, and then destroys again what was destroyed since it was made
/// (B19). Nothing is touched before the backup is found whole; what was there is gone only once all is done.
/// </summary>
public static class Restore
{
    /// <summary>How the folder begins in which it is unpacked, and in which lies what was there until all is done.</summary>
    private const string Workplace = "restore-";

    private static readonly IReadOnlyList<string> Replaced =
        [BackupFiles.Database, BackupFiles.Database + "-wal", BackupFiles.Database + "-shm", BackupFiles.Attachments, BackupFiles.Keys];

    /// <summary>Puts the files back, before anything of the portal opens them.</summary>
    /// <exception cref="StartupFaultException">A portal runs there, or the backup is not whole.</exception>
    public static void PutBack(PortalOptions options, string[] words)
    {
        if (words is not [_, var file]) throw new StartupFaultException("command", [BackupFiles.Usage]);
        var backup = Path.GetFullPath(file);
        using var alone = DataLock.TryTake(options) ?? throw new StartupFaultException("data directory", ["a portal works there; stop it first"]);
        var fresh = Directory.CreateDirectory(Path.Combine(options.DataDirectory, Workplace + Guid.NewGuid().ToString("n"))).FullName;
        try
        {
            Extract(BackupFiles.KeysOf(backup), fresh);
            Extract(backup, fresh);
            Check(Path.Combine(fresh, BackupFiles.Database), options);
            DestroyedList.ReadAll(ListsOf(backup, options));
        }
        catch
        {
            Directory.Delete(fresh, recursive: true);
            throw;
        }
        Exchange(options, fresh);
    }

    private static void Exchange(PortalOptions options, string fresh)
    {
        var former = Directory.CreateDirectory(Path.Combine(fresh, "former")).FullName;
        try
        {
            foreach (var name in Replaced.Where(name => options.Database == DatabaseKind.Sqlite || !name.StartsWith(BackupFiles.Database, StringComparison.Ordinal)))
            {
                Move(Path.Combine(options.DataDirectory, name), Path.Combine(former, name));
                Move(Path.Combine(fresh, name), Path.Combine(options.DataDirectory, name));
            }
        }
        catch (IOException fault)
        {
            throw new StartupFaultException("backup", [$"it could not be put in place: {fault.Message} What was there lies in {former}"]);
        }
    }

    /// <summary>Destroys again by the lists beside the backup and in the portal's own backup folder.</summary>
    public static async Task<int> DestroyAgainAsync(IServiceProvider services, string[] words, TextWriter output)
    {
        if (words is not [var command, var file]) throw new StartupFaultException("command", [BackupFiles.Usage]);
        var path = Path.GetFullPath(file);
        await using var scope = services.CreateAsyncScope();
        var options = scope.ServiceProvider.GetRequiredService<PortalOptions>();
        var certificates = DestroyedList.ReadAll(command == "restore" ? ListsOf(path, options) : [path]);
        await RequireSameAsync(scope.ServiceProvider.GetRequiredService<PortalDbContext>(), certificates);
        var (destroyed, destruction) = (0, scope.ServiceProvider.GetRequiredService<Destruction>());
        foreach (var certificate in certificates)
        {
            if (await destruction.TryDestroyAgainAsync(certificate, CancellationToken.None)) destroyed++;
        }
        await destruction.EmptyJournalAsync(CancellationToken.None);
        foreach (var folder in Directory.EnumerateDirectories(options.DataDirectory, Workplace + "*"))
            Directory.Delete(folder, recursive: true);
        await output.WriteLineAsync($"{(command == "restore" ? $"{path} is put back. " : "")}{destroyed} of the {certificates.Count} dossiers on the list of what was destroyed were destroyed again.");
        return await CertificateChain.VerifyAsync(services, output);
    }

    /// <summary>The list beside the backup, and the portal's own, which goes on after the backup was carried elsewhere.</summary>
    private static IReadOnlyList<string> ListsOf(string backup, PortalOptions options) =>
        [Path.Combine(Path.GetDirectoryName(backup)!, DestroyedList.FileName), Path.Combine(options.BackupDirectory, DestroyedList.FileName)];

    /// <summary>By the list of another portal, dossiers would go that nobody meant.</summary>
    private static async Task RequireSameAsync(PortalDbContext db, IReadOnlyList<DestructionCertificate> certificates)
    {
        var known = await db.Certificates.AsNoTracking().Select(one => new { one.Sequence, one.Hash }).ToDictionaryAsync(one => one.Sequence, one => one.Hash);
        if (certificates.FirstOrDefault(one => known.TryGetValue(one.Sequence, out var hash) && hash != one.Hash) is { } other)
            throw new StartupFaultException("list of what was destroyed", [$"its number {other.Sequence} is not the one of this database: it belongs to another portal"]);
    }

    private static void Extract(string archive, string to)
    {
        if (!File.Exists(archive)) throw new StartupFaultException("backup", [$"there is no {archive}"]);
        try
        {
            ZipFile.ExtractToDirectory(archive, to);
        }
        catch (InvalidDataException)
        {
            throw new StartupFaultException("backup", [$"{archive} is not whole, or no backup"]);
        }
    }

    private static void Check(string database, PortalOptions options)
    {
        if (options.Database != DatabaseKind.Sqlite) return;
        if (!File.Exists(database)) throw new StartupFaultException("backup", ["it holds no database"]);
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
        connection.Open();
        using var check = connection.CreateCommand();
        check.CommandText = "PRAGMA integrity_check";
        if (check.ExecuteScalar() is not "ok") throw new StartupFaultException("backup", ["its database is damaged"]);
    }

    private static void Move(string from, string to)
    {
        if (Directory.Exists(from)) Directory.Move(from, to);
        else if (File.Exists(from)) File.Move(from, to);
    }
}
