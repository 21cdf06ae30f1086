using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared;
using ComplaintPortal.Web.Features.Shared.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.Case.CorrectCarriedOut;

/// <summary>Corrects the day on which a solution was carried out, with a reason: whether it was in time, and the follow-up, are counted anew (E13, E14).</summary>
[Route(CaseAct.Root + "/corrigeren/uitvoering/{id:long}")]
public sealed class CorrectCarriedOutController(CaseDesk desk, IValidator<CorrectDayForm> validator)
    : ActController<CorrectDayForm>(CaseAct.CorrectCarriedOut, desk, validator)
{
    private readonly CaseDesk desk = desk;

    protected override bool HasItem(CorrectDayForm form) => SolutionOf(form) is not null;

    protected override void Fill(CorrectDayForm form) => form.Day = Typed.Of(SolutionOf(form)!.CarriedOutOn!.Value);

    protected override void Act(Complaint complaint, CorrectDayForm form, Actor by, DateTimeOffset now) =>
        complaint.CorrectCarriedOut(SolutionOf(form)!, Typed.Day(form.Day)!.Value, Clean.Text(form.Reason), desk.Regulation, by, now);

    protected override IEnumerable<Overwritten> Compare(CorrectDayForm form)
    {
        if (Typed.Day(form.Day) is { } day) yield return new(desk.Texts["CorrectCarriedOut.Day"], Say.Long(SolutionOf(form)!.CarriedOutOn!.Value), Say.Long(day));
    }

    internal static AgreedSolution? SolutionOf(CorrectDayForm form) =>
        form.Case.Solutions.FirstOrDefault(one => one.Id == form.Item && one.State == SolutionState.CarriedOut);
}
