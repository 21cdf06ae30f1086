using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Hosting;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace ComplaintPortal.Web.Features.Public.Submit;

/// <summary>What every step does: whatever button is pressed, what was typed is saved first; only "next" asks if it is right.</summary>
[AllowAnonymous]
[EnableRateLimiting(LimitsSetup.PublicPosts)]
public abstract class StepController<TForm>(Step step, DraftVisit visit, IValidator<TForm> validator, Regulation regulation) : Controller
    where TForm : class
{
    protected Regulation Regulation => regulation;

    [HttpGet("")]
    public async Task<IActionResult> Show(string? naar, CancellationToken stop)
    {
        var draft = await visit.FindAsync(stop);
        if (draft is null && await visit.WasSentAsync(stop)) return Redirect(Step.Received);
        if (draft is null && step != Step.Story) return Redirect(Step.Start + (visit.Secret is null ? "" : "?verlopen=ja"));
        return Page(draft ?? ComplaintDraft.Begin(regulation), naar);
    }

    [HttpPost("")]
    public async Task<IActionResult> Save([FromForm] TForm form, string? go, string? naar, CancellationToken stop)
    {
        var draft = await visit.FindAsync(stop);
        if (draft is null && await visit.WasSentAsync(stop)) return Redirect(Step.Received);
        var isGone = draft is null && step != Step.Story;
        draft ??= ComplaintDraft.Begin(regulation);
        Put(draft, form);
        await visit.SaveAsync(draft, stop);
        // The steps before are gone; what was typed here is kept.
        if (isGone) return Redirect(Step.Start + "?verlopen=ja");
        if (go is ['t', 'a', 'a', 'l', '-', .. var language])
        {
            LanguageChoice.Keep(HttpContext, language);
            return Redirect(step.Path + BackTo(naar));
        }
        if (go == "terug") return Redirect(step.Previous);
        if (go == "bestanden") return Redirect(Step.Files + BackTo(naar));
        if (ModelState.Take(await validator.ValidateAsync(Answers(draft), stop))) return Redirect(naar == "controleren" ? Step.Check : step.Next);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page(draft, naar);
    }

    /// <summary>The step's own answers within the draft.</summary>
    protected abstract TForm Answers(ComplaintDraft draft);

    /// <summary>Puts the sent answers into the draft.</summary>
    protected abstract void Put(ComplaintDraft draft, TForm form);

    private ViewResult Page(ComplaintDraft draft, string? naar)
    {
        ViewData["Step"] = step;
        ViewData["Draft"] = draft;
        ViewData["ReturnTo"] = naar == "controleren" ? naar : null;
        return View(step.Key, Answers(draft));
    }

    private static string BackTo(string? naar) => naar == "controleren" ? "?naar=controleren" : "";
}
