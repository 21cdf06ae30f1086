using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Web.Features.Shared.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.ImprovementActions.Move;

/// <summary>Gives another day to carrying an improvement action out, or to checking its effect (E21).</summary>
[Route(ImprovementAct.Root + "/datum")]
public sealed class MoveController(ImprovementDesk desk, IValidator<MoveForm> validator) : ImprovementActController<MoveForm>(ImprovementAct.Move, desk, validator)
{
    protected override void Fill(MoveForm form) => form.Day = Typed.Of(form.Action.NextOn);

    protected override void Act(ImprovementAction action, MoveForm form, Actor by, DateTimeOffset now) =>
        action.Move(Typed.Day(form.Day)!.Value, Clean.Text(form.Reason), by, now);
}
