using ComplaintPortal.Domain.Complaints;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.Case.AdmitStaff;

/// <summary>Opens a case again to an employee to whom it was shut.</summary>
[Route(CaseAct.Root + "/afschermen/{id:long}/opheffen")]
public sealed class AdmitStaffController(CaseDesk desk, IValidator<AdmitStaffForm> validator) : ActController<AdmitStaffForm>(CaseAct.AdmitStaff, desk, validator)
{
    protected override bool HasItem(AdmitStaffForm form) => form.Person() is not null;

    protected override void Act(Complaint complaint, AdmitStaffForm form, Actor by, DateTimeOffset now) => complaint.Admit(form.Person()!.StaffId, by, now);
}

public sealed class AdmitStaffForm : CaseForm
{
    public BarredStaff? Person() => Case.Barred.FirstOrDefault(one => one.Id == Item);

    public bool IsConcerned() => Case.ConcernedEmployees.Any(one => one.StaffId == Person()!.StaffId);
}

/// <summary>Nothing is filled in: the button says it all.</summary>
internal sealed class AdmitStaffValidator : AbstractValidator<AdmitStaffForm>;
