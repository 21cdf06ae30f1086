using ComplaintPortal.Domain.Complaints;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.Case.MarkRestrictiveMeasure;

/// <summary>Notes that a complaint is about a restrictive measure after all (E19); only where the profile knows of those.</summary>
[Route(CaseAct.Root + "/maatregel")]
public sealed class MarkRestrictiveMeasureController(CaseDesk desk, IValidator<MarkRestrictiveMeasureForm> validator)
    : ActController<MarkRestrictiveMeasureForm>(CaseAct.MarkRestrictiveMeasure, desk, validator)
{
    private readonly CaseDesk desk = desk;

    protected override bool HasItem(MarkRestrictiveMeasureForm form) => desk.Regulation.AsksRestrictiveMeasure;

    protected override void Act(Complaint complaint, MarkRestrictiveMeasureForm form, Actor by, DateTimeOffset now) =>
        complaint.MarkRestrictiveMeasure(desk.Regulation, by, now);
}
