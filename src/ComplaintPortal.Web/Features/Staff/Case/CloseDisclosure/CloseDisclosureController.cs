using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.Case.CloseDisclosure;

/// <summary>Closes a request without handing anything over, with a reason that is told (B21).</summary>
[Route(CaseAct.Root + "/verzoeken/{id:long}/sluiten")]
public sealed class CloseDisclosureController(CaseDesk desk, IValidator<CloseDisclosureForm> validator) : ActController<CloseDisclosureForm>(CaseAct.CloseDisclosure, desk, validator)
{
    protected override bool HasItem(CloseDisclosureForm form) => form.Request() is not null;

    protected override bool IsOpen(CloseDisclosureForm form) => form.IsOpen();

    protected override void Act(Complaint complaint, CloseDisclosureForm form, Actor by, DateTimeOffset now) =>
        complaint.CloseDisclosure(form.Request()!, Enum.Parse<DisclosureOutcome>(form.Outcome!), Clean.Text(form.Reason), by, now);
}
