using ComplaintPortal.Domain.Complaints;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.Case.ConfirmStatement;

/// <summary>Records how the complainant agreed with the joint statement, or confirms the version that the complainant wrote (E10).</summary>
[Route(CaseAct.Root + "/op-papier/bevestigen")]
public sealed class ConfirmStatementController(CaseDesk desk, IValidator<ConfirmStatementForm> validator)
    : ActController<ConfirmStatementForm>(CaseAct.ConfirmStatement, desk, validator)
{
    protected override void Act(Complaint complaint, ConfirmStatementForm form, Actor by, DateTimeOffset now) =>
        complaint.ConfirmStatement(form.IsTheirs() ? Agreement.Website : RecordedAgreement.Read(form.How)!.Value, by, now);
}
