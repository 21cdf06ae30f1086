using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Web.Audit;
using ComplaintPortal.Web.Calendars;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Features.Public.Follow;

/// <summary>A conversation to which the complainant is invited, for the complainant's own calendar; neutral where that was asked for (B17).</summary>
[ComplainantOnly]
public sealed class AppointmentController(PortalDbContext db, OwnComplaint own, Invitation invitation, DossierLog log) : Controller
{
    [HttpGet("/mijn-klacht/afspraken/{key:guid}.ics")]
    public async Task<IActionResult> Download(Guid key, CancellationToken stop)
    {
        var id = own.Id;
        var found = await db.Complaints.Where(complaint => complaint.Id == id)
            .SelectMany(
                complaint => complaint.Conversations.Where(one => one.Key == key && one.State != ConversationState.Held
                    && one.Participants.Any(person => person.WasInvited && person.Role == ParticipantRole.Complainant)),
                (complaint, one) => new { complaint.SafeContact.NeutralWording, one.State, one.Key, one.Moves, one.At, one.Kind, one.Place })
            .FirstOrDefaultAsync(stop);
        if (found is null) return NotFound();
        await log.LookAsync(id, AuditKind.StatusPage, Actor.Complainant, stop);
        var conversation = new ConversationArguments(found.Key, found.Moves, found.At, found.Kind, found.Place);
        return File(invitation.Of(conversation, found.NeutralWording, found.State == ConversationState.Cancelled), CalendarFile.MediaType, Invitation.FileName);
    }
}
