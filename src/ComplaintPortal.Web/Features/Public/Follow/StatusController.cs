using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Attachments;
using ComplaintPortal.Web.Audit;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Features.Public.Follow;

/// <summary>Where the complaint stands and what comes next, in plain words (B11), with messages both ways.</summary>
[ComplainantOnly]
public sealed class StatusController(PortalDbContext db, OwnComplaint own, DossierLog log, AttachmentStore store, PortalClock clock) : Controller
{
    [HttpGet("/mijn-klacht/status")]
    public async Task<IActionResult> Show(CancellationToken stop)
    {
        var id = own.Id;
        var unseen = await db.Complaints.Where(complaint => complaint.Id == id).SelectMany(complaint => complaint.Messages)
            .Where(message => message.ByKind == ActorKind.Staff && message.ReadAt == null).ToListAsync(stop);
        unseen.ForEach(message => message.MarkRead(clock.Now));
        // Saves with the look that the messages were seen: the officer reads there whether they were.
        await log.LookAsync(id, AuditKind.StatusPage, Actor.Complainant, stop);
        ViewData["Message"] = new MessageForm();
        return View("Status", await StatusPage.ReadAsync(db, id, stop));
    }

    /// <summary>A file of the own complaint: what the complainant sent, or what came with a message.</summary>
    [HttpGet("/mijn-klacht/bijlagen/{file:guid}")]
    public async Task<IActionResult> Download(Guid file, CancellationToken stop)
    {
        var id = own.Id;
        var found = await db.Attachments.AsNoTracking()
            .Where(one => one.StorageId == file && EF.Property<long>(one, "ComplaintId") == id && (one.ByKind == ActorKind.Complainant || one.MessageId != null))
            .Select(one => new { one.FileName }).FirstOrDefaultAsync(stop);
        if (found is null) return NotFound();
        if (store.StateOf(file) is var state and not FileState.Ready)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            return View("FileNotOpen", state);
        }
        await log.LookAsync(id, AuditKind.Attachment, Actor.Complainant, stop);
        return File(await store.ReadAsync(file, stop), "application/octet-stream", found.FileName);
    }
}
