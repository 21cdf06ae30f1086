using Microsoft.Data.Sqlite;

namespace ComplaintPortal.Benchmarks;

/// <summary>A register of a size, made once by the command seed and kept.</summary>
internal sealed class Databases(Order order)
{
    /// <summary>As much work on the desks at every size: what differs is how long the past is.</summary>
    private const int Open = 100;

    public async Task<string> OfAsync(int size)
    {
        var folder = Path.Combine(order.Data, $"{size}");
        var whole = Path.Combine(folder, "whole");
        if (!File.Exists(whole))
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
            Directory.CreateDirectory(folder);
            await Child.CommandAsync(folder, "seed", "--complaints", $"{size}", "--years", "5", "--open", $"{Open}");
            await File.WriteAllTextAsync(whole, "");
        }
        TakeNightAsDone(folder);
        return folder;
    }

    /// <summary>Some complaints, spread over all of them: their numbers and the names of their complainants' dossiers in the list.</summary>
    public static List<(string Number, string Place)> Some(string folder, int count)
    {
        using var database = At(folder, SqliteOpenMode.ReadOnly);
        var last = Ask(database, "SELECT max(Id) FROM Complaints");
        var random = new Random(1);
        var some = new List<(string, string)>();
        while (some.Count < count)
        {
            using var command = database.CreateCommand();
            command.CommandText = $"SELECT Number, replace(NextDueOn, '-', '') || '.' || Id FROM Complaints WHERE Id >= {random.NextInt64(1, last)} ORDER BY Id LIMIT 1";
            using var reader = command.ExecuteReader();
            if (reader.Read()) some.Add((reader.GetString(0), reader.GetString(1)));
        }
        return some;
    }

    /// <summary>The nightly check reads the whole log, and would run beside what is measured here.</summary>
    private static void TakeNightAsDone(string folder)
    {
        using var database = At(folder, SqliteOpenMode.ReadWrite);
        using var command = database.CreateCommand();
        command.CommandText = "INSERT INTO AuditChecks (At, Lines) VALUES ($at, 0)";
        command.Parameters.AddWithValue("$at", DateTimeOffset.UtcNow.UtcTicks);
        command.ExecuteNonQuery();
    }

    private static long Ask(SqliteConnection database, string query)
    {
        using var command = database.CreateCommand();
        command.CommandText = query;
        return (long)command.ExecuteScalar()!;
    }

    private static SqliteConnection At(string folder, SqliteOpenMode mode)
    {
        var database = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "portal.db"), Mode = mode, Pooling = false }.ConnectionString);
        database.Open();
        return database;
    }
}
