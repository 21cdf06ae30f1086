using ComplaintPortal.Domain.Complaints;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.Case.AddSupportPerson;

/// <summary>Notes who stands by the complainant or speaks for the complainant (B27, E7), and whether that person may get copies.</summary>
[Route(CaseAct.Root + "/naast-de-klager")]
public sealed class AddSupportPersonController(CaseDesk desk, IValidator<AddSupportPersonForm> validator)
    : ActController<AddSupportPersonForm>(CaseAct.AddSupportPerson, desk, validator)
{
    protected override void Act(Complaint complaint, AddSupportPersonForm form, Actor by, DateTimeOffset now) =>
        complaint.AddSupportPerson(form.ToDraft(), by, now);
}
