using System.Runtime.CompilerServices;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Audit;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Features.Staff.RegisterExport;

/// <summary>
/// Reads the register part by part, in the order of receipt, and puts each look into the audit log before anything of it goes out (B17).
/// What the officer is barred from is not in it.
/// </summary>
public sealed class RegisterReader(PortalDbContext db, DossierLog log)
{
    private const int PartSize = 500;

    /// <param name="reason">Why names go out; null where none do.</param>
    public async IAsyncEnumerable<RegisterPart> ReadAsync(DateOnly from, DateOnly until, Actor by, string? reason, [EnumeratorCancellation] CancellationToken stop)
    {
        var (day, id) = (from, 0L);
        while (true)
        {
            var rows = await RowsAsync(day, id, until, stop);
            if (rows.Count == 0) yield break;
            List<long> ids = [.. rows.Select(row => row.Id)];
            await log.LookAsync(ids, AuditKind.Export, by, stop, reason);
            db.ChangeTracker.Clear();
            yield return await PartAsync(rows, ids, reason is not null, stop);
            if (rows.Count < PartSize) yield break;
            (day, id) = (rows[^1].ReceivedOn, rows[^1].Id);
        }
    }

    private Task<List<RegisterRow>> RowsAsync(DateOnly day, long id, DateOnly until, CancellationToken stop) => db.Complaints.AsNoTracking()
        .Where(one => one.ReceivedOn >= day && one.ReceivedOn <= until && (one.ReceivedOn > day || one.Id > id))
        .OrderBy(one => one.ReceivedOn).ThenBy(one => one.Id).Take(PartSize)
        .Select(one => new RegisterRow
        {
            Id = one.Id,
            Number = one.Number,
            EarlierNumber = one.EarlierNumber,
            Kind = one.Kind,
            ReceivedOn = one.ReceivedOn,
            RegisteredAt = one.RegisteredAt,
            ClosedOn = one.ClosedOn,
            Channel = one.Channel,
            Location = one.Location,
            Relation = one.Complainant.Relation,
            Discussed = one.Discussed,
            Phase = one.Phase,
            Outcome = one.Outcome,
            HandlerId = one.HandlerId,
        }).ToListAsync(stop);

    private async Task<RegisterPart> PartAsync(IReadOnlyList<RegisterRow> rows, List<long> ids, bool withNames, CancellationToken stop)
    {
        var cases = db.Complaints.AsNoTracking().Where(one => ids.Contains(one.Id));
        var subjects = await cases.SelectMany(one => one.Subjects, (one, subject) => new { one.Id, subject.Code }).ToListAsync(stop);
        var promises = await cases.SelectMany(
            one => one.Promises, (one, promise) => new RegisterPromise(one.Id, promise.Id, promise.Kind, promise.State, promise.DueOn, promise.KeptOn, promise.EndedOn)).ToListAsync(stop);
        var referrals = await cases.SelectMany(one => one.Referrals, (one, referral) => new RegisterReferral(one.Id, referral.BodyName, referral.On)).ToListAsync(stop);
        var people = withNames ? await cases.Select(one => new { one.Id, one.Complainant }).ToDictionaryAsync(one => one.Id, one => one.Complainant, stop) : [];
        return new(
            rows, subjects.ToLookup(one => one.Id, one => one.Code), promises.OrderBy(one => one.Id).ToLookup(one => one.ComplaintId),
            referrals.OrderBy(one => one.On).ToLookup(one => one.ComplaintId), people);
    }
}
