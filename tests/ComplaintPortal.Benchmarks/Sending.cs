using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace ComplaintPortal.Benchmarks;

/// <summary>How many complaints come in: whole journeys, and the sending POST by itself, against the control in the same run.</summary>
internal sealed class Sending(Order order)
{
    /// <summary>Journeys before anything is measured: until then the portal compiles its pages and queries.</summary>
    private const int WarmUp = 400;

    private readonly string folder = Path.Combine(order.Data, $"sending-{Guid.NewGuid():n}");
    private int journeys;

    public async Task RunAsync()
    {
        Directory.CreateDirectory(folder);
        try
        {
            using var portal = Child.Portal(folder);
            await portal.ReadyAsync();
            await LoadAsync(portal, 4, WarmUp);
            var bytes = await RowBytesAsync(portal);
            using var control = Child.ControlOf(folder, bytes);
            await control.ReadyAsync();
            await PostsAsync(control, 4, TimeSpan.FromSeconds(2));
            Table.Begin(
                $"Sending; the control writes {bytes} bytes a row, SQLite with synchronous=FULL. Milliseconds.",
                "what", "clients", "a second", "p50", "p95", "p99", "of the control", "load");
            foreach (var clients in order.Clients)
            {
                var bare = await PostsAsync(control, clients, TimeSpan.FromSeconds(order.Seconds / 2d));
                Show("control", clients, bare, bare);
                Show("sending POST", clients, await SendsAsync(portal, clients), bare);
                var (whole, within) = await JourneysAsync(portal, clients, TimeSpan.FromSeconds(order.Seconds));
                Show("sending POST within journeys", clients, within, bare);
                Show("whole journey", clients, whole, bare);
                var again = await PostsAsync(control, clients, TimeSpan.FromSeconds(order.Seconds / 2d));
                Show("control again", clients, again, bare);
            }
            Console.WriteLine($"\nMemory of the portal under this load: {portal.Memory}.");
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Show(string what, int clients, Figures figures, Figures bare) => Table.Row(
        what, $"{clients}", $"{figures.PerSecond:0.0}", Table.Ms(figures.Percentile(50)), Table.Ms(figures.Percentile(95)), Table.Ms(figures.Percentile(99)),
        $"{100 * figures.PerSecond / bare.PerSecond:0.0} %", Machine.Load());

    /// <summary>Goes to the last page first, and times only what comes then.</summary>
    private async Task<Figures> SendsAsync(Child portal, int clients)
    {
        var applicants = new List<Applicant>();
        try
        {
            for (var at = 0; at < Math.Max(order.Sends, clients * 12); at++) applicants.Add(new Applicant(portal.Address));
            await Parallel.ForEachAsync(applicants, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (one, _) => await one.ToCheckAsync(Interlocked.Increment(ref journeys)));
            var (before, figures, clock) = (Count(), new Figures(), Stopwatch.StartNew());
            await Parallel.ForEachAsync(applicants, new ParallelOptions { MaxDegreeOfParallelism = clients }, async (one, _) =>
            {
                await one.SendAsync();
                figures.Add(one.Sending);
            });
            return Counted(figures.During(clock.Elapsed), before);
        }
        finally
        {
            applicants.ForEach(one => one.Dispose());
        }
    }

    private async Task<(Figures Whole, Figures Within)> JourneysAsync(Child portal, int clients, TimeSpan over)
    {
        var (before, whole, within, clock) = (Count(), new Figures(), new Figures(), Stopwatch.StartNew());
        await Task.WhenAll(Enumerable.Range(0, clients).Select(async _ =>
        {
            while (clock.Elapsed < over)
            {
                using var applicant = new Applicant(portal.Address);
                var begun = Stopwatch.GetTimestamp();
                await applicant.GoAsync(Interlocked.Increment(ref journeys));
                whole.Add(Stopwatch.GetElapsedTime(begun));
                within.Add(applicant.Sending);
            }
        }));
        return (Counted(whole.During(clock.Elapsed), before), within.During(clock.Elapsed));
    }

    private async Task LoadAsync(Child portal, int clients, int count) =>
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = clients }, async (_, _) =>
        {
            using var applicant = new Applicant(portal.Address);
            await applicant.GoAsync(Interlocked.Increment(ref journeys));
        });

    private static async Task<Figures> PostsAsync(Child control, int clients, TimeSpan over)
    {
        var (figures, clock) = (new Figures(), Stopwatch.StartNew());
        await Task.WhenAll(Enumerable.Range(0, clients).Select(async _ =>
        {
            using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(control.Address) };
            while (clock.Elapsed < over)
            {
                var begun = Stopwatch.GetTimestamp();
                using var form = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", new string('x', 150))]);
                using var answer = await http.PostAsync("/", form);
                figures.Add(Stopwatch.GetElapsedTime(begun));
            }
        }));
        return figures.During(clock.Elapsed);
    }

    /// <summary>What counts is what stands in the database, not what was answered.</summary>
    private Figures Counted(Figures figures, long before) =>
        Count() - before == figures.Count ? figures : throw new InvalidOperationException($"{figures.Count} were answered, and {Count() - before} stand in the database.");

    private long Count() => Ask("SELECT count(*) FROM Complaints");

    /// <summary>As many bytes as sending one complaint writes, over all tables.</summary>
    private async Task<int> RowBytesAsync(Child portal)
    {
        var (bytes, count) = (Bytes(), Count());
        await LoadAsync(portal, 1, 10);
        return (int)((Bytes() - bytes) / (Count() - count));
    }

    private long Bytes()
    {
        using var database = Open();
        var sum = 0L;
        foreach (var table in Texts(database, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '%Drafts'"))
        {
            var columns = Texts(database, $"SELECT name FROM pragma_table_info('{table}')").Select(column => $"coalesce(length(CAST(\"{column}\" AS BLOB)), 0)");
            sum += Ask($"SELECT coalesce(sum({string.Join(" + ", columns)}), 0) FROM \"{table}\"");
        }
        return sum;
    }

    private static List<string> Texts(SqliteConnection database, string query)
    {
        using var command = database.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read()) texts.Add(reader.GetString(0));
        return texts;
    }

    private long Ask(string query)
    {
        using var database = Open();
        using var command = database.CreateCommand();
        command.CommandText = query;
        return (long)command.ExecuteScalar()!;
    }

    private SqliteConnection Open()
    {
        var database = new SqliteConnection($"Data Source={Path.Combine(folder, "portal.db")};Mode=ReadOnly");
        database.Open();
        return database;
    }
}
