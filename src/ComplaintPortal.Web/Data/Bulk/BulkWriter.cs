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

    /// <summary>Writes them in this order in one transaction: all or nothing.</summary>
    /// <param name="progress">Told now and then how many were written.</param>
    /// <param name="within">What else belongs to the same transaction; the graphs have their numbers by then.</param>
    /// <exception cref="DbUpdateException">The database refuses a row.</exception>
    public Task WriteAsync(IReadOnlyList<BulkGraph> graphs, Action<int>? progress, CancellationToken stop, Func<Task>? within = null) => db.InTransactionAsync(async () =>
    {
        db.ChangeTracker.Clear();
        await NumberAsync(graphs, stop);
        if (IsByEf) await SaveAsync(graphs, progress, stop);
        else await InsertAsync(graphs, (SqliteConnection)db.Database.GetDbConnection(), progress, stop);
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

    private async Task NumberAsync(IReadOnlyList<BulkGraph> graphs, CancellationToken stop)
    {
        foreach (var year in graphs.Where(graph => graph.Year is not null).GroupBy(graph => graph.Year!.Value))
        {
            var dossiers = year.ToList();
            var last = await Numbers.TakeAsync(db, year.Key, dossiers.Count, stop);
            for (var at = 0; at < dossiers.Count; at++) dossiers[at].Number = new ComplaintNumber(regulation.NumberPrefix, year.Key, last - dossiers.Count + 1 + at).ToString();
        }
    }

    private async Task InsertAsync(IReadOnlyList<BulkGraph> graphs, SqliteConnection connection, Action<int>? progress, CancellationToken stop)
    {
        // The transaction has the database to itself already: nobody else writes a line meanwhile.
        using var end = new SqliteStatement(connection, "SELECT Count, Hash FROM AuditHeads WHERE Name = ?");
        var log = end.One(row => new AuditHead { Name = AuditHead.Whole, Count = row.Number(0), Hash = row.Text(1) }, AuditHead.Whole);
        using var inserts = new SqliteInserts(connection);
        var (lines, heads) = (model.TableOf(typeof(AuditLine)), model.TableOf(typeof(AuditHead)));
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
                    inserts.Insert(row);
                }
                if (graph.Lines.Count > 0)
                {
                    var dossier = new AuditHead { Name = graph.Number! };
                    foreach (var line in graph.Lines)
                    {
                        line.Number = dossier.Name;
                        line.Append(log, dossier);
                        inserts.Insert(lines.RowOf(line));
                    }
                    inserts.Insert(heads.RowOf(dossier));
                }
                if ((at + 1) % ReportEvery == 0) progress?.Invoke(at + 1);
            }
        }
        catch (SqliteException fault)
        {
            throw new DbUpdateException("The database refuses a row.", fault);
        }
        var sums = new Dictionary<FigureKey, int>();
        foreach (var key in graphs.SelectMany(graph => graph.Counts)) sums[key] = sums.GetValueOrDefault(key) + 1;
        await SumRows.AddAsync(db, sums, isDestroyed: false, stop);
        using var goOn = new SqliteStatement(connection, "UPDATE AuditHeads SET Count = ?, Hash = ? WHERE Name = ?");
        goOn.Run(log.Count, log.Hash, log.Name);
    }

    private async Task SaveAsync(IReadOnlyList<BulkGraph> graphs, Action<int>? progress, CancellationToken stop)
    {
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
