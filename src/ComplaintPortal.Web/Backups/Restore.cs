using System.IO.Compression;
using ComplaintPortal.Domain.Retention;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.Retention;
using Microsoft.Data.Sqlite;

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
        var list = scope.ServiceProvider.GetRequiredService<DestroyedList>();
        var beside = command == "restore" ? Path.Combine(Path.GetDirectoryName(path)!, DestroyedList.FileName) : path;
        var certificates = DestroyedList.Read(beside).Concat(DestroyedList.Read(list.Location)).DistinctBy(one => one.Sequence).OrderBy(one => one.Sequence).ToList();
        var (destroyed, destruction) = (0, scope.ServiceProvider.GetRequiredService<Destruction>());
        foreach (var certificate in certificates)
        {
            if (await destruction.TryDestroyAgainAsync(certificate, CancellationToken.None)) destroyed++;
        }
        await destruction.EmptyJournalAsync(CancellationToken.None);
        foreach (var folder in Directory.EnumerateDirectories(scope.ServiceProvider.GetRequiredService<PortalOptions>().DataDirectory, Workplace + "*"))
            Directory.Delete(folder, recursive: true);
        await output.WriteLineAsync($"{(command == "restore" ? $"{path} is put back. " : "")}{destroyed} of the {certificates.Count} dossiers on the list of what was destroyed were destroyed again.");
        return await CertificateChain.VerifyAsync(services, output);
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
