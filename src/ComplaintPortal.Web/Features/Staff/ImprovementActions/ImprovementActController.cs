using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Identity;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.ImprovementActions;

/// <summary>
/// What every act on an improvement action does, in one order. Where a colleague was first, nothing is saved yet: the form comes back
/// with what was typed and what was done meanwhile, and sending it again carries the act out on the action as it is now.
/// </summary>
[Authorize(Policy = Policies.Oversight)]
public abstract class ImprovementActController<TForm>(ImprovementAct act, ImprovementDesk desk, IValidator<TForm> validator) : Controller
    where TForm : ImprovementActForm, new()
{
    [HttpGet("")]
    public async Task<IActionResult> Show(long id, CancellationToken stop)
    {
        if (await desk.FindAsync(id, stop) is not { } action) return NotFound();
        if (!action.Allows(act.Step))
        {
            TempData["NotNow"] = true;
            return Redirect(ImprovementAct.PageOf(id));
        }
        var form = new TForm { Action = action, Version = action.Version };
        await PrepareAsync(form, stop);
        Fill(form);
        return Page(form, StatusCodes.Status200OK);
    }

    [HttpPost("")]
    public async Task<IActionResult> Save(long id, [FromForm] TForm form, CancellationToken stop)
    {
        if (await desk.FindAsync(id, stop) is not { } action) return NotFound();
        form.Action = action;
        await PrepareAsync(form, stop);
        if (!ModelState.Take(await validator.ValidateAsync(form, stop))) return Page(form, StatusCodes.Status400BadRequest);
        if (form.Version != action.Version) return MovedOn(form);
        try
        {
            Act(action, form, User.ToActor(), desk.Clock.Now);
        }
        catch (EvaluationRuleException fault)
        {
            ModelState.Take(fault, desk.FieldTexts);
            return Page(form, StatusCodes.Status400BadRequest);
        }
        if (await desk.TrySaveAsync(stop))
        {
            TempData["Done"] = $"Improvements.Done.{act.Step}";
            return Redirect(ImprovementAct.PageOf(id));
        }
        if (await desk.FindAsync(id, stop) is not { } theirs) return NotFound();
        form.Action = theirs;
        return MovedOn(form);
    }

    /// <summary>Looks up what the form offers to choose from.</summary>
    protected virtual Task PrepareAsync(TForm form, CancellationToken stop) => Task.CompletedTask;

    /// <summary>The answers that are there already when the form is shown first.</summary>
    protected virtual void Fill(TForm form)
    {
    }

    protected abstract void Act(ImprovementAction action, TForm form, Actor by, DateTimeOffset now);

    private ViewResult MovedOn(TForm form)
    {
        form.Since = [.. form.Action.History.Where(entry => entry.Version > form.Version)];
        ModelState.Remove(nameof(form.Version));
        form.Version = form.Action.Version;
        return Page(form, StatusCodes.Status409Conflict);
    }

    private ViewResult Page(TForm form, int status)
    {
        Response.StatusCode = status;
        return View(act.Step.ToString(), form);
    }
}
