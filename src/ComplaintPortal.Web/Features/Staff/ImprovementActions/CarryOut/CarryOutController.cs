using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Web.Features.Shared.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.ImprovementActions.CarryOut;

/// <summary>Records that an improvement action was carried out, and when its effect is checked (E21).</summary>
[Route(ImprovementAct.Root + "/uitgevoerd")]
public sealed class CarryOutController(ImprovementDesk desk, IValidator<CarryOutForm> validator)
    : ImprovementActController<CarryOutForm>(ImprovementAct.CarryOut, desk, validator)
{
    /// <summary>After how many months the form proposes to check the effect.</summary>
    private const int MonthsToCheck = 3;

    private readonly ImprovementDesk desk = desk;

    protected override void Fill(CarryOutForm form) => (form.DoneOn, form.CheckOn) = (Typed.Of(desk.Clock.Today), Typed.Of(desk.Clock.Today.AddMonths(MonthsToCheck)));

    protected override void Act(ImprovementAction action, CarryOutForm form, Actor by, DateTimeOffset now) =>
        action.CarryOut(Typed.Day(form.DoneOn)!.Value, Clean.Text(form.WhatWasDone), Typed.Day(form.CheckOn)!.Value, by, now);
}
