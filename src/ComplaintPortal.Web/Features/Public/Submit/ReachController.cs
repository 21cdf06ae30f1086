using ComplaintPortal.Domain.Regulations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Public.Submit;

/// <summary>Step 4: how to be reached safely, support, and who else has it already.</summary>
[Route("/klacht-indienen/bereikbaar")]
public sealed class ReachController(DraftVisit visit, IValidator<ReachForm> validator, Regulation regulation) : StepController<ReachForm>(Step.Reach, visit, validator, regulation)
{
    protected override ReachForm Answers(ComplaintDraft draft)
    {
        draft.Reach.SafeContact.Known = draft.Details.ToReachable();
        return draft.Reach;
    }

    protected override void Put(ComplaintDraft draft, ReachForm form) => draft.Reach = form;
}
