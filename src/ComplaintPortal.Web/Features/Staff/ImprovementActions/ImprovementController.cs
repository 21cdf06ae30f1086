using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Features.Staff.ImprovementActions;

/// <summary>One improvement action with its history, and what can be done with it (E21).</summary>
[Authorize(Policy = Policies.Oversight)]
public sealed class ImprovementController(ImprovementDesk desk) : Controller
{
    [HttpGet(ImprovementAct.Root)]
    public async Task<IActionResult> Show(long id, CancellationToken stop)
    {
        if (await desk.FindAsync(id, stop) is not { } action) return NotFound();
        // Found only by who may know of the case.
        var number = await desk.Db.Complaints.Where(one => one.Id == action.ComplaintId).OrderBy(one => one.Id).Select(one => one.Number).FirstOrDefaultAsync(stop);
        return View("Improvement", new ImprovementPage(action, number, User.IsInRole(Roles.Officer), TempData["NotNow"] is true));
    }
}

/// <param name="Number">The case that it comes from; null where there is none, or none that may be known of.</param>
/// <param name="MaySeeCase">Management knows that it comes from a case, and not from which.</param>
/// <param name="NotNow">An act was asked for that is not possible as it stands.</param>
public sealed record ImprovementPage(ImprovementAction Action, string? Number, bool MaySeeCase, bool NotNow)
{
    public List<ImprovementAct> Acts => [.. ImprovementAct.All.Where(act => Action.Allows(act.Step))];
}
