using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.Case.RecordSatisfaction;

/// <summary>Records whether the complainant is satisfied, as said to the officer (E15, E16).</summary>
[Route(CaseAct.Root + "/tevreden")]
public sealed class RecordSatisfactionController(CaseDesk desk, IValidator<RecordSatisfactionForm> validator)
    : ActController<RecordSatisfactionForm>(CaseAct.RecordSatisfaction, desk, validator)
{
    protected override void Act(Complaint complaint, RecordSatisfactionForm form, Actor by, DateTimeOffset now) =>
        complaint.RecordSatisfaction(form.Satisfied == RecordSatisfactionForm.Yes, Clean.Text(form.Words), by, now);
}
