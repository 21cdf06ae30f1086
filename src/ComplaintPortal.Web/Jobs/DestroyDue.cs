using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.Retention;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Jobs;

/// <summary>
/// Destroys what is past its retention term and not held (B19, B20), one dossier after another. Terms end with a Dutch day, so the first
/// run after midnight is the one that finds work.
/// </summary>
public sealed class DestroyDue(PortalDbContext db, Destruction destruction, DestroyedList list, Regulation regulation, PortalClock clock, ILogger<DestroyDue> logger) : IPortalJob
{
    private const int Batch = 100;

    public async Task RunAsync(CancellationToken stop)
    {
        var destroyed = 0;
        foreach (var kind in Enum.GetValues<ComplaintKind>())
        {
            var last = new Due(0, DateOnly.MinValue);
            while (await NextAsync(kind, last, stop) is { Count: > 0 } due)
            {
                foreach (var one in due)
                {
                    stop.ThrowIfCancellationRequested();
                    if (await TryDestroyAsync(one.Id, stop)) destroyed++;
                }
                last = due[^1];
            }
        }
        await destruction.EmptyJournalAsync(stop);
        await list.KeepUpAsync(db, stop);
        if (destroyed > 0) logger.LogInformation("{Count} dossiers past their retention term were destroyed", destroyed);
    }

    private async Task<bool> TryDestroyAsync(long id, CancellationToken stop)
    {
        try
        {
            return await destruction.TryDestroyAsync(id, Actor.Portal, stop);
        }
        catch (DbUpdateException fault) when (!stop.IsCancellationRequested)
        {
            // Another server made the next certificate at this moment: this dossier's turn comes again.
            logger.LogWarning("A dossier could not be destroyed now, and is tried again at the next run: {Fault}", fault.InnerException?.GetType().Name);
            return false;
        }
    }

    /// <summary>What may be due, the longest closed first; whether it is, the dossier itself says.</summary>
    private Task<List<Due>> NextAsync(ComplaintKind kind, Due after, CancellationToken stop)
    {
        var (latest, day, id) = (regulation.Retention.LatestClosing(kind, clock.Today), after.ClosedOn, after.Id);
        return db.Complaints
            .Where(one => one.Kind == kind && one.ClosedOn <= latest && one.ClosedOn >= day && (one.ClosedOn > day || one.Id > id)
                && !one.Holds.Any(hold => hold.LiftedAt == null)
                && !one.Promises.Any(promise => promise.Kind == PromiseKind.Disclosure && promise.State == PromiseState.Open))
            .OrderBy(one => one.ClosedOn).ThenBy(one => one.Id).Select(one => new Due(one.Id, one.ClosedOn!.Value)).Take(Batch).ToListAsync(stop);
    }

    private sealed record Due(long Id, DateOnly ClosedOn);
}
