using ComplaintPortal.Web.Audit;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Features.Shared.CaseLists;
using ComplaintPortal.Web.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Features.Staff.Case;

/// <summary>A whole case on one page: what to do next and by when, how the complainant is reached safely, and the dossier.</summary>
[Authorize(Policy = Policies.Dossier)]
public sealed class CasePageController(PortalDbContext db, CaseNeighbours neighbours, DossierLog log) : Controller
{
    private static readonly Compiled<Func<PortalDbContext, long, IAsyncEnumerable<CaseAction>>> Actions = new(() => EF.CompileAsyncQuery(
        (PortalDbContext db, long id) => db.ImprovementActions.Where(action => action.ComplaintId == id).OrderBy(action => action.Id)
            .Select(action => new CaseAction(action.Id, action.Title, action.OwnerName, action.State, action.DueOn, action.DoneOn))));

    [HttpGet(CaseAct.Root)]
    public async Task<IActionResult> Show(string number, CancellationToken stop)
    {
        if (await db.FindCasePageAsync(number, stop) is not { } page) return NotFound();
        // B17: a look that can't be recorded does not take place.
        await log.LookAsync(page.Id, AuditKind.Dossier, User.ToActor(), stop);
        var placed = new PlacedCase(page.Id, page.Number, page.HandlerId, page.Next?.DueOn ?? DateOnly.MaxValue);
        return View("Case", page with
        {
            // Management opens one dossier and comes from no list.
            Neighbours = User.IsInRole(Roles.Officer) ? await neighbours.FindAsync(HttpContext, placed, User.StaffId(), stop) : new(null, null, null),
            Actions = await Actions.For(db)(db, page.Id).ToListAsync(stop),
            Permissions = CasePermissions.Of(User, page.Phase, page.Kind),
            NotNow = TempData["NotNow"] is true,
            Done = TempData["Done"] as string,
            AccessCode = TempData[CaseAct.AccessCodeOf(page.Number)] as string,
        });
    }
}
