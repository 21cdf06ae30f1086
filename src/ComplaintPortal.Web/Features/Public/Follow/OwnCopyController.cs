using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Attachments;
using ComplaintPortal.Web.Audit;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Documents.Copies;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.Identity;
using ComplaintPortal.Web.Mail;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Features.Public.Follow;

/// <summary>The copy of the own dossier, after it was handed over here and for its days (B21). Its name says nothing (B17).</summary>
[ComplainantOnly]
public sealed class OwnCopyController(PortalDbContext db, OwnComplaint own, DossierLog log, AttachmentStore store, PortalClock clock) : Controller
{
    [HttpGet("/mijn-klacht/afschrift/{request:long}")]
    public async Task<IActionResult> Download(long request, CancellationToken stop)
    {
        var id = own.Id;
        var earliest = clock.Today.AddDays(-DisclosureRequest.DownloadDays);
        var found = await db.Complaints.Where(complaint => complaint.Id == id)
            .SelectMany(
                complaint => complaint.DisclosureRequests.Where(one =>
                    one.Id == request && one.HandedOverBy == ContactChannel.Website && one.CopyId != null && one.AnsweredOn >= earliest),
                (complaint, one) => new { complaint.Number, one.CopyId })
            .FirstOrDefaultAsync(stop);
        if (found is null) return NotFound();
        await log.LookAsync(id, AuditKind.Copy, Actor.Complainant, stop);
        return File(await store.ReadAsync(found.CopyId!.Value, stop), CopyZip.MediaType, $"{MailTemplates.Bare(found.Number)}.zip");
    }
}
