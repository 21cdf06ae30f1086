using ComplaintPortal.Domain.Complaints;

namespace ComplaintPortal.Web.Features.Shared.CaseLists;

/// <summary>Which cases a list holds, and in which order. Each page is found by its first key in an index, so the last one is as near as the first.</summary>
internal static class CaseListQueries
{
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

    /// <summary>The first ids from the cursor on; backwards in reverse order.</summary>
    public static IQueryable<long> Ids(this IQueryable<Complaint> cases, CaseFilter filter, int most)
    {
        var ascending = filter.Sort == CaseSort.Due != filter.IsBackwards;
        var from = filter.IsLastPage ? null : filter.IsBackwards ? filter.Before : filter.After;
        return filter.Sort switch
        {
            CaseSort.Number => ByNumber(cases, from?.Number, ascending, most),
            CaseSort.Received => ByDay(cases.Select(one => new CaseKey { Day = one.ReceivedOn, Id = one.Id }), from, ascending, most),
            _ => ByDay(cases.Select(one => new CaseKey { Day = one.NextDueOn, Id = one.Id }), from, ascending, most),
        };
    }

    /// <summary>
    /// Most cases share a day, that of no open promise: so the rest of the cursor's own day and the days beyond it are looked up apart,
    /// each from its place in the index, instead of reading the whole day anew for every page.
    /// </summary>
    private static IQueryable<long> ByDay(IQueryable<CaseKey> keys, CaseCursor? from, bool ascending, int most)
    {
        IQueryable<CaseKey> First(IQueryable<CaseKey> some) =>
            (ascending ? some.OrderBy(key => key.Day).ThenBy(key => key.Id) : some.OrderByDescending(key => key.Day).ThenByDescending(key => key.Id)).Take(most);

        if (from is not { Day: var day, Id: var id }) return First(keys).Select(key => key.Id);
        var sameDay = ascending ? keys.Where(key => key.Day == day && key.Id > id) : keys.Where(key => key.Day == day && key.Id < id);
        var beyond = ascending ? keys.Where(key => key.Day > day) : keys.Where(key => key.Day < day);
        return First(First(sameDay).Concat(First(beyond))).Select(key => key.Id);
    }

    private static IQueryable<long> ByNumber(IQueryable<Complaint> cases, string? from, bool ascending, int most)
    {
        if (from is not null)
            cases = ascending ? cases.Where(one => string.Compare(one.Number, from) > 0) : cases.Where(one => string.Compare(one.Number, from) < 0);
        return (ascending ? cases.OrderBy(one => one.Number) : cases.OrderByDescending(one => one.Number)).Take(most).Select(one => one.Id);
    }

    private sealed class CaseKey
    {
        public DateOnly Day { get; init; }

        public long Id { get; init; }
    }
}
