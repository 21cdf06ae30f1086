using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Hosting;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace ComplaintPortal.Web.Features.Public.Submit;

/// <summary>All answers once more, with a way back to each; and sending. Sending twice makes one complaint.</summary>
[AllowAnonymous]
[Route("/klacht-indienen/controleren")]
[EnableRateLimiting(LimitsSetup.PublicPosts)]
public sealed class CheckController(
    DraftVisit visit,
    Register register,
    PortalClock clock,
    IValidator<StoryForm> story,
    IValidator<ForWhomForm> forWhom,
    IValidator<DetailsForm> details,
    IValidator<ReachForm> reach) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken stop)
    {
        if (await visit.FindAsync(stop) is not { } draft) return await NothingToSendAsync(stop);
        Judge(draft);
        return View("Check", draft);
    }

    [HttpPost("")]
    public async Task<IActionResult> Send(string? go, CancellationToken stop)
    {
        if (go is ['t', 'a', 'a', 'l', '-', .. var language])
        {
            LanguageChoice.Keep(HttpContext, language);
            return Redirect(Step.Check);
        }
        if (await visit.FindAsync(stop) is not { } draft || visit.Secret is not { } secret) return await NothingToSendAsync(stop);
        if (!Judge(draft))
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View("Check", draft);
        }
        var intake = draft.ToIntake(secret.DraftId, secret.AccessCode, clock.Now);
        await register.ReceiveAsync(intake, Actor.Complainant, clock.Now, draft: secret.DraftId, stop: stop);
        return Redirect(Step.Received);
    }

    /// <summary>Nothing left to send: it was sent already, or its two hours are over.</summary>
    private async Task<IActionResult> NothingToSendAsync(CancellationToken stop) =>
        Redirect(await visit.WasSentAsync(stop) ? Step.Received : Step.Start + (visit.Secret is null ? "" : "?verlopen=ja"));

    /// <summary>Holds every step against its rules once more; a draft can be sent from the address bar, or be half gone.</summary>
    private bool Judge(ComplaintDraft draft)
    {
        draft.Reach.SafeContact.Known = draft.Details.ToReachable();
        ValidationResult[] results = [story.Validate(draft.Story), forWhom.Validate(draft.ForWhom), details.Validate(draft.Details), reach.Validate(draft.Reach)];
        foreach (var result in results) ModelState.Take(result);
        return ModelState.IsValid;
    }
}
