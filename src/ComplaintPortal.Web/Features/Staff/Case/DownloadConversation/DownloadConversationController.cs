using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Audit;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Documents;
using ComplaintPortal.Web.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Features.Staff.Case.DownloadConversation;

/// <summary>
/// The document of a conversation (E10–E12), to save or to print; each time is recorded (B17). On its outside stands the bare number.
/// </summary>
[Authorize(Policy = Policies.Dossier)]
public sealed class DownloadConversationController(PortalDbContext db, ConversationWriter writer, DossierLog log) : Controller
{
    [HttpGet(CaseAct.Root + "/gesprekken/{id:long}/document")]
    public async Task<IActionResult> Download(string number, long id, CancellationToken stop) =>
        await WriteAsync(number, id, stop) is { } text
            ? File(ConversationDocument.Make(text), LetterDocument.MediaType, $"{text.BareNumber}.docx")
            : NotFound();

    [HttpGet(CaseAct.Root + "/gesprekken/{id:long}/afdruk")]
    public async Task<IActionResult> Print(string number, long id, CancellationToken stop) =>
        await WriteAsync(number, id, stop) is { } text ? View("PrintConversation", new PrintPage(number, text)) : NotFound();

    private async Task<ConversationText?> WriteAsync(string number, long id, CancellationToken stop)
    {
        var complaint = await db.Complaints.AsNoTracking().AsSplitQuery()
            .Include(one => one.Conversations.Where(conversation => conversation.Id == id)).ThenInclude(conversation => conversation.Participants)
            .Include(one => one.Conversations.Where(conversation => conversation.Id == id)).ThenInclude(conversation => conversation.PossibleSolutions)
            .Include(one => one.Statements)
            .Include(one => one.Solutions).ThenInclude(solution => solution.Promise)
            .OrderBy(one => one.Id).FirstOrDefaultAsync(one => one.Number == number, stop);
        if (complaint?.Conversations is not [{ State: ConversationState.Held, IsCorrected: false } conversation]) return null;
        await log.LookAsync(complaint.Id, AuditKind.Document, User.ToActor(), stop);
        return writer.Write(complaint, conversation);
    }
}

/// <summary>The document as a page to print, and the case to go back to.</summary>
public sealed record PrintPage(string Number, ConversationText Text);
