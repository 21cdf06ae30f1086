using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Features.Shared.CaseLists;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Features.Staff.CaseList;

/// <summary>What the page of the list shows.</summary>
internal static class CaseRows
{
    public const int PageSize = 25;

    public static IQueryable<CaseRow> Rows(PortalDbContext db, List<long> ids) => db.Complaints.AsNoTracking()
        .Where(one => ids.Contains(one.Id))
        .Select(one => new CaseRow
        {
            Id = one.Id,
            Number = one.Number,
            Name = one.Complainant.Name,
            Kind = one.Kind,
            Phase = one.Phase,
            ClosedOn = one.ClosedOn,
            Outcome = one.Outcome,
            Location = one.Location,
            RestrictiveMeasure = one.RestrictiveMeasure,
            ReceivedOn = one.ReceivedOn,
            NextDueOn = one.NextDueOn,
            HandlerId = one.HandlerId,
            Unseen = one.Unseen,
            Subjects = one.Subjects.Select(about => about.Code).ToList(),
            Open = one.Promises.Where(promise => promise.State == PromiseState.Open).Select(promise => new DuePromise(promise.Kind, promise.DueOn)).ToList(),
        });

    /// <summary>How many cases each queue holds: one short look in an index for each, which stops at <see cref="QueueCounts.Cap"/>.</summary>
    public static async Task<QueueCounts> CountAsync(PortalDbContext db, Guid me, DateOnly today, CancellationToken stop)
    {
        var counts = new Dictionary<CaseQueue, int>();
        foreach (var queue in CaseQueues.Codes.Keys)
        {
            counts[queue] = 0;
            foreach (var part in db.Complaints.In(queue, me, today)) counts[queue] += await part.Take(QueueCounts.Cap).CountAsync(stop);
        }
        return new QueueCounts(counts);
    }

    public static IQueryable<StaffName> Staff(PortalDbContext db) => db.Users.OrderBy(user => user.DisplayName).Select(user => new StaffName
    {
        Id = user.Id,
        Name = user.DisplayName,
        IsOfficer = db.UserRoles.Any(link => link.UserId == user.Id && db.Roles.Any(role => role.Id == link.RoleId && role.Name == Roles.Officer)),
    });
}
