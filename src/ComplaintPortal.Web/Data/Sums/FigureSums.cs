using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Domain.Promises;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace ComplaintPortal.Web.Data.Sums;

/// <summary>
/// Keeps the sums of the figures up with each act, in the act's own transaction: what the dossier counted for is taken off, what it counts
/// for now is added. So the figures of a year cost the same however many dossiers stand behind them (E22).
/// </summary>
internal sealed class FigureSums(PortalDbContext db, WorkingDayCalendar calendar)
{
    private static readonly HashSet<string> Counted =
        [nameof(Complaint.Kind), nameof(Complaint.Channel), nameof(Complaint.ReceivedOn), nameof(Complaint.ClosedOn), nameof(Complaint.Outcome), nameof(Complaint.Location)];

    /// <summary>Saves what is waiting together with the sums that it changes.</summary>
    public async Task<int> SaveAsync(Func<bool, Task<int>> save, bool acceptAllChanges, CancellationToken stop)
    {
        var received = db.ChangeTracker.Entries<Complaint>().Where(entry => entry.State == EntityState.Added).ToList();
        var changed = Changed().Except(received.Select(entry => entry.Property(one => one.Id).CurrentValue)).ToList();
        if (received.Count == 0 && changed.Count == 0) return await save(acceptAllChanges);
        return await db.AsOneAsync(async accept =>
        {
            var before = await KeysAsync(changed, stop);
            var saved = await save(accept);
            var after = (await KeysAsync(changed, stop)).Concat(received.SelectMany(entry => ComplaintFacts.Of(entry.Entity).Keys(calendar)));
            await SumRows.AddAsync(db, Difference(after, before), isDestroyed: false, stop);
            return saved;
        }, acceptAllChanges, stop);
    }

    /// <summary>Lets a dossier that is about to be destroyed count on for good.</summary>
    /// <param name="closedOn">The closing date, where the dossier itself does not know of it: it came back with an old backup.</param>
    public async Task KeepAsync(long id, DateOnly closedOn, CancellationToken stop)
    {
        var facts = (await DossierFacts.ReadAsync(db, [id], stop))[id];
        var kept = facts with { ClosedOn = facts.ClosedOn ?? closedOn, Promises = [.. facts.Promises.Where(one => one.State != PromiseState.Open)] };
        await SumRows.AddAsync(db, Difference([], facts.Keys(calendar)), isDestroyed: false, stop);
        await SumRows.AddAsync(db, Difference(kept.Keys(calendar), []), isDestroyed: true, stop);
    }

    private async Task<List<FigureKey>> KeysAsync(List<long> ids, CancellationToken stop) =>
        ids.Count == 0 ? [] : [.. (await DossierFacts.ReadAsync(db, ids, stop)).Values.SelectMany(one => one.Keys(calendar))];

    /// <summary>The dossiers of which something is about to change that counts.</summary>
    private IEnumerable<long> Changed()
    {
        var entries = db.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        var ids = entries.Select(entry => entry.Entity switch
        {
            Complaint complaint when entry.State == EntityState.Modified && entry.Properties.Any(one => one.IsModified && Counted.Contains(one.Metadata.Name)) => complaint.Id,
            Complainant when entry.State == EntityState.Modified && entry.Property(nameof(Complainant.Relation)).IsModified => IdOf(entry, "ComplaintId"),
            ComplaintSubject or Promise or Referral => IdOf(entry, "ComplaintId"),
            _ => 0,
        });
        return ids.Where(id => id > 0).Distinct();
    }

    private static long IdOf(EntityEntry entry, string key) => (long)entry.Property(key).CurrentValue!;

    private static Dictionary<FigureKey, int> Difference(IEnumerable<FigureKey> after, IEnumerable<FigureKey> before)
    {
        var sums = new Dictionary<FigureKey, int>();
        foreach (var key in after) sums[key] = sums.GetValueOrDefault(key) + 1;
        foreach (var key in before) sums[key] = sums.GetValueOrDefault(key) - 1;
        return sums;
    }
}
