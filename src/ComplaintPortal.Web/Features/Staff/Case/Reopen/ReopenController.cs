using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.Case.Reopen;

/// <summary>Takes a closed or withdrawn case up again, however long ago; the retention term stops (B18).</summary>
[Route(CaseAct.Root + "/heropenen")]
public sealed class ReopenController(CaseDesk desk, IValidator<ReopenForm> validator) : ActController<ReopenForm>(CaseAct.Reopen, desk, validator)
{
    private readonly CaseDesk desk = desk;

    protected override void Act(Complaint complaint, ReopenForm form, Actor by, DateTimeOffset now) =>
        complaint.Reopen(Clean.Text(form.Reason), desk.Regulation, by, now);
}
