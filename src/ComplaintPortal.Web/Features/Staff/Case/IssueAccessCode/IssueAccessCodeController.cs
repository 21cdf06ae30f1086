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
    private AccessCode? code;

    protected override void Act(Complaint complaint, IssueAccessCodeForm form, Actor by, DateTimeOffset now) =>
        code = complaint.IssueAccessCode(Clean.Text(form.HowChecked), by, now);

    protected override void Tell() => TempData["AccessCode"] = code!.ToString();
}
