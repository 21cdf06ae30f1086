using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.Case.LiftHold;

/// <summary>Lifts a hold; only a person does, with a reason (B20).</summary>
[Route(CaseAct.Root + "/vasthouden/opheffen")]
public sealed class LiftHoldController(CaseDesk desk, IValidator<LiftHoldForm> validator) : ActController<LiftHoldForm>(CaseAct.LiftHold, desk, validator)
{
    protected override bool IsOpen(LiftHoldForm form) => form.Case.Hold is not null;

    protected override void Act(Complaint complaint, LiftHoldForm form, Actor by, DateTimeOffset now) => complaint.LiftHold(Clean.Text(form.Reason), by, now);
}
