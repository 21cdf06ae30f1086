using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.Case.CarryOutSolution;

/// <summary>Records that a solution was carried out (E13); after the last one the follow-up conversation comes (E14).</summary>
[Route(CaseAct.Root + "/oplossingen/{id:long}/uitgevoerd")]
public sealed class CarryOutSolutionController(CaseDesk desk, IValidator<CarryOutSolutionForm> validator)
    : ActController<CarryOutSolutionForm>(CaseAct.CarryOutSolution, desk, validator)
{
    private readonly CaseDesk desk = desk;

    protected override bool HasItem(CarryOutSolutionForm form) => form.Solution() is not null;

    protected override void Fill(CarryOutSolutionForm form) => (form.On, form.ByWhom) = (Typed.Of(desk.Clock.Today), form.Solution()!.Owner);

    protected override void Act(Complaint complaint, CarryOutSolutionForm form, Actor by, DateTimeOffset now) => complaint.CarryOutSolution(
        form.Solution()!, Typed.Day(form.On)!.Value, Clean.Line(form.ByWhom), Clean.Text(form.Note), desk.Regulation, by, now);
}
