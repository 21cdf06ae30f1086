using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Features.Staff.CaseList;

/// <summary>The queries of the list. Each page is found by its first key in an index, so the last one is as near as the first.</summary>
internal static class CaseListQueries
{
    public const int PageSize = 25;

    public static IQueryable<Complaint> Narrow(this IQueryable<Complaint> cases, CaseFilter filter, Guid me, DateOnly today)
    {
        cases = cases.In(filter.Queue, me, today, filter.Phase);
        if (filter.Phase is { } phase) cases = cases.Where(one => one.Phase == phase);
        if (filter.Kind is { } kind) cases = cases.Where(one => one.Kind == kind);
        if (filter.Location is { } location) cases = cases.Where(one => one.Location == location);
        if (filter.Channel is { } channel) cases = cases.Where(one => one.Channel == channel);
        if (filter.Year is { } year) cases = cases.Where(one => one.Year == year);
        if (filter.Handler is { } handler) cases = cases.Where(one => one.HandlerId == handler);
        // Counted, since SQLite turns Any into a list of all that have the subject, and then sorts those.
        if (filter.Subject is { } subject) cases = cases.Where(one => one.Subjects.Count(about => about.Code == subject) > 0);
        return cases;
    }

    /// <summary>The ids of one page and of one row more, from the cursor on; backwards in reverse order.</summary>
    public static IQueryable<long> PageIds(this IQueryable<Complaint> cases, CaseFilter filter)
    {
        var ascending = filter.Sort == CaseSort.Due != filter.IsBackwards;
        var from = filter.IsLastPage ? null : filter.IsBackwards ? filter.Before : filter.After;
        return filter.Sort switch
        {
            CaseSort.Number => ByNumber(cases, from?.Number, ascending),
            CaseSort.Received => ByDay(cases.Select(one => new CaseKey { Day = one.ReceivedOn, Id = one.Id }), from, ascending),
            _ => ByDay(cases.Select(one => new CaseKey { Day = one.NextDueOn, Id = one.Id }), from, ascending),
        };
    }

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
        foreach (var queue in CaseQueues.Codes.Keys) counts[queue] = await db.Complaints.In(queue, me, today).Take(QueueCounts.Cap).CountAsync(stop);
        return new QueueCounts(counts);
    }

    public static IQueryable<StaffName> Staff(PortalDbContext db) => db.Users.OrderBy(user => user.DisplayName).Select(user => new StaffName
    {
        Id = user.Id,
        Name = user.DisplayName,
        IsOfficer = db.UserRoles.Any(link => link.UserId == user.Id && db.Roles.Any(role => role.Id == link.RoleId && role.Name == Roles.Officer)),
    });

    /// <summary>
    /// Most cases share a day, that of no open promise: so the rest of the cursor's own day and the days beyond it are looked up apart,
    /// each from its place in the index, instead of reading the whole day anew for every page.
    /// </summary>
    private static IQueryable<long> ByDay(IQueryable<CaseKey> keys, CaseCursor? from, bool ascending)
    {
        IQueryable<CaseKey> First(IQueryable<CaseKey> some) =>
            (ascending ? some.OrderBy(key => key.Day).ThenBy(key => key.Id) : some.OrderByDescending(key => key.Day).ThenByDescending(key => key.Id)).Take(PageSize + 1);

        if (from is not { Day: var day, Id: var id }) return First(keys).Select(key => key.Id);
        var sameDay = ascending ? keys.Where(key => key.Day == day && key.Id > id) : keys.Where(key => key.Day == day && key.Id < id);
        var beyond = ascending ? keys.Where(key => key.Day > day) : keys.Where(key => key.Day < day);
        return First(First(sameDay).Concat(First(beyond))).Select(key => key.Id);
    }

    private static IQueryable<long> ByNumber(IQueryable<Complaint> cases, string? from, bool ascending)
    {
        if (from is not null)
            cases = ascending ? cases.Where(one => string.Compare(one.Number, from) > 0) : cases.Where(one => string.Compare(one.Number, from) < 0);
        return (ascending ? cases.OrderBy(one => one.Number) : cases.OrderByDescending(one => one.Number)).Take(PageSize + 1).Select(one => one.Id);
    }

    private sealed class CaseKey
    {
        public DateOnly Day { get; init; }

        public long Id { get; init; }
    }
}
