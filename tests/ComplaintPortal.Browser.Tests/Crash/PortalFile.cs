using System.Globalization;
using Microsoft.Data.Sqlite;

namespace ComplaintPortal.Browser.Tests.Crash;

/// <summary>The database of a portal that was killed, asked behind its back.</summary>
internal static class PortalFile
{
    public static long Ask(DirectoryInfo folder, string query)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder.FullName, "portal.db"), Pooling = false }.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = query;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    public static long Count(DirectoryInfo folder, string table) => Ask(folder, $"SELECT COUNT(*) FROM {table}");
}
