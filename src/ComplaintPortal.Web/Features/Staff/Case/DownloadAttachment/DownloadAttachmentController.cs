using System.Net.Mime;
using ComplaintPortal.Web.Attachments;
using ComplaintPortal.Web.Audit;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Features.Staff.Case.DownloadAttachment;

/// <summary>Gives a file of this case to save, with a fixed type, so that it never runs as part of the site; each time is recorded (B17).</summary>
[Authorize(Policy = Policies.Dossier)]
public sealed class DownloadAttachmentController(PortalDbContext db, AttachmentStore store, DossierLog log) : Controller
{
    [HttpGet(CaseAct.Root + "/bijlagen/{storageId:guid}")]
    public async Task<IActionResult> Download(string number, Guid storageId, CancellationToken stop)
    {
        var file = await db.Complaints.Where(complaint => complaint.Number == number)
            .SelectMany(
                complaint => complaint.Attachments.Where(attachment => attachment.StorageId == storageId),
                (complaint, attachment) => new { ComplaintId = complaint.Id, attachment.FileName })
            .FirstOrDefaultAsync(stop);
        if (file is null) return NotFound();
        if (store.StateOf(storageId) is var state and not FileState.Ready)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            return View("FileNotOpen", (number, state));
        }
        await log.LookAsync(file.ComplaintId, AuditKind.Attachment, User.ToActor(), stop);
        return File(await store.ReadAsync(storageId, stop), MediaTypeNames.Application.Octet, file.FileName);
    }
}
