using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Imports;

/// <summary>Writes what was read as dossiers: all of it in one transaction, or nothing.</summary>
public sealed class ImportWriter(PortalDbContext db, Regulation regulation)
{
    private const int Batch = 200;

    /// <summary>Numbers ascend in the order of the drafts (B16).</summary>
    /// <param name="within">What else belongs to the same transaction.</param>
    /// <param name="progress">Told after each batch how many were written.</param>
    public Task WriteAsync(
        IReadOnlyList<ImportDraft> drafts, Actor by, DateTimeOffset now, Func<ComplaintNumber, ComplaintNumber, Task> within, Action<int> progress, CancellationToken stop) =>
        db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(stop);
            var year = DutchTime.Day(now).Year;
            var before = await Numbers.TakeAsync(db, year, drafts.Count, stop) - drafts.Count;
            var written = 0;
            foreach (var batch in drafts.Chunk(Batch))
            {
                db.ChangeTracker.Clear();
                foreach (var draft in batch) db.Complaints.Add(Complaint.Import(NumberAt(++written), draft, regulation, by, now));
                await db.SaveChangesAsync(stop);
                progress(written);
                stop.ThrowIfCancellationRequested();
            }
            db.ChangeTracker.Clear();
            await within(NumberAt(1), NumberAt(drafts.Count));
            await transaction.CommitAsync(stop);

            ComplaintNumber NumberAt(int place) => new(regulation.NumberPrefix, year, before + place);
        });
}
