using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Hosting;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Features.Staff.Case.SendMessage;

/// <summary>Puts a message on the complainant's status page; who answers has read what the page showed above the answer.</summary>
[Route(CaseAct.Root + "/bericht")]
[RequestSizeLimit(PagesSetup.MostUploadBytes)]
public sealed class SendMessageController(CaseDesk desk, KeptFiles files, IValidator<SendMessageForm> validator)
    : ActController<SendMessageForm>(CaseAct.SendMessage, desk, validator)
{
    protected override IQueryable<Complaint> With(IQueryable<Complaint> complaints) =>
        complaints.WithProcedure().Include(complaint => complaint.Messages.Where(message => message.ByKind == ActorKind.Complainant && message.ReadAt == null));

    protected override Task TakeFilesAsync(SendMessageForm form, CancellationToken stop) => files.TakeAsync(form, ModelState, stop);

    protected override void Act(Complaint complaint, SendMessageForm form, Actor by, DateTimeOffset now)
    {
        complaint.MarkMessagesSeen(form.Unread().ToList(), now);
        complaint.PostMessage(Clean.Text(form.Text), form.Stored, by, now);
    }
}
