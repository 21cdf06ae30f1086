using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.Case.Withdraw;

/// <summary>Records that the complainant takes the complaint back, as told to the officer, who still closes it.</summary>
[Route(CaseAct.Root + "/intrekken")]
public sealed class WithdrawController(CaseDesk desk, IValidator<WithdrawForm> validator) : ActController<WithdrawForm>(CaseAct.Withdraw, desk, validator)
{
    protected override void Act(Complaint complaint, WithdrawForm form, Actor by, DateTimeOffset now) => complaint.Withdraw(Clean.Text(form.Reason), by, now);
}
