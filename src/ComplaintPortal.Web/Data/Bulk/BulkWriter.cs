using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Data.Sums;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ComplaintPortal.Web.Data.Bulk;

/// <summary>
/// Writes many new dossiers at once: what takes time, sealing above all, is done before the transaction and on as many threads as there
/// are; on SQLite the rows then go in by prepared commands, elsewhere by EF. What is written is the same, the audit log included (B17),
/// and each dossier gets its number of the register here, in the order of writing (B16).
/// </summary>
public sealed class BulkWriter(PortalDbContext db, Regulation regulation)
{
    private const int ReportEvery = 100;

    private readonly BulkModel model = BulkModel.Of(db);

    /// <summary>Whether EF writes, as it does where there are no commands for the provider.</summary>
    internal bool IsByEf { get; init; } = !db.Database.IsSqlite();

    /// <summary>The number of a dossier that is not written yet: writing gives it the real one.</summary>
    /// <param name="day">The Dutch day of registration.</param>
    public ComplaintNumber Provisional(DateOnly day) => new(regulation.NumberPrefix, day.Year, 0);

    /// <summary>Makes rows of an entity and of everything that is reached from it, all of which is new. May run on several threads at once.</summary>
    /// <param name="by">From which session and in which role the acts were done that the dossier's timeline holds.</param>
    /// <param name="looks">What the audit log tells beside the acts; it stands among them by its time.</param>
    public BulkGraph Convert(object root, Looker? by = null, IReadOnlyList<AuditLine>? looks = null)
    {
        var looker = by ?? Looker.Portal;
        var rows = IsByEf ? [] : Walk(root);
        IEnumerable<AuditLine> lines = looks ?? [];
        if (root is Complaint complaint) lines = lines.Concat(complaint.Timeline.Select(entry => AuditTrail.LineOf(entry, complaint.Number, complaint.HandlerId, looker)));
        return new BulkGraph(
            IsByEf ? root : null, (root as Complaint)?.Year, looker,
            // By table, and of one table as they were recorded.
            [.. rows.OrderBy(row => model.PlaceOf(row.Table))],
            [.. lines.OrderBy(line => line.At)],
            looks ?? [],
            root is Complaint counted && !IsByEf ? [.. ComplaintFacts.Of(counted).Keys(regulation.WorkingDays)] : []);
    }

    /// <summary>Writes one dossier, together with what others write at this moment.</summary>
    /// <param name="draft">The unfinished form that goes with it; its files stay, since the dossier has them now.</param>
    /// <exception cref="DbUpdateException">The database refuses a row.</exception>
    public async Task WriteAsync(BulkGraph graph, Guid? draft, CancellationToken stop)
    {
        if (IsByEf) await WriteAsync([graph], progress: null, stop, () => draft is { } id ? DraftRows.DeleteAsync(db, id, stop) : Task.CompletedTask);
        else await db.Shared.WriteAsync(db, statements =>
        {
            Insert(statements, [graph], progress: null, stop: default);
            if (draft is { } id) DraftRows.Delete(statements, id);
        });
    }

    /// <summary>Writes them in this order in one transaction: all or nothing.</summary>
    /// <param name="progress">Told now and then how many were written.</param>
    /// <param name="within">What else belongs to the same transaction; the graphs have their numbers by then.</param>
    /// <exception cref="DbUpdateException">The database refuses a row.</exception>
    public Task WriteAsync(IReadOnlyList<BulkGraph> graphs, Action<int>? progress, CancellationToken stop, Func<Task>? within = null) => db.InTransactionAsync(async () =>
    {
        db.ChangeTracker.Clear();
        if (IsByEf)
        {
            await SaveAsync(graphs, progress, stop);
        }
        else
        {
            using var statements = new SqliteStatements((SqliteConnection)db.Database.GetDbConnection());
            Insert(statements, graphs, progress, stop);
        }
        if (within is not null) await within();
        return true;
    }, stop);

