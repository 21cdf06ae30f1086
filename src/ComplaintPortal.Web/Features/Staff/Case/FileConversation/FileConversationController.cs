using ComplaintPortal.Domain.Complaints;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.Case.FileConversation;

/// <summary>Notes that the document of a conversation was filed in the client's own file (E12); one button on the case page.</summary>
[Route(CaseAct.Root + "/gesprekken/{id:long}/opbergen")]
public sealed class FileConversationController(CaseDesk desk, IValidator<FileConversationForm> validator)
    : ActController<FileConversationForm>(CaseAct.FileConversation, desk, validator)
{
    protected override bool HasItem(FileConversationForm form) => form.Held() is not null;

    protected override bool IsOpen(FileConversationForm form) => form.Held() is { State: ConversationState.Held, FiledOn: null, IsCorrected: false };

    protected override void Act(Complaint complaint, FileConversationForm form, Actor by, DateTimeOffset now) => complaint.FileConversation(form.Held()!, by, now);
}
