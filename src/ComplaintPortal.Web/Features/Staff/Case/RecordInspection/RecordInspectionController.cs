using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.Case.RecordInspection;

/// <summary>Records that the complainant inspected the dossier: when, where and with whom (B21).</summary>
[Route(CaseAct.Root + "/verzoeken/{id:long}/inzage")]
public sealed class RecordInspectionController(CaseDesk desk, IValidator<RecordInspectionForm> validator) : ActController<RecordInspectionForm>(CaseAct.RecordInspection, desk, validator)
{
    protected override bool HasItem(RecordInspectionForm form) => form.Request() is not null;

    protected override bool IsOpen(RecordInspectionForm form) => form.Request() is { IsOpen: true, Kind: DisclosureKind.Inspection };

    protected override void Act(Complaint complaint, RecordInspectionForm form, Actor by, DateTimeOffset now) =>
        complaint.RecordInspection(form.Request()!, Typed.Day(form.On)!.Value, Clean.Line(form.Place), Clean.Line(form.Present), by, now);
}
