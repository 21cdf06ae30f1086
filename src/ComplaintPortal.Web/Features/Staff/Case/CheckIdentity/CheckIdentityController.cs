using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.Case.CheckIdentity;

/// <summary>Records how it was checked that who asks is the complainant, before anything goes out (B21).</summary>
[Route(CaseAct.Root + "/verzoeken/{id:long}/identiteit")]
public sealed class CheckIdentityController(CaseDesk desk, IValidator<CheckIdentityForm> validator) : ActController<CheckIdentityForm>(CaseAct.CheckIdentity, desk, validator)
{
    protected override bool HasItem(CheckIdentityForm form) => form.Request() is not null;

    protected override bool IsOpen(CheckIdentityForm form) => form.IsOpen();

    protected override void Act(Complaint complaint, CheckIdentityForm form, Actor by, DateTimeOffset now) =>
        complaint.CheckIdentity(form.Request()!, Clean.Text(form.How), by, now);
}
