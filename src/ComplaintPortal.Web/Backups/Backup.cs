using System.IO.Compression;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.Retention;
using Microsoft.Data.Sqlite;

namespace ComplaintPortal.Web.Backups;

/// <summary>
/// The command backup FILE: database and attachments into one archive, the keys into a second one beside it. The portal may run meanwhile:
/// the database is copied as it is at one moment, and every file that it knows of is there after that moment.
/// </summary>
public static class Backup
{
    /// <summary>Exit code 0 where it was made, 1 where it could not be, 2 where the command was not understood.</summary>
    public static async Task<int> RunAsync(IServiceProvider services, string[] words, TextWriter output)
    {
        if (words is not [_, var file]) return await SayAsync(output, BackupFiles.Usage, 2);
        var target = Path.GetFullPath(file);
        var folder = Path.GetDirectoryName(target)!;
        if (File.Exists(target) || File.Exists(BackupFiles.KeysOf(target))) return await SayAsync(output, $"{target} is there already.", 1);
        await using var scope = services.CreateAsyncScope();
        var options = scope.ServiceProvider.GetRequiredService<PortalOptions>();
        // Keys that are rotated meanwhile would be missing in the copy that is made of them first.
        using var inUse = DataLock.Share(options);
        Directory.CreateDirectory(options.BackupDirectory);
        if (!Directory.Exists(folder)) return await SayAsync(output, $"There is no folder {folder}.", 1);
        var list = scope.ServiceProvider.GetRequiredService<DestroyedList>();
        await list.KeepUpAsync(scope.ServiceProvider.GetRequiredService<PortalDbContext>(), CancellationToken.None);
        Write(BackupFiles.KeysOf(target), archive => AddFolder(archive, options, BackupFiles.Keys));
        Write(target, archive =>
        {
            if (options.Database == DatabaseKind.Sqlite) AddDatabase(archive, options);
            AddFolder(archive, options, BackupFiles.Attachments);
        });
        // The list goes with every backup, wherever that is kept.
        var beside = Path.Combine(folder, DestroyedList.FileName);
        if (File.Exists(list.Location) && beside != list.Location) File.Copy(list.Location, beside, overwrite: true);
        return await SayAsync(
            output,
            $"{target} holds {(options.Database == DatabaseKind.Sqlite ? "database and attachments" : "the attachments; make the backup of the database with SQL Server before this one")}. "
                + $"The keys are in {BackupFiles.KeysOf(target)}: keep them apart from it.",
            0);
    }

    /// <summary>Under another name until it is whole, so that half a backup is never taken for one.</summary>
    private static void Write(string target, Action<ZipArchive> fill)
    {
        var part = target + ".part";
        using (var file = new FileStream(part, FileMode.Create, FileAccess.ReadWrite, FileShare.None))
        {
            using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true)) fill(archive);
            file.Flush(flushToDisk: true);
        }
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(part, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.Move(part, target);
    }

    private static void AddDatabase(ZipArchive archive, PortalOptions options)
    {
        var copy = Path.Combine(options.DataDirectory, $"backup-{Guid.NewGuid():n}.tmp");
        try
        {
            using (var from = Open(Path.Combine(options.DataDirectory, BackupFiles.Database)))
            using (var to = Open(copy))
            {
                from.BackupDatabase(to);
                using var whole = to.CreateCommand();
                // Without a journal beside it: one file is the whole database.
                whole.CommandText = "PRAGMA journal_mode=DELETE";
                whole.ExecuteNonQuery();
            }
            archive.CreateEntryFromFile(copy, BackupFiles.Database, CompressionLevel.Fastest);
        }
        finally
        {
            File.Delete(copy);
        }
    }

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ConnectionString);
        connection.Open();
        return connection;
    }

    private static void AddFolder(ZipArchive archive, PortalOptions options, string folder)
    {
        var root = Path.Combine(options.DataDirectory, folder);
        if (!Directory.Exists(root)) return;
        foreach (var path in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
        {
            try
            {
                archive.CreateEntryFromFile(path, Path.GetRelativePath(options.DataDirectory, path).Replace(Path.DirectorySeparatorChar, '/'), CompressionLevel.NoCompression);
            }
            catch (FileNotFoundException)
            {
                // Destroyed or thrown away at this moment: then it does not belong into a backup either.
            }
        }
    }

    private static async Task<int> SayAsync(TextWriter output, string what, int code)
    {
        await output.WriteLineAsync(what);
        return code;
    }
}
