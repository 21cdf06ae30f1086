using System.Globalization;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Audit;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.Case.PrepareCopy;

/// <summary>
/// What the pages have in common on which an officer prepares the copy of a dossier. Marking is no act on the complaint: it changes
/// nothing in the dossier, so these pages stand apart from the acts, and lead back to one another and not to the case.
/// </summary>
[Authorize(Policy = Policies.Officer)]
public abstract class CopyController(CaseDesk desk, CopyDesk copies, DossierLog log) : Controller
{
    protected CaseDesk Desk => desk;

    protected CopyDesk Copies => copies;

    /// <summary>Finds the request, and carries out what is asked of it; the case page says where it is too late for that.</summary>
    /// <param name="isLook">Whether the answer shows the dossier: that is recorded first (B17).</param>
    protected async Task<IActionResult> WithRequestAsync(string number, long id, bool isLook, Func<Complaint, DisclosureRequest, Task<IActionResult>> act, CancellationToken stop)
    {
        if (await desk.FindAsync(number, complaints => complaints.WithEverything(), stop) is not { } complaint) return NotFound();
        if (complaint.DisclosureRequests.FirstOrDefault(one => one.Id == id) is not { } request) return NotFound();
        if (!request.IsOpen || !request.AsksForDossier || !CasePermissions.Of(User, complaint.Phase, complaint.Kind).May(CaseAct.PrepareCopy))
        {
            TempData["NotNow"] = true;
            return Redirect(CaseAct.PageOf(number));
        }
        if (isLook) await LookAsync(complaint, stop);
        return await act(complaint, request);
    }

    protected Task LookAsync(Complaint complaint, CancellationToken stop) => log.LookAsync(complaint.Id, AuditKind.Copy, User.ToActor(), stop);

    protected IActionResult Back(string number, long id, string done, string anchor = "")
    {
        TempData["Done"] = done;
        return Redirect(PathOf(number, id) + anchor);
    }

    /// <summary>A colleague marked something at the very same moment: what is there now is shown before anything is done.</summary>
    protected IActionResult MovedOn(string number, long id)
    {
        TempData["MovedOn"] = true;
        return Redirect(PathOf(number, id));
    }

    protected static string PathOf(string number, long id) => CaseAct.PrepareCopy.PathOf(number, id.ToString(CultureInfo.InvariantCulture));
}
