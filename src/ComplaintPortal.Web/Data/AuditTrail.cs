using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Data.Bulk;
using ComplaintPortal.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace ComplaintPortal.Web.Data;

/// <summary>Who is at work, as the audit log names it.</summary>
/// <param name="StaffId">The signed-in employee; null for complainants and for jobs.</param>
public sealed record Looker(Guid? StaffId, string Role, string Session)
{
    public static readonly Looker Portal = new(null, "", "");
}

/// <summary>
/// Writes the audit log (B17) in the transaction of what it tells of: looks that were noted, and an act for each new line of a timeline,
/// so that no act can be saved without. A look that can't be written does not take place, nor does an act.
/// </summary>
internal sealed class AuditTrail(PortalDbContext db)
{
    private long lastNoted;

    /// <summary>Puts a line, and where one was asked its reason, among what is saved next; its place it gets only then.</summary>
    public void Note(AuditLine line, AuditReason? reason)
    {
        line.Sequence = --lastNoted;
        db.Add(line);
        if (reason is null) return;
        reason.Sequence = line.Sequence;
        line.ReasonHash = reason.Hash();
        db.Add(reason);
    }

    /// <summary>Writes looks, with whatever else waits to be saved; by themselves, on SQLite, together with what others write at this moment.</summary>
    public async Task WriteAsync(IReadOnlyList<AuditLine> looks, CancellationToken stop)
    {
        if (db.Database.IsSqlite() && db.Database.CurrentTransaction is null && !db.ChangeTracker.HasChanges())
        {
            await db.Shared.WriteAsync(db, statements =>
            {
                var log = new AuditInserts(statements, BulkModel.Of(db));
                foreach (var look in looks) log.Append(look);
                log.End();
            });
            return;
        }
        foreach (var look in looks) Note(look, null);
        await db.SaveChangesAsync(stop);
    }

    /// <summary>Saves what is waiting together with its lines.</summary>
    /// <param name="save">The context's own saving; told whether it may take the changes as done.</param>
    public async Task<int> SaveAsync(Func<bool, Task<int>> save, bool acceptAllChanges, CancellationToken stop)
    {
        List<(AuditLine, AuditReason?)> lines = [.. Noted(), .. Acts()];
        if (lines.Count == 0) return await save(acceptAllChanges);
        return await db.AsOneAsync(accept => WriteAsync(lines, save, accept, stop), acceptAllChanges, stop);
    }

    private async Task<int> WriteAsync(List<(AuditLine Line, AuditReason? Reason)> lines, Func<bool, Task<int>> save, bool acceptAllChanges, CancellationToken stop)
    {
        // Taken first, and held until the transaction ends: the lines come one by one.
        await db.Database.ExecuteSqlInterpolatedAsync($"UPDATE AuditHeads SET Name = Name WHERE Name = {AuditHead.Whole}", stop);
        var names = lines.Select(one => one.Line.Number).Append(AuditHead.Whole).Distinct().ToList();
        var heads = (await db.AuditHeads.AsTracking().Where(head => names.Contains(head.Name)).ToListAsync(stop)).ToDictionary(head => head.Name);
        var written = new List<object>(heads.Values);
        foreach (var (line, reason) in lines)
        {
            if (!heads.TryGetValue(line.Number, out var dossier))
            {
                dossier = heads[line.Number] = new AuditHead { Name = line.Number };
                written.Add(db.Add(dossier).Entity);
            }
            line.Append(heads[AuditHead.Whole], dossier);
            db.Entry(dossier).DetectChanges();
            written.Add(db.Add(line).Entity);
            if (reason is null) continue;
            reason.Sequence = line.Sequence;
            written.Add(db.Add(reason).Entity);
        }
        db.Entry(heads[AuditHead.Whole]).DetectChanges();
        try
        {
            return await save(acceptAllChanges);
        }
        finally
        {
            // Where the log ends is read anew every time.
            written.ForEach(row => db.Entry(row).State = EntityState.Detached);
        }
    }

    /// <summary>What was noted, taken out until it has its place.</summary>
    private List<(AuditLine Line, AuditReason? Reason)> Noted()
    {
        var reasons = db.ChangeTracker.Entries<AuditReason>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity).ToList();
        var lines = db.ChangeTracker.Entries<AuditLine>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity)
            .OrderByDescending(line => line.Sequence).Select(line => (line, reasons.Find(reason => reason.Sequence == line.Sequence))).ToList();
        foreach (var (line, reason) in lines)
        {
            db.Entry(line).State = EntityState.Detached;
            if (reason is not null) db.Entry(reason).State = EntityState.Detached;
        }
        return lines;
    }

    /// <summary>A line for each act that is about to be saved.</summary>
    private List<(AuditLine, AuditReason?)> Acts()
    {
        var entries = db.ChangeTracker.Entries<TimelineEntry>().Where(entry => entry.State == EntityState.Added).ToList();
        if (entries.Count == 0) return [];
        var complaints = db.ChangeTracker.Entries<Complaint>().ToDictionary(complaint => complaint.Property(one => one.Id).CurrentValue);
        return [.. entries.OrderBy(entry => entry.Entity.Version).Select(entry => (Line(entry.Entity, complaints[entry.Property<long>("ComplaintId").CurrentValue]), (AuditReason?)null))];
    }

    private AuditLine Line(TimelineEntry entry, EntityEntry<Complaint> complaint) =>
        LineOf(entry, complaint.Entity.Number, complaint.Property(one => one.HandlerId).OriginalValue, db.Looker);

    /// <summary>What the log says of an act.</summary>
    /// <param name="handler">Who handled the dossier before it.</param>
    internal static AuditLine LineOf(TimelineEntry entry, string number, Guid? handler, Looker looker)
    {
        var by = entry.ByKind == ActorKind.Portal ? Looker.Portal : looker;
        var isStaff = entry.ByKind == ActorKind.Staff;
        return new AuditLine
        {
            Number = number,
            Kind = AuditKind.Act,
            What = entry.Event.ToString(),
            ByKind = entry.ByKind,
            StaffId = entry.StaffId,
            Role = isStaff ? by.Role : "",
            IsOfColleague = isStaff && handler is not null && handler != entry.StaffId,
            At = entry.At,
            Session = by.Session,
        };
    }
}
