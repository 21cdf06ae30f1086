using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.Case.AddNote;

/// <summary>Adds a note among colleagues; the complainant does not see it on the status page.</summary>
[Route(CaseAct.Root + "/notitie")]
public sealed class AddNoteController(CaseDesk desk, IValidator<AddNoteForm> validator) : ActController<AddNoteForm>(CaseAct.AddNote, desk, validator)
{
    protected override void Act(Complaint complaint, AddNoteForm form, Actor by, DateTimeOffset now) => complaint.AddNote(Clean.Text(form.Text), by, now);
}
