using ComplaintPortal.Domain.Regulations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Public.Submit;

/// <summary>Step 2: for whom, and the relation to the organisation.</summary>
[Route("/klacht-indienen/voor-wie")]
public sealed class ForWhomController(DraftVisit visit, IValidator<ForWhomForm> validator, Regulation regulation) : StepController<ForWhomForm>(Step.ForWhom, visit, validator, regulation)
{
    protected override ForWhomForm Answers(ComplaintDraft draft) => draft.ForWhom;

    protected override void Put(ComplaintDraft draft, ForWhomForm form) => draft.ForWhom = form;
}
