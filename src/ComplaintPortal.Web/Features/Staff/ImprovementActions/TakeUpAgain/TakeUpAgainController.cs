using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Web.Features.Shared.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.ImprovementActions.TakeUpAgain;

/// <summary>Opens an improvement action again, for instance since it did not help (E21).</summary>
[Route(ImprovementAct.Root + "/opnieuw")]
public sealed class TakeUpAgainController(ImprovementDesk desk, IValidator<TakeUpAgainForm> validator)
    : ImprovementActController<TakeUpAgainForm>(ImprovementAct.TakeUpAgain, desk, validator)
{
    protected override void Act(ImprovementAction action, TakeUpAgainForm form, Actor by, DateTimeOffset now) =>
        action.TakeUpAgain(Typed.Day(form.DueOn)!.Value, Clean.Text(form.Reason), by, now);
}
