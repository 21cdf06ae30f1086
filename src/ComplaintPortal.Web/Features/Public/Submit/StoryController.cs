using ComplaintPortal.Domain.Regulations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Public.Submit;

/// <summary>Step 1, the story first; a link can choose the location beforehand (B4).</summary>
[Route("/klacht-indienen/verhaal")]
public sealed class StoryController(DraftVisit visit, IValidator<StoryForm> validator, Regulation regulation)
    : StepController<StoryForm>(Step.Story, visit, validator, regulation)
{
    [HttpGet("/klacht-indienen")]
    public IActionResult Begin() => Redirect(Step.Story.Path + Request.QueryString);

    protected override StoryForm Answers(ComplaintDraft draft)
    {
        var locatie = Request.Query["locatie"].ToString();
        if (draft.Story.Location is null && Regulation.Locations.Any(one => one.Code == locatie)) draft.Story.Location = locatie;
        return draft.Story;
    }

    protected override void Put(ComplaintDraft draft, StoryForm form) => draft.Story = form;
}
