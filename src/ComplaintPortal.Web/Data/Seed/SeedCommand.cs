using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using System.Threading.Channels;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Web.Data.Bulk;
using ComplaintPortal.Web.Data.Demo;
using ComplaintPortal.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Data.Seed;

/// <summary>
/// The command seed: fills an empty register with invented dossiers and their whole histories, to try the portal at any size. Several
/// threads play and seal, this one writes.
/// </summary>
public static class SeedCommand
{
    /// <summary>How many dossiers a transaction holds.</summary>
    private const int Part = 250;

    /// <summary>How many parts may be ready before they are written.</summary>
    private const int Ahead = 3;

    private static readonly TimeSpan TellEvery = TimeSpan.FromSeconds(5);

    /// <summary>Lets --profile choose the profile, as the setting does.</summary>
    public static void TakeProfile(ConfigurationManager configuration)
    {
        if (configuration["profile"] is { } profile) configuration[$"{PortalOptions.Section}:{nameof(PortalOptions.Profile)}"] = profile;
    }

    /// <summary>Carries out the command and gives the exit code: 0 where it was done, 1 where the register is not empty, 2 where it was not understood.</summary>
    public static async Task<int> RunAsync(IServiceProvider services, string[] words, TextWriter output, CancellationToken stop = default)
    {
        if (SeedOrder.Read(words) is not { } order)
        {
            await output.WriteLineAsync(SeedOrder.Usage);
            return 2;
        }
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        if (await db.Complaints.IgnoreQueryFilters().AnyAsync(stop) || await db.NumberSeries.AnyAsync(stop))
        {
            await output.WriteLineAsync("There are complaints in this register, or were: invented ones go only into one that never held any.");
            return 1;
        }
        var (regulation, clock) = (scope.ServiceProvider.GetRequiredService<Regulation>(), scope.ServiceProvider.GetRequiredService<PortalClock>());
        var isDevelopment = scope.ServiceProvider.GetRequiredService<IHostEnvironment>().IsDevelopment();
        var (officer, colleague) = await ActivatorUtilities.CreateInstance<DemoStaff>(scope.ServiceProvider).AddAsync(isDevelopment);
        var writer = scope.ServiceProvider.GetRequiredService<BulkWriter>();
        var from = SeedDossiers.From(regulation, order, clock.Today);
        await output.WriteLineAsync(Text($"{order.Complaints} invented dossiers of {regulation.Name}, received from {from:yyyy-MM-dd} on; {order.Open} of them are open."));
        if (from > clock.Today.AddYears(-order.Years).AddMonths(1)) await output.WriteLineAsync("Older ones would have been destroyed by now: the retention term is over for them.");
        await MakeRoomAsync(db, stop);
        var indexes = await SeedIndexes.TakeOffAsync(db, stop);
        await FillAsync(new SeedDossiers(regulation, writer, order, clock.Now, officer, colleague), order, writer, output, stop);
        await output.WriteLineAsync("Making the indexes.");
        await SeedIndexes.MakeAsync(db, indexes, stop);
        await SettleAsync(db, stop);
        if (isDevelopment) await output.WriteLineAsync($"Sign in as {string.Join(", ", DemoStaff.Accounts.Select(account => account.Email))}; password {DemoStaff.Password}");
        return 0;
    }

    private static async Task FillAsync(SeedDossiers dossiers, SeedOrder order, BulkWriter writer, TextWriter output, CancellationToken stop)
    {
        // What waits here is being played at this moment, or is done and waits for its turn.
        var parts = Channel.CreateBounded<Task<List<BulkGraph>>>(Ahead);
        var playing = PlayAsync(dossiers, order, parts.Writer, stop);
        var (written, told, watch) = (0, TimeSpan.Zero, Stopwatch.StartNew());
        await foreach (var part in parts.Reader.ReadAllAsync(stop))
        {
            var graphs = await part;
            await writer.WriteAsync(graphs, null, stop);
            written += graphs.Count;
            if (watch.Elapsed - told < TellEvery && written < order.Complaints) continue;
            told = watch.Elapsed;
            await output.WriteLineAsync(Text($"{written} of {order.Complaints} written, {written / told.TotalSeconds:0} a second"));
        }
        await playing;
    }

    private static async Task PlayAsync(SeedDossiers dossiers, SeedOrder order, ChannelWriter<Task<List<BulkGraph>>> parts, CancellationToken stop)
    {
        try
        {
            var past = order.Complaints - order.Open;
            for (var first = 0; first < past; first += Part)
            {
                var (from, count) = (first, Math.Min(Part, past - first));
                await parts.WriteAsync(Task.Run(() => dossiers.PastAsync(from, count), stop), stop);
            }
            if (order.Open > 0) await parts.WriteAsync(Task.Run(dossiers.RecentAsync, stop), stop);
            parts.Complete();
        }
        catch (OperationCanceledException cancelled)
        {
            parts.Complete(cancelled);
        }
    }

    /// <summary>Much of the database in memory, its journal emptied seldom, and nobody waits for the disk: what is broken off is begun anew.</summary>
    private static async Task MakeRoomAsync(PortalDbContext db, CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        // Garbage is collected when there is much of it, and not beside the work.
        GCSettings.LatencyMode = GCLatencyMode.Batch;
        if (db.Database.IsSqlite()) await db.Database.ExecuteSqlRawAsync("PRAGMA cache_size=-262144; PRAGMA wal_autocheckpoint=16000; PRAGMA synchronous=OFF; PRAGMA temp_store=MEMORY;", stop);
    }

    private static async Task SettleAsync(PortalDbContext db, CancellationToken stop)
    {
        if (db.Database.IsSqlite()) await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA analysis_limit=1000; ANALYZE;", stop);
        await db.Database.CloseConnectionAsync();
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
