using System.Linq.Expressions;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Audit;

/// <summary>Records every look into a dossier (B17). A look that can't be recorded does not take place: the page fails.</summary>
public sealed class DossierLog(PortalDbContext db, PortalClock clock)
{
    private static readonly List<AuditKind> NoLooks = [AuditKind.Act, AuditKind.Mail, AuditKind.Destroyed];

    private static readonly Expression<Func<Complaint, Seen>> Said = one => new Seen(one.Id, one.Number, one.HandlerId);

    private static readonly Compiled<Func<PortalDbContext, long, CancellationToken, Task<Seen?>>> One = new(() => EF.CompileAsyncQuery(
        (PortalDbContext db, long id, CancellationToken stop) => db.Complaints.AsNoTracking().Where(one => one.Id == id).OrderBy(one => one.Id).Select(Said).FirstOrDefault()));

    /// <summary>Who looked into a dossier, the first look first: for the complainant, who may know it (B21).</summary>
    public Task<List<LookedAt>> LooksAtAsync(string number, CancellationToken stop) =>
        db.AuditLog.AsNoTracking().Where(line => line.Number == number && !NoLooks.Contains(line.Kind)).OrderBy(line => line.Place)
            .Select(line => new LookedAt(line.ByKind, line.Role, line.Kind, line.At)).ToListAsync(stop);

    /// <param name="reason">Why, where that was asked.</param>
    public async Task LookAsync(long complaintId, AuditKind kind, Actor by, CancellationToken stop, string? reason = null) =>
        await LookAsync(await One.For(db)(db, complaintId, stop) is { } one ? [one] : [], 1, kind, by, stop, reason);

    /// <summary>Records a look at several dossiers at once, such as a list that shows names.</summary>
    public async Task LookAsync(IReadOnlyCollection<long> complaintIds, AuditKind kind, Actor by, CancellationToken stop, string? reason = null)
    {
        var ids = complaintIds.ToList();
        var dossiers = await db.Complaints.AsNoTracking().Where(one => ids.Contains(one.Id)).OrderBy(one => one.Id).Select(Said).ToListAsync(stop);
        await LookAsync(dossiers, ids.Distinct().Count(), kind, by, stop, reason);
    }

    private async Task LookAsync(List<Seen> dossiers, int asked, AuditKind kind, Actor by, CancellationToken stop, string? reason)
    {
        // Destroyed or shut to this employee a moment ago.
        if (dossiers.Count < asked) throw new InvalidOperationException("A look at a dossier can't be recorded, since it is no longer to be seen.");
        var looks = dossiers.Select(dossier => (dossier.Id, Line: new AuditLine
        {
            Number = dossier.Number,
            Kind = kind,
            ByKind = by.Kind,
            StaffId = by.StaffId,
            Role = by.Kind == ActorKind.Staff ? db.Looker.Role : "",
            IsOfColleague = by.Kind == ActorKind.Staff && dossier.HandlerId is { } handler && handler != by.StaffId,
            At = clock.Now,
            Session = by.Kind == ActorKind.Portal ? "" : db.Looker.Session,
        })).ToList();
        if (reason is null)
        {
            await db.WriteLooksAsync([.. looks.Select(look => look.Line)], stop);
            return;
        }
        foreach (var (id, line) in looks) db.Note(line, new AuditReason { ComplaintId = id, Text = reason });
        await db.SaveChangesAsync(stop);
    }

    /// <summary>What the log tells of a dossier that was seen.</summary>
    private sealed record Seen(long Id, string Number, Guid? HandlerId);
}
