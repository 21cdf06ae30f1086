using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Hosting;

namespace ComplaintPortal.Web.Backups;

/// <summary>What of the data directory goes into a backup, and under which names.</summary>
internal static class BackupFiles
{
    public const string Usage = "backup FILE | restore FILE | destroy-again LIST";

    /// <summary>The database, in the archive as in the data directory.</summary>
    public const string Database = DatabaseSetup.SqliteFile;

    public const string Attachments = "attachments";

    public const string Keys = KeysSetup.Folder;

    /// <summary>The keys lie beside the backup and not in it, so that the two can be kept apart: together they open everything.</summary>
    public static string KeysOf(string backup) => backup + ".keys";
}
