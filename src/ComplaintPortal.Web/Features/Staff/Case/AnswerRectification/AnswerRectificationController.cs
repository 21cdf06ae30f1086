using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.Case.AnswerRectification;

/// <summary>Answers a request to correct the dossier: granted, partly, or refused with a reason (AVG article 16).</summary>
[Route(CaseAct.Root + "/verzoeken/{id:long}/antwoord")]
public sealed class AnswerRectificationController(CaseDesk desk, IValidator<AnswerRectificationForm> validator) : ActController<AnswerRectificationForm>(CaseAct.AnswerRectification, desk, validator)
{
    protected override bool HasItem(AnswerRectificationForm form) => form.Request() is not null;

    protected override bool IsOpen(AnswerRectificationForm form) => form.Request() is { IsOpen: true, Kind: DisclosureKind.Rectification };

    protected override void Act(Complaint complaint, AnswerRectificationForm form, Actor by, DateTimeOffset now) =>
        complaint.AnswerRectification(form.Request()!, Enum.Parse<DisclosureOutcome>(form.Outcome!), Clean.Text(form.Answer), by, now);
}
