using System.Security.Claims;
using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Web.Audit;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Features.Shared.CaseLists;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.Identity;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Features.Staff.CaseList;

/// <summary>Reads the list as its page shows it.</summary>
public sealed class CaseListReader(
    PortalDbContext db, Regulation regulation, IDataProtectionProvider protection, DossierLog log, PortalClock clock)
{
    public CaseSearch Search { get; } = new(db, regulation, protection);

    public async Task<CaseListChoices> ChoicesAsync(CancellationToken stop) => new(
        await CaseRows.Staff(db).ToListAsync(stop),
        await db.NumberSeries.OrderByDescending(series => series.Year).Select(series => series.Year).ToListAsync(stop));

    public CaseFilter Read(Func<string, string?> value, CaseListChoices choices) => CaseFilter.Read(value, Search, regulation, choices);

    /// <summary>The page that a filter asks for, and the record of the look into each case on it.</summary>
    public async Task<CaseListPage> PageAsync(CaseFilter filter, CaseListChoices choices, ClaimsPrincipal user, CancellationToken stop)
    {
        var me = user.StaffId();
        var (shown, rows, more) = await RowsAsync(filter, choices, me, stop);
        var counts = await CaseRows.CountAsync(db, me, clock.Today, stop);
        var saved = await db.SavedFilters.Where(one => one.StaffId == me).Select(one => new SavedList(one.Id, one.Name, one.Query)).ToListAsync(stop);
        // Names are shown, so this is a look into each of them (B17).
        await log.LookAsync([.. rows.Select(row => row.Id)], shown.Search is null ? AuditKind.List : AuditKind.Search, user.ToActor(), stop);
        return new CaseListPage(
            shown, choices, counts, rows, [.. saved.OrderBy(one => one.Name, StringComparer.CurrentCultureIgnoreCase)],
            HasPrevious: rows.Count > 0 && (shown.IsBackwards ? more : shown.After is not null),
            HasNext: rows.Count > 0 && (shown.IsBackwards ? !shown.IsLastPage : more));
    }

    /// <summary>The page asked for; the first one where there is nothing (any more) at the place that was asked for.</summary>
    private async Task<(CaseFilter Shown, List<CaseRow> Rows, bool More)> RowsAsync(CaseFilter filter, CaseListChoices choices, Guid me, CancellationToken stop)
    {
        var cases = db.Complaints.AsNoTracking();
        if (filter.Search is { } searched) cases = await Search.FindAsync(cases, searched.Typed, choices.Years, stop);
        // One more than is shown says whether there is a next page.
        var ids = await cases.Narrow(filter, me, clock.Today).Ids(filter, CaseRows.PageSize + 1).ToListAsync(stop);
        var more = ids.Count > CaseRows.PageSize;
        if (filter != filter.FirstPage() && (ids.Count == 0 || (filter.Before is not null && ids.Count < CaseRows.PageSize)))
            return await RowsAsync(filter.FirstPage(), choices, me, stop);
        if (more) ids.RemoveAt(CaseRows.PageSize);
        if (filter.IsBackwards) ids.Reverse();
        var rows = (await CaseRows.Rows(db, ids).ToListAsync(stop)).ToDictionary(row => row.Id);
        return (filter, [.. ids.Where(rows.ContainsKey).Select(id => rows[id])], more);
    }
}
