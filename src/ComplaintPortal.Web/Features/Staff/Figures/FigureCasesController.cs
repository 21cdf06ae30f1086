using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Evaluation;
using ComplaintPortal.Web.Features.Shared.CaseLists;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Features.Staff.Figures;

/// <summary>The dossiers behind a figure (E22): by number only, so without a look into any of them (B17).</summary>
[Authorize(Policy = Policies.Officer)]
public sealed class FigureCasesController(PortalDbContext db, FigureReader figures, PortalClock clock) : Controller
{
    private const int PageSize = 50;

    /// <param name="place">Which number of the report.</param>
    /// <param name="na">The last dossier of the page before.</param>
    [HttpGet(FiguresPage.Route + "/zaken")]
    public async Task<IActionResult> List(int year, FigurePlaceForm place, string? na, CancellationToken stop)
    {
        if (!(await figures.YearsAsync(stop)).Contains(year)) return NotFound();
        var (report, destroyed) = await figures.WithDestroyedAsync(year, stop);
        var asked = place.ToPlace();
        if (!asked.IsOpen(report)) return NotFound();
        var behind = new CasesBehind(asked, clock.Today);
        var after = CaseCursor.Read(na, CaseSort.Received);
        var rows = await Rows(behind, after, behind.In(db.Complaints.AsNoTracking())).Take(PageSize + 1).ToListAsync(stop);
        var hidden = asked.CountIn(destroyed) + await BarredAsync(behind, stop);
        return View("FigureCases", new FigureCasesPage(report, asked, behind.CountsParts, behind.IsOfClosing, [.. rows.Take(PageSize)], hidden, after is not null, rows.Count > PageSize));
    }

    /// <summary>The latest first, by the day by which the figure goes: so that each page is found in that day's index.</summary>
    private IQueryable<FigureCaseRow> Rows(CasesBehind behind, CaseCursor? after, IQueryable<Complaint> cases)
    {
        if (after is { Day: var day, Id: var id })
        {
            cases = behind.IsOfClosing
                ? cases.Where(one => one.ClosedOn < day || (one.ClosedOn == day && one.Id < id))
                : cases.Where(one => one.ReceivedOn < day || (one.ReceivedOn == day && one.Id < id));
        }
        var sorted = behind.IsOfClosing ? cases.OrderByDescending(one => one.ClosedOn) : cases.OrderByDescending(one => one.ReceivedOn);
        return sorted.ThenByDescending(one => one.Id).Select(one => new FigureCaseRow(
            one.Id, one.Number, one.Kind, one.Phase, one.Outcome, one.ReceivedOn, one.ClosedOn,
            db.Users.Where(member => member.Id == one.HandlerId).Select(member => member.DisplayName).FirstOrDefault()));
    }

    /// <summary>How much of the figure stands in dossiers that are shut to this employee: the figure counts them, the list does not show them.</summary>
    private async Task<int> BarredAsync(CasesBehind behind, CancellationToken stop)
    {
        var me = User.StaffId();
        var barred = db.Complaints.IgnoreQueryFilters().Where(one => one.Barred.Any(whom => whom.StaffId == me));
        var ids = await barred.Select(one => one.Id).ToListAsync(stop);
        return ids.Count == 0 ? 0 : await behind.CountAsync(db.Complaints.IgnoreQueryFilters().Where(one => ids.Contains(one.Id)), stop);
    }
}
