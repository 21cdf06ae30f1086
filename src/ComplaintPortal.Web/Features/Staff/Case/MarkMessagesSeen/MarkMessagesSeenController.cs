using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Features.Staff.Case.MarkMessagesSeen;

/// <summary>Notes that the messages that the page showed were read. It overwrites nothing, so what came meanwhile is no reason to ask again.</summary>
[Authorize(Policy = Policies.Officer)]
public sealed class MarkMessagesSeenController(CaseDesk desk) : Controller
{
    private const int MostTries = 5;

    /// <param name="number">The number of the case.</param>
    /// <param name="laatste">The last message that the page showed; a later one was not read yet.</param>
    /// <param name="versie">The version that the page showed: what the complainant did after it was not seen yet.</param>
    /// <param name="stop">Stops waiting for the database.</param>
    [HttpPost(CaseAct.Root + "/gelezen")]
    public async Task<IActionResult> Mark(string number, long laatste, long versie, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await desk.FindAsync(number, With, stop) is not { } complaint) return NotFound();
            complaint.MarkMessagesSeen(complaint.Messages.Where(message => message.Id <= laatste).ToList(), desk.Clock.Now);
            complaint.MarkNewsSeen(versie);
            if (await desk.TrySaveAsync(stop)) break;
            if (attempt == MostTries) return Conflict();
        }
        TempData["Done"] = "MarkMessagesSeen.Done";
        return Redirect(CaseAct.PageOf(number));
    }

    private static IQueryable<Complaint> With(IQueryable<Complaint> complaints) =>
        complaints.Include(complaint => complaint.Messages.Where(message => message.ByKind == ActorKind.Complainant && message.ReadAt == null));
}
