using ComplaintPortal.Domain.Complaints;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.Case.LeaveToBody;

/// <summary>Leaves the complaint to the body to which the complainant went directly: only here do our promises end for that reason (B29).</summary>
[Route(CaseAct.Root + "/doorverwijzingen/{id:long}/overlaten")]
public sealed class LeaveToBodyController(CaseDesk desk, IValidator<LeaveToBodyForm> validator)
    : ActController<LeaveToBodyForm>(CaseAct.LeaveToBody, desk, validator)
{
    protected override bool HasItem(LeaveToBodyForm form) => form.Referral() is not null;

    protected override void Act(Complaint complaint, LeaveToBodyForm form, Actor by, DateTimeOffset now) => complaint.LeaveToBody(form.Referral()!, by, now);
}
