using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Web.Features.Shared.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.ImprovementActions.CheckEffect;

/// <summary>Records whether what was done helped (E21).</summary>
[Route(ImprovementAct.Root + "/effect")]
public sealed class CheckEffectController(ImprovementDesk desk, IValidator<CheckEffectForm> validator)
    : ImprovementActController<CheckEffectForm>(ImprovementAct.CheckEffect, desk, validator)
{
    private readonly ImprovementDesk desk = desk;

    protected override void Fill(CheckEffectForm form) => form.CheckedOn = Typed.Of(desk.Clock.Today);

    protected override void Act(ImprovementAction action, CheckEffectForm form, Actor by, DateTimeOffset now) =>
        action.CheckEffect(Typed.Day(form.CheckedOn)!.Value, Enum.Parse<EffectVerdict>(form.Verdict!), Clean.Text(form.Note), by, now);
}
