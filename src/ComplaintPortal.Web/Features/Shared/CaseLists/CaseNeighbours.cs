using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Hosting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Features.Shared.CaseLists;

/// <summary>A case that stands before or after another.</summary>
public sealed record Neighbour(string Number, string Address);

/// <summary>The cases around one.</summary>
/// <param name="List">The address of the list in which it was found; null where it was found in none, and these are of the own work.</param>
public sealed record Neighbours(Neighbour? Previous, Neighbour? Next, string? List);

/// <summary>A case as its place in a list is judged by.</summary>
public sealed record PlacedCase(long Id, string Number, Guid? HandlerId, DateOnly NextDueOn);

/// <summary>
/// Finds what comes before and after a case in the list it was found in, by the list's own order; from no list, in the own work by due
/// day. The place is kept: that the case itself moved or left the list since, for an act was done, does not change what comes next.
/// </summary>
public sealed class CaseNeighbours(PortalDbContext db, Regulation regulation, IDataProtectionProvider protection, PortalClock clock)
{
    private static readonly Compiled<Func<PortalDbContext, long, CancellationToken, Task<Found?>>> Case = new(() => EF.CompileAsyncQuery(
        (PortalDbContext db, long id, CancellationToken stop) => db.Complaints.AsNoTracking().Where(one => one.Id == id).OrderBy(one => one.Id)
            .Select(one => new Found(one.Id, one.Number, one.ReceivedOn, one.NextDueOn)).FirstOrDefault()));

    private readonly CaseSearch search = new(db, regulation, protection);

    /// <param name="said">What the address of the case said of the list; null where it was opened from none.</param>
    public async Task<Neighbours> FindAsync(Func<string, string?>? said, PlacedCase current, Guid me, CancellationToken stop)
    {
        var filter = said is null ? new CaseFilter() : CaseFilter.Read(said, search, regulation, choices: null).FirstPage();
        var place = said is not null ? CaseCursor.Read(said(CasePlace.Name), filter.Sort)
            // Of what is closed, and of what has no day, there are ever more: they have no place among the days of the own work.
            : current.HandlerId == me && current.NextDueOn < DateOnly.MaxValue ? new CaseCursor(current.NextDueOn, current.Id, current.Number) : null;
        var years = filter.Search is null ? [] : await db.NumberSeries.Select(series => series.Year).ToListAsync(stop);
        return new Neighbours(
            place is null ? null : await NeighbourAsync(filter with { Before = place }, current.Id, years, me, stop),
            await NeighbourAsync(filter with { After = place }, current.Id, years, me, stop),
            said is null ? null : CaseFilter.Address(filter));
    }

    private async Task<Neighbour?> NeighbourAsync(CaseFilter filter, long current, IReadOnlyList<int> years, Guid me, CancellationToken stop)
    {
        var cases = db.Complaints.AsNoTracking().Where(one => one.Id != current);
        if (filter.Search is { } searched) cases = await search.FindAsync(cases, searched.Typed, years, stop);
        // Asked for first: within the other question, SQLite would ask it of every case.
        var ids = await cases.Narrow(filter, me, clock.Today).Ids(filter, 1).ToListAsync(stop);
        if (ids is not [var id]) return null;
        if (await Case.For(db)(db, id, stop) is not { } found) return null;
        var place = new CaseCursor(filter.Sort == CaseSort.Received ? found.ReceivedOn : found.NextDueOn, found.Id, found.Number);
        return new Neighbour(found.Number, CaseFilter.AddressOf(found.Number, filter, place));
    }

    private sealed record Found(long Id, string Number, DateOnly ReceivedOn, DateOnly NextDueOn);
}
