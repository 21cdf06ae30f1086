using System.Globalization;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Identity;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.Evaluation;

/// <summary>
/// What every act on an evaluation does, in one order: load, permit, validate, act, save, tell, redirect. Officers and management write it
/// together: where a colleague worked on it since the form was shown, the form comes back with what was typed, and sending it again
/// carries the act out on the evaluation as it is now.
/// </summary>
[Authorize(Policy = Policies.Oversight)]
public abstract class EvaluationActController<TForm>(string act, EvaluationDesk desk, IValidator<TForm> validator) : Controller
    where TForm : EvaluationForm, new()
{
    [HttpGet("")]
    public async Task<IActionResult> Show(int year, CancellationToken stop)
    {
        if (await LoadAsync(year, new TForm(), stop) is not { } form) return NotFound();
        if (!IsOpen(form)) return NotNow(year);
        form.Version = form.Evaluation.Version;
        Fill(form);
        return await PageAsync(form, StatusCodes.Status200OK, stop);
    }

    [HttpPost("")]
    public async Task<IActionResult> Save(int year, [FromForm] TForm form, CancellationToken stop)
    {
        if (await LoadAsync(year, form, stop) is null) return Gone(year);
        if (!ModelState.Take(await validator.ValidateAsync(form, stop))) return await PageAsync(form, StatusCodes.Status400BadRequest, stop);
        if (form.Version != form.Evaluation.Version) return await MovedOnAsync(form, stop);
        try
        {
            await ActAsync(form, User.ToActor(), desk.Clock.Now, stop);
        }
        catch (EvaluationRuleException fault)
        {
            ModelState.Take(fault, desk.FieldTexts);
            return await PageAsync(form, StatusCodes.Status400BadRequest, stop);
        }
        if (!ModelState.IsValid) return await PageAsync(form, StatusCodes.Status400BadRequest, stop);
        if (!await desk.TrySaveAsync(stop)) return await LoadAsync(year, form, stop) is null ? Gone(year) : await MovedOnAsync(form, stop);
        TempData["Done"] = $"{act}.Done";
        return Redirect(Next(year));
    }

    /// <summary>Whether the evaluation has the thing that the address names.</summary>
    protected virtual bool HasItem(TForm form) => true;

    /// <summary>Whether the act can begin where the evaluation stands.</summary>
    protected virtual bool IsOpen(TForm form) => form.Evaluation.Current.State != EvaluationState.Adopted;

    /// <summary>The answers that are there already when the form is shown first.</summary>
    protected virtual void Fill(TForm form)
    {
    }

    protected abstract Task ActAsync(TForm form, Actor by, DateTimeOffset now, CancellationToken stop);

    /// <summary>What stands now in the place of what was typed.</summary>
    protected virtual string? Standing(TForm form) => null;

    /// <summary>What was typed for that place.</summary>
    protected virtual string? Written(TForm form) => null;

    /// <summary>Looks up what the page shows beside the form.</summary>
    protected virtual Task PrepareAsync(TForm form, CancellationToken stop) => Task.CompletedTask;

    protected virtual string Next(int year) => EvaluationDesk.PageOf(year);

    private async Task<TForm?> LoadAsync(int year, TForm form, CancellationToken stop)
    {
        if (await desk.FindAsync(year, stop) is not { } evaluation) return null;
        form.Evaluation = evaluation;
        form.Item = RouteData.Values["id"] is string id ? long.Parse(id, CultureInfo.InvariantCulture) : 0;
        return HasItem(form) ? form : null;
    }

    private Task<IActionResult> MovedOnAsync(TForm form, CancellationToken stop)
    {
        ModelState.Remove(nameof(form.Version));
        var standing = Standing(form);
        (form.Version, form.HasMovedOn, form.Theirs) = (form.Evaluation.Version, true, standing == Written(form) ? null : standing);
        return PageAsync(form, StatusCodes.Status409Conflict, stop);
    }

    /// <summary>What the form was about is there no more, such as a theme that a colleague removed.</summary>
    private IActionResult Gone(int year)
    {
        if (RouteData.Values["id"] is null) return NotFound();
        TempData["Done"] = "Evaluation.Gone";
        return Redirect(EvaluationDesk.PageOf(year));
    }

    /// <summary>Does what needs no form; not where a colleague worked on it since the page was shown, since then something else may stand there.</summary>
    protected async Task<IActionResult> AtOnceAsync(int year, long version, Action<TForm, Actor, DateTimeOffset> change, string done, CancellationToken stop)
    {
        if (await LoadAsync(year, new TForm(), stop) is not { } form) return Gone(year);
        TempData["Done"] = "Evaluation.MovedOn";
        if (form.Evaluation.Version != version) return Redirect(EvaluationDesk.PageOf(year));
        try
        {
            change(form, User.ToActor(), desk.Clock.Now);
        }
        catch (EvaluationRuleException)
        {
            return NotNow(year);
        }
        if (await desk.TrySaveAsync(stop)) TempData["Done"] = done;
        return Redirect(EvaluationDesk.PageOf(year));
    }

    private RedirectResult NotNow(int year)
    {
        TempData["Done"] = "Evaluation.NotNow";
        return Redirect(EvaluationDesk.PageOf(year));
    }

    private async Task<IActionResult> PageAsync(TForm form, int status, CancellationToken stop)
    {
        await PrepareAsync(form, stop);
        Response.StatusCode = status;
        return View(act.Split('.')[^1], form);
    }
}
