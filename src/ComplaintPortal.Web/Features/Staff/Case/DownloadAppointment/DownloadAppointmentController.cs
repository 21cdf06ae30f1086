using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Audit;
using ComplaintPortal.Web.Calendars;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.Identity;
using ComplaintPortal.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Case.DownloadAppointment;

/// <summary>A planned conversation for an officer's own calendar: the number and the place, and no name.</summary>
[Authorize(Policy = Policies.Officer)]
public sealed class DownloadAppointmentController(
    PortalDbContext db, DossierLog log, PortalClock clock, PortalOptions options, IStringLocalizer<StaffTexts> texts) : Controller
{
    [HttpGet(CaseAct.Root + "/gesprekken/{id:long}/afspraak")]
    public async Task<IActionResult> Download(string number, long id, CancellationToken stop)
    {
        var found = await db.Complaints.Where(complaint => complaint.Number == number)
            .SelectMany(
                complaint => complaint.Conversations.Where(one => one.Id == id && one.State == ConversationState.Planned),
                (complaint, one) => new { ComplaintId = complaint.Id, complaint.Number, one.Key, one.Moves, one.At, one.Place })
            .FirstOrDefaultAsync(stop);
        if (found is null) return NotFound();
        await log.LookAsync(found.ComplaintId, AuditKind.Document, User.ToActor(), stop);
        var entry = new CalendarEntry(Invitation.UidOf(found.Key), found.Moves, texts["Conversations.Appointment", found.Number])
        {
            At = found.At,
            Location = found.Place,
            Url = options.PublicUrl + CaseAct.PageOf(found.Number),
        };
        return File(CalendarFile.Make([entry], clock.Now), CalendarFile.MediaType, Invitation.FileName);
    }
}
