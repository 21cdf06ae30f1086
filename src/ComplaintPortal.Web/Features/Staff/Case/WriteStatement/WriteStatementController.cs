using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.Case.WriteStatement;

/// <summary>Writes a version of the joint statement and puts it to the complainant (E10); it begins with what the last version says.</summary>
[Route(CaseAct.Root + "/op-papier")]
public sealed class WriteStatementController(CaseDesk desk, IValidator<WriteStatementForm> validator)
    : ActController<WriteStatementForm>(CaseAct.WriteStatement, desk, validator)
{
    private readonly CaseDesk desk = desk;

    protected override void Fill(WriteStatementForm form) => form.Statement = form.IsFixed() ? null : form.Latest()?.Text;

    protected override void Act(Complaint complaint, WriteStatementForm form, Actor by, DateTimeOffset now) =>
        complaint.WriteStatement(Clean.Text(form.Statement), by, now);

    protected override IEnumerable<Overwritten> Compare(WriteStatementForm form)
    {
        if (form.Latest() is { } latest && latest.Number != form.From)
            yield return new(desk.Texts["WriteStatement.Statement"], latest.Text, Clean.Text(form.Statement));
    }
}
