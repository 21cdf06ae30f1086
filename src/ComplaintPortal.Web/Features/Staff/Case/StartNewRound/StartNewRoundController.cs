using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.Case.StartNewRound;

/// <summary>Looks for another solution, since the complainant is not satisfied (E16).</summary>
[Route(CaseAct.Root + "/nieuwe-oplossing")]
public sealed class StartNewRoundController(CaseDesk desk, IValidator<StartNewRoundForm> validator)
    : ActController<StartNewRoundForm>(CaseAct.StartNewRound, desk, validator)
{
    protected override void Act(Complaint complaint, StartNewRoundForm form, Actor by, DateTimeOffset now) =>
        complaint.StartNewRound(Clean.Text(form.Reason), by, now);
}
