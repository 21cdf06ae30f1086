using System.Text;
using ComplaintPortal.Domain.Evaluation;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Data.Sums;

/// <summary>Adds to the rows of sums; no row is read first, so that those who act at once do not wait for each other twice.</summary>
internal static class SumRows
{
    private const string Key = "Year, Figure, Kind, First, Second, Days, IsDestroyed";

    private static readonly IReadOnlyList<string> KeyColumns = Key.Split(", ");

    /// <summary>SQL Server takes 2,100 parameters at most.</summary>
    private const int MostAtOnce = 200;

    /// <summary>Adds what is not 0, and notes of each year concerned that it changed.</summary>
    public static async Task AddAsync(PortalDbContext db, IReadOnlyDictionary<FigureKey, int> changes, bool isDestroyed, CancellationToken stop)
    {
        if (db.Database.IsSqlite())
        {
            using var statements = new SqliteStatements((SqliteConnection)db.Database.GetDbConnection());
            Add(statements, changes, isDestroyed);
            return;
        }
        var sums = InOrder(changes);
        foreach (var part in sums.Chunk(MostAtOnce)) await db.Database.ExecuteSqlRawAsync(Merge(part.Length), Values(part, isDestroyed), stop);
        foreach (var part in sums.Where(one => one.Value < 0).Chunk(MostAtOnce)) await db.Database.ExecuteSqlRawAsync(Clear(part.Length), Values(part, isDestroyed), stop);
    }

    /// <summary>The same one by one: within the process that is the fastest, since nothing goes over a network.</summary>
    public static void Add(SqliteStatements statements, IReadOnlyDictionary<FigureKey, int> changes, bool isDestroyed)
    {
        foreach (var one in InOrder(changes))
        {
            statements.Of($"INSERT INTO FigureCounts ({Key}, Count) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT ({Key}) DO UPDATE SET Count = Count + excluded.Count").Run(Values(one, isDestroyed));
            if (one.Value < 0) statements.Of($"DELETE FROM FigureCounts WHERE ({Key}) = (?, ?, ?, ?, ?, ?, ?) AND Count = 0").Run(Values(one, isDestroyed)[..^1]);
        }
    }

    private static List<KeyValuePair<FigureKey, int>> InOrder(IReadOnlyDictionary<FigureKey, int> changes)
    {
        var sums = changes.Where(one => one.Value != 0).ToList();
        sums.AddRange(sums.Select(one => one.Key.Year).Where(year => year > 0).Distinct().Select(year => KeyValuePair.Create(FigureKey.ChangesOf(year), 1)).ToList());
        // Always in the same order: two that change the same rows in another order would lock each other out.
        sums.Sort((a, b) => Compare(a.Key, b.Key));
        return sums;
    }

    internal static string Merge(int rows) =>
        $"""
        MERGE FigureCounts WITH (HOLDLOCK) AS kept USING (VALUES {Tuples(rows)}) AS added ({Key}, Count)
        ON {string.Join(" AND ", KeyColumns.Select(column => $"kept.{column} = added.{column}"))}
        WHEN MATCHED THEN UPDATE SET Count = kept.Count + added.Count
        WHEN NOT MATCHED THEN INSERT ({Key}, Count) VALUES ({string.Join(", ", KeyColumns.Append("Count").Select(column => $"added.{column}"))});
        """;

    /// <summary>Sums that came down to nothing go: those of open promises would pile up day by day.</summary>
    private static string Clear(int rows)
    {
        var width = KeyColumns.Count + 1;
        var conditions = Enumerable.Range(0, rows).Select(row => $"({string.Join(" AND ", KeyColumns.Select((column, i) => $"{column} = {{{row * width + i}}}"))})");
        return $"DELETE FROM FigureCounts WHERE Count = 0 AND ({string.Join(" OR ", conditions)})";
    }

    private static string Tuples(int rows)
    {
        var width = KeyColumns.Count + 1;
        var text = new StringBuilder();
        for (var row = 0; row < rows; row++)
            text.Append(row == 0 ? "(" : ", (").AppendJoin(", ", Enumerable.Range(row * width, width).Select(i => $"{{{i}}}")).Append(')');
        return text.ToString();
    }

    private static object[] Values(IEnumerable<KeyValuePair<FigureKey, int>> sums, bool isDestroyed) => [.. sums.SelectMany(one => Values(one, isDestroyed))];

    private static object[] Values(KeyValuePair<FigureKey, int> one, bool isDestroyed) =>
        [one.Key.Year, one.Key.Figure.ToString(), one.Key.Kind.ToString(), one.Key.First, one.Key.Second, one.Key.Days, isDestroyed, one.Value];

    private static int Compare(FigureKey a, FigureKey b)
    {
        var order = a.Year.CompareTo(b.Year);
        if (order == 0) order = a.Figure.CompareTo(b.Figure);
        if (order == 0) order = a.Kind.CompareTo(b.Kind);
        if (order == 0) order = string.CompareOrdinal(a.First, b.First);
        if (order == 0) order = string.CompareOrdinal(a.Second, b.Second);
        return order == 0 ? a.Days.CompareTo(b.Days) : order;
    }
}