    /// <summary>Each list of an entity before what hangs on its parts: so the rows of a table stand in the order of the dossier's own lists.</summary>
    private List<BulkRow> Walk(object root)
    {
        var (rows, met, waiting) = (new List<BulkRow>(), new Dictionary<object, BulkRow>(ReferenceEqualityComparer.Instance), new Queue<object>());
        BulkRow Meet(object entity, BulkTable table)
        {
            if (met.TryGetValue(entity, out var known)) return known;
            var row = met[entity] = table.RowOf(entity);
            rows.Add(row);
            waiting.Enqueue(entity);
            return row;
        }

        Meet(root, model.TableOf(root.GetType()));
        while (waiting.TryDequeue(out var entity))
        {
            var row = met[entity];
            foreach (var way in row.Table.Ways)
            {
                foreach (var other in way.From(entity))
                {
                    var reached = Meet(other, model.TableOf(way.To));
                    if (way.IsUp) row.Link(way.Column, reached);
                    else reached.Link(way.Column, row);
                }
            }
        }
        return rows;
    }

    private static IEnumerable<IGrouping<int, BulkGraph>> Years(IReadOnlyList<BulkGraph> graphs) =>
        graphs.Where(graph => graph.Year is not null).GroupBy(graph => graph.Year!.Value);

    /// <param name="last">The last of the numbers that were taken, as many as there are dossiers.</param>
    private void Number(IGrouping<int, BulkGraph> dossiers, int last)
    {
        var number = last - dossiers.Count();
        foreach (var dossier in dossiers) dossier.Number = new ComplaintNumber(regulation.NumberPrefix, dossiers.Key, ++number).ToString();
    }

    private void Insert(SqliteStatements statements, IReadOnlyList<BulkGraph> graphs, Action<int>? progress, CancellationToken stop)
    {
        foreach (var year in Years(graphs)) Number(year, Numbers.Take(statements, year.Key, year.Count()));
        var log = new AuditInserts(statements, model);
        try
        {
            for (var at = 0; at < graphs.Count; at++)
            {
                stop.ThrowIfCancellationRequested();
                var graph = graphs[at];
                foreach (var row in graph.Rows)
                {
                    if (graph.Number is { } number) row.Renumber(number);
                    row.Settle();
                    row.Table.Insert(statements, row);
                }
                if (graph.Number is not null) log.Begin(graph.Number, graph.Lines);
                if ((at + 1) % ReportEvery == 0) progress?.Invoke(at + 1);
            }
        }
        catch (SqliteException fault)
        {
            throw new DbUpdateException("The database refuses a row.", fault);
        }
        var sums = new Dictionary<FigureKey, int>();
        foreach (var key in graphs.SelectMany(graph => graph.Counts)) sums[key] = sums.GetValueOrDefault(key) + 1;
        SumRows.Add(statements, sums, isDestroyed: false);
        log.End();
    }

    private async Task SaveAsync(IReadOnlyList<BulkGraph> graphs, Action<int>? progress, CancellationToken stop)
    {
        foreach (var year in Years(graphs)) Number(year, await Numbers.TakeAsync(db, year.Key, year.Count(), stop));
        var before = db.LookerNow;
        try
        {
            for (var at = 0; at < graphs.Count; at++)
            {
                var graph = graphs[at];
                db.LookerNow = () => graph.By;
                db.Add(graph.Root!);
                if (graph.Number is { } number) Renumber(number);
                foreach (var look in graph.Looks)
                {
                    look.Number = graph.Number!;
                    db.Note(look);
                }
                await db.SaveChangesAsync(stop);
                db.ChangeTracker.Clear();
                if ((at + 1) % ReportEvery == 0) progress?.Invoke(at + 1);
            }
        }
        finally
        {
            db.LookerNow = before;
        }
    }

    private void Renumber(string number)
    {
        foreach (var property in db.ChangeTracker.Entries().SelectMany(entry => entry.Properties))
        {
            if (SealedColumns.IsNumber(property.Metadata) && property.CurrentValue is not null) property.CurrentValue = number;
        }
    }
}
