using ComplaintPortal.Domain.Complaints;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.Case.RemoveSupportPerson;

/// <summary>Takes someone away from beside the complainant, who then gets no copies any more.</summary>
[Route(CaseAct.Root + "/naast-de-klager/{id:long}/verwijderen")]
public sealed class RemoveSupportPersonController(CaseDesk desk, IValidator<RemoveSupportPersonForm> validator)
    : ActController<RemoveSupportPersonForm>(CaseAct.RemoveSupportPerson, desk, validator)
{
    protected override bool HasItem(RemoveSupportPersonForm form) => form.Person() is not null;

    protected override void Act(Complaint complaint, RemoveSupportPersonForm form, Actor by, DateTimeOffset now) =>
        complaint.RemoveSupportPerson(form.Person()!, by, now);
}

public sealed class RemoveSupportPersonForm : CaseForm
{
    public SupportPerson? Person() => Case.SupportPersons.FirstOrDefault(one => one.Id == Item);
}

/// <summary>Nothing is filled in: the button says it all.</summary>
internal sealed class RemoveSupportPersonValidator : AbstractValidator<RemoveSupportPersonForm>;
