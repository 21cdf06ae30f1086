using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Web.Features.Shared.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.ImprovementActions.Drop;

/// <summary>Records that an improvement action is not carried out any more, and why (E21).</summary>
[Route(ImprovementAct.Root + "/vervallen")]
public sealed class DropController(ImprovementDesk desk, IValidator<DropForm> validator) : ImprovementActController<DropForm>(ImprovementAct.Drop, desk, validator)
{
    protected override void Act(ImprovementAction action, DropForm form, Actor by, DateTimeOffset now) => action.Drop(Clean.Text(form.Reason), by, now);
}
