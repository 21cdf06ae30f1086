using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.Case.PlaceHold;

/// <summary>Keeps a dossier from being destroyed when its term is over, for a weighty reason (B20).</summary>
[Route(CaseAct.Root + "/vasthouden")]
public sealed class PlaceHoldController(CaseDesk desk, IValidator<PlaceHoldForm> validator) : ActController<PlaceHoldForm>(CaseAct.PlaceHold, desk, validator)
{
    protected override bool IsOpen(PlaceHoldForm form) => form.Case.Hold is null;

    protected override void Act(Complaint complaint, PlaceHoldForm form, Actor by, DateTimeOffset now) =>
        complaint.PlaceHold(new(Clean.Text(form.Reason), Clean.Line(form.DecidedBy), Typed.Day(form.ReviewOn)!.Value), by, now);
}
