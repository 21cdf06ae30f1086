using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Public.Submit;

/// <summary>Step 3: name and where to be reached.</summary>
[Route("/klacht-indienen/gegevens")]
public sealed class DetailsController(DraftVisit visit, IValidator<DetailsForm> validator) : StepController<DetailsForm>(Step.Details, visit, validator)
{
    protected override DetailsForm Answers(ComplaintDraft draft) => draft.Details;

    protected override void Put(ComplaintDraft draft, DetailsForm form) => draft.Details = form;
}
