using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.Case.DecideRoute;

/// <summary>Decides by which procedure a complaint about a restrictive measure goes, with a reason that the complainant reads (E19).</summary>
[Route(CaseAct.Root + "/regeling")]
public sealed class DecideRouteController(CaseDesk desk, IValidator<DecideRouteForm> validator) : ActController<DecideRouteForm>(CaseAct.DecideRoute, desk, validator)
{
    protected override bool HasItem(DecideRouteForm form) => form.Case.RestrictiveMeasure;

    protected override void Act(Complaint complaint, DecideRouteForm form, Actor by, DateTimeOffset now) =>
        complaint.DecideRoute(Enum.Parse<HandlingRoute>(form.Route!), Clean.Text(form.Reason), by, now);
}
