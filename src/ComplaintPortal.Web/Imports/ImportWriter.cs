using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Bulk;

namespace ComplaintPortal.Web.Imports;

/// <summary>
/// Writes what was read as dossiers: all of it in one transaction, or nothing. Everything that takes time is done before it, since who sends a
/// complaint meanwhile waits for it.
/// </summary>
public sealed class ImportWriter(PortalDbContext db, BulkWriter bulk, Regulation regulation)
{
    /// <summary>Numbers ascend in the order of the drafts (B16).</summary>
    /// <param name="within">What else belongs to the same transaction; told the first and the last number.</param>
    /// <param name="progress">Told now and then how many were made ready.</param>
    public async Task WriteAsync(
        IReadOnlyList<ImportDraft> drafts, Actor by, DateTimeOffset now, Func<string, string, Task> within, Action<int> progress, CancellationToken stop)
    {
        var provisional = bulk.Provisional(DutchTime.Day(now));
        var (looker, ready) = (db.Looker, 0);
        var graphs = new BulkGraph[drafts.Count];
        Parallel.For(0, drafts.Count, new ParallelOptions { CancellationToken = stop, MaxDegreeOfParallelism = Environment.ProcessorCount }, at =>
        {
            graphs[at] = bulk.Convert(Complaint.Import(provisional, drafts[at], regulation, by, now), looker);
            progress(Interlocked.Increment(ref ready));
        });
        await bulk.WriteAsync(graphs, progress: null, stop, () => within(graphs[0].Number!, graphs[^1].Number!));
    }
}
