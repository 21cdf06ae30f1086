using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Web.Audit;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Features.Staff.CaseList;

/// <summary>The officer's list: the own work first, every other case by queue, filter or search.</summary>
[Authorize(Policy = Policies.Officer)]
[Route(CaseFilter.Path)]
public sealed class CaseListController(
    PortalDbContext db, Regulation regulation, IDataProtectionProvider protection, DossierLog log, PortalClock clock) : Controller
{
    private readonly CaseSearch search = new(db, regulation, protection);

    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken stop)
    {
        var choices = await ChoicesAsync(stop);
        var filter = CaseFilter.Read(name => Request.Query[name], search, regulation, choices);
        var (shown, rows, more) = await PageAsync(filter, choices, stop);
        var counts = await CaseListQueries.CountAsync(db, User.StaffId(), clock.Today, stop);
        // Names are shown, so this is a look into each of them (B17).
        await log.LookAsync([.. rows.Select(row => row.Id)], LookKind.List, User.ToActor(), Roles.Officer, stop);
        return View("CaseList", new CaseListPage(
            shown, choices, counts, rows,
            HasPrevious: rows.Count > 0 && (shown.IsBackwards ? more : shown.After is not null),
            HasNext: rows.Count > 0 && (shown.IsBackwards ? !shown.IsLastPage : more)));
    }

    /// <summary>Makes the address of what was asked for; it changes nothing. By POST, since a name is typed here.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Find(CaseFilterForm form, CancellationToken stop)
    {
        var filter = CaseFilter.Read(form.Under, search, regulation, await ChoicesAsync(stop)) with { Search = search.Seal(form.Search) };
        // Who searches wants to find it wherever it lies.
        return Redirect(CaseFilter.Address(filter.Search is null ? filter : filter with { Queue = CaseQueue.All }));
    }

    /// <summary>The page asked for; the first one where there is nothing (any more) at the place that was asked for.</summary>
    private async Task<(CaseFilter Shown, List<CaseRow> Rows, bool More)> PageAsync(CaseFilter filter, CaseListChoices choices, CancellationToken stop)
    {
        var cases = db.Complaints.AsNoTracking();
        if (filter.Search is { } searched) cases = search.Find(cases, searched.Typed, choices.Years);
        var ids = await cases.Narrow(filter, User.StaffId(), clock.Today).PageIds(filter).ToListAsync(stop);
        var more = ids.Count > CaseListQueries.PageSize;
        if (filter != filter.FirstPage() && (ids.Count == 0 || (filter.Before is not null && ids.Count < CaseListQueries.PageSize)))
            return await PageAsync(filter.FirstPage(), choices, stop);
        if (more) ids.RemoveAt(CaseListQueries.PageSize);
        if (filter.IsBackwards) ids.Reverse();
        var rows = (await CaseListQueries.Rows(db, ids).ToListAsync(stop)).ToDictionary(row => row.Id);
        return (filter, [.. ids.Where(rows.ContainsKey).Select(id => rows[id])], more);
    }

    private async Task<CaseListChoices> ChoicesAsync(CancellationToken stop) => new(
        await CaseListQueries.Staff(db).ToListAsync(stop),
        await db.NumberSeries.OrderByDescending(series => series.Year).Select(series => series.Year).ToListAsync(stop));
}
