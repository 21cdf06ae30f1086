using ComplaintPortal.Web.Audit;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Features.Shared.CaseLists;
using ComplaintPortal.Web.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.Case;

/// <summary>A whole case on one page: what to do next and by when, how the complainant is reached safely, and the dossier.</summary>
[Authorize(Policy = Policies.Dossier)]
public sealed class CasePageController(PortalDbContext db, Beside beside) : Controller
{
    [HttpGet(CaseAct.Root)]
    public async Task<IActionResult> Show(string number, CancellationToken stop)
    {
        if (await db.FindCaseAsync(number, stop) is not { } found) return NotFound();
        // B17: the page waits for it, so a look that can't be recorded does not take place.
        var looked = beside.DoAsync((DossierLog log) => log.LookAsync(found.Id, AuditKind.Dossier, User.ToActor(), stop));
        var (around, whole) = (AroundAsync(found, stop), db.WithDossierAsync(found, stop));
        await Task.WhenAll(looked, around, whole);
        return View("Case", await whole with
        {
            Neighbours = await around,
            Permissions = CasePermissions.Of(User, found.Phase, found.Kind),
            NotNow = TempData["NotNow"] is true,
            Done = TempData["Done"] as string,
            AccessCode = TempData[CaseAct.AccessCodeOf(found.Number)] as string,
        });
    }

    /// <summary>Management opens one dossier and comes from no list.</summary>
    private Task<Neighbours> AroundAsync(CasePage found, CancellationToken stop)
    {
        if (!User.IsInRole(Roles.Officer)) return Task.FromResult(new Neighbours(null, null, null));
        var (said, placed) = (CasePlace.Read(HttpContext, found.Number), new PlacedCase(found.Id, found.Number, found.HandlerId, found.NextDueOn));
        return beside.AskAsync((CaseNeighbours neighbours) => neighbours.FindAsync(said, placed, User.StaffId(), stop));
    }
}
