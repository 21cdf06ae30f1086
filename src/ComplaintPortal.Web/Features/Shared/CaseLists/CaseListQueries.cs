using System.Linq.Expressions;
using ComplaintPortal.Domain.Complaints;

namespace ComplaintPortal.Web.Features.Shared.CaseLists;

/// <summary>Which cases a list holds, and in which order. Each page is found by its first key in an index, so the last one is as near as the first.</summary>
internal static class CaseListQueries
{
    /// <summary>More than ever waits at once; what is asked for in another order than by due day is no more than these.</summary>
    private const int MostWaiting = 20_000;

    /// <summary>In parts that share no case.</summary>
    public static IReadOnlyList<IQueryable<Complaint>> Narrow(this IQueryable<Complaint> cases, CaseFilter filter, Guid me, DateOnly today) =>
        [.. cases.In(filter.Queue, me, today, filter.Phase).Select(part => part.Narrow(filter))];

    private static IQueryable<Complaint> Narrow(this IQueryable<Complaint> cases, CaseFilter filter)
    {
        if (filter.Phase is { } phase) cases = cases.Where(one => one.Phase == phase);
        if (filter.Kind is { } kind) cases = cases.Where(one => one.Kind == kind);
        if (filter.Location is { } location) cases = cases.Where(one => one.Location == location);
        if (filter.Channel is { } channel) cases = cases.Where(one => one.Channel == channel);
        if (filter.Year is { } year) cases = cases.Where(one => one.Year == year);
        if (filter.Handler is { } handler) cases = cases.Where(one => one.HandlerId == handler);
        // Counted, since SQLite turns Any into a list of all that have the subject, and then sorts those.
        if (filter.Subject is { } subject) cases = cases.Where(one => one.Subjects.Count(about => about.Code == subject) > 0);
        // Told to sort by another column, SQLite would read every case in that order to find the few that wait.
        if (filter is { Sort: not CaseSort.Due, Queue: CaseQueue.Overdue or CaseQueue.Soon or CaseQueue.New or CaseQueue.Unread })
            cases = cases.OrderBy(one => one.NextDueOn).ThenBy(one => one.Id).Take(MostWaiting);
        return cases;
    }

    /// <summary>The first ids from the cursor on; backwards in reverse order.</summary>
    public static IQueryable<long> Ids(this IReadOnlyList<IQueryable<Complaint>> parts, CaseFilter filter, int most)
    {
        var ascending = filter.Sort == CaseSort.Due != filter.IsBackwards;
        var from = filter.IsLastPage ? null : filter.IsBackwards ? filter.Before : filter.After;
        return filter.Sort switch
        {
            CaseSort.Number => ByNumber(parts, from?.Number, ascending, most),
            CaseSort.Received => ByDay(parts, one => new CaseKey { Day = one.ReceivedOn, Id = one.Id }, from, ascending, most),
            _ => ByDay(parts, one => new CaseKey { Day = one.NextDueOn, Id = one.Id }, from, ascending, most),
        };
    }

    /// <summary>
    /// Most cases share a day, that of no open promise: so the rest of the cursor's own day and the days beyond it are looked up apart,
    /// each from its place in the index, instead of reading the whole day anew for every page.
    /// </summary>
    private static IQueryable<long> ByDay(
        IReadOnlyList<IQueryable<Complaint>> parts, Expression<Func<Complaint, CaseKey>> key, CaseCursor? from, bool ascending, int most)
    {
        IQueryable<CaseKey> First(IQueryable<CaseKey> some) =>
            (ascending ? some.OrderBy(key => key.Day).ThenBy(key => key.Id) : some.OrderByDescending(key => key.Day).ThenByDescending(key => key.Id)).Take(most);

        IEnumerable<IQueryable<CaseKey>> From(IQueryable<CaseKey> keys)
        {
            if (from is not { Day: var day, Id: var id }) return [keys];
            return [
                ascending ? keys.Where(key => key.Day == day && key.Id > id) : keys.Where(key => key.Day == day && key.Id < id),
                ascending ? keys.Where(key => key.Day > day) : keys.Where(key => key.Day < day)];
        }

        var found = parts.SelectMany(part => From(part.Select(key))).Select(First).ToList();
        return (found is [var only] ? only : First(found.Aggregate((all, next) => all.Concat(next)))).Select(key => key.Id);
    }

    private static IQueryable<long> ByNumber(IReadOnlyList<IQueryable<Complaint>> parts, string? from, bool ascending, int most)
    {
        IQueryable<NumberKey> First(IQueryable<NumberKey> some)
        {
            if (from is not null) some = ascending ? some.Where(key => string.Compare(key.Number, from) > 0) : some.Where(key => string.Compare(key.Number, from) < 0);
            return (ascending ? some.OrderBy(key => key.Number) : some.OrderByDescending(key => key.Number)).Take(most);
        }

        var found = parts.Select(part => First(part.Select(one => new NumberKey { Number = one.Number, Id = one.Id }))).ToList();
        return (found is [var only] ? only : First(found.Aggregate((all, next) => all.Concat(next)))).Select(key => key.Id);
    }

    private sealed class NumberKey
    {
        public string Number { get; init; } = "";

        public long Id { get; init; }
    }

    private sealed class CaseKey
    {
        public DateOnly Day { get; init; }

        public long Id { get; init; }
    }
}
