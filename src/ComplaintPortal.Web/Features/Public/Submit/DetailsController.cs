using ComplaintPortal.Domain.Regulations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Public.Submit;

/// <summary>Step 3: name and where to be reached.</summary>
[Route("/klacht-indienen/gegevens")]
public sealed class DetailsController(DraftVisit visit, IValidator<DetailsForm> validator, Regulation regulation) : StepController<DetailsForm>(Step.Details, visit, validator, regulation)
{
    protected override DetailsForm Answers(ComplaintDraft draft) => draft.Details;

    protected override void Put(ComplaintDraft draft, DetailsForm form) => draft.Details = form;
}
