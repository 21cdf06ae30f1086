using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared;
using ComplaintPortal.Web.Features.Shared.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.Case.ProlongHold;

/// <summary>Keeps a hold after a review, until the next one (B20).</summary>
[Route(CaseAct.Root + "/vasthouden/verlengen")]
public sealed class ProlongHoldController(CaseDesk desk, IValidator<ProlongHoldForm> validator) : ActController<ProlongHoldForm>(CaseAct.ProlongHold, desk, validator)
{
    private readonly CaseDesk desk = desk;

    protected override bool IsOpen(ProlongHoldForm form) => form.Case.Hold is not null;

    protected override void Act(Complaint complaint, ProlongHoldForm form, Actor by, DateTimeOffset now) =>
        complaint.ProlongHold(Typed.Day(form.ReviewOn)!.Value, Clean.Text(form.Reason), by, now);

    protected override IEnumerable<Overwritten> Compare(ProlongHoldForm form)
    {
        if (form.Case.Hold is { } hold && Typed.Day(form.ReviewOn) is { } day)
            yield return new(desk.Texts["PlaceHold.ReviewOn"], Say.Long(hold.ReviewOn), Say.Long(day));
    }
}
