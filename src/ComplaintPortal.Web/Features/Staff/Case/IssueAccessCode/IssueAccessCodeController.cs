using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.Case.IssueAccessCode;

/// <summary>Gives out a new access code after checking who asks; the case page shows it once.</summary>
[Route(CaseAct.Root + "/toegangscode")]
public sealed class IssueAccessCodeController(CaseDesk desk, IValidator<IssueAccessCodeForm> validator)
    : ActController<IssueAccessCodeForm>(CaseAct.IssueAccessCode, desk, validator)
{
    private (string Number, AccessCode Code) issued;

    protected override void Act(Complaint complaint, IssueAccessCodeForm form, Actor by, DateTimeOffset now) =>
        issued = (complaint.Number, complaint.IssueAccessCode(Clean.Text(form.HowChecked), by, now));

    protected override void Tell() => TempData[CaseAct.AccessCodeOf(issued.Number)] = issued.Code.ToString();
}
