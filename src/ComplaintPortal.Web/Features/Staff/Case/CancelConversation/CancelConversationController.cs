using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.Case.CancelConversation;

/// <summary>Cancels a planned conversation, with a reason, and tells who was invited.</summary>
[Route(CaseAct.Root + "/gesprekken/{id:long}/afzeggen")]
public sealed class CancelConversationController(CaseDesk desk, IValidator<CancelConversationForm> validator)
    : ActController<CancelConversationForm>(CaseAct.CancelConversation, desk, validator)
{
    protected override bool HasItem(CancelConversationForm form) => form.Planned() is not null;

    protected override bool IsOpen(CancelConversationForm form) => form.Planned()!.State == ConversationState.Planned;

    protected override void Act(Complaint complaint, CancelConversationForm form, Actor by, DateTimeOffset now) =>
        complaint.CancelConversation(form.Planned()!, Clean.Text(form.Reason), by, now);
}
