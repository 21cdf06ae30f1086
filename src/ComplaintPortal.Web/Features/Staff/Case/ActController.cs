using System.Globalization;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Identity;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.Case;

/// <summary>
/// What every act on a case does, in one order: load, permit, validate, act, save, tell, redirect. Where the case moved on since the
/// form was shown, nothing is saved yet: the form comes back with what was typed and what was done meanwhile, and sending it again
/// carries the act out on the case as it is now.
/// </summary>
[Authorize(Policy = Policies.Officer)]
public abstract partial class ActController<TForm>(CaseAct act, CaseDesk desk, IValidator<TForm> validator) : Controller
    where TForm : CaseForm, new()
{
    [HttpGet("")]
    public async Task<IActionResult> Show(string number, CancellationToken stop)
    {
        if (await desk.FindAsync(number, With, stop) is not { } complaint) return NotFound();
        if (!CasePermissions.Of(User, complaint.Phase, complaint.Kind).May(act)) return NotNow(complaint);
        var form = new TForm { Case = complaint, Version = complaint.Version, Item = Item };
        if (!HasItem(form)) return NotFound();
        if (!IsOpen(form)) return NotNow(complaint);
        var isKept = await TakeUpAsync(form, stop);
        await PrepareAsync(form, stop);
        if (isKept) await TakeFilesAsync(form, stop);
        else Fill(form);
        return await PageAsync(form, StatusCodes.Status200OK, stop);
    }

    [HttpPost("")]
    public async Task<IActionResult> Save(string number, [FromForm] TForm form, [FromForm(Name = CaseFormFields.Go)] string? go, CancellationToken stop)
    {
        if (await desk.FindAsync(number, With, stop) is not { } complaint) return NotFound();
        form.Case = complaint;
        form.Item = Item;
        if (!HasItem(form)) return NotFound();
        await PrepareAsync(form, stop);
        await TakeFilesAsync(form, stop);
        if (AsksForRoom(form)) return await PageAsync(form, StatusCodes.Status200OK, stop);
        if (await NotYetAsync(go, form, stop) is { } notYet) return notYet;
        if (!ModelState.Take(await validator.ValidateAsync(form, stop))) return await PageAsync(form, StatusCodes.Status400BadRequest, stop);
        if (form.Version != complaint.Version) return await MovedOnAsync(form, stop);
        try
        {
            Act(complaint, form, User.ToActor(), desk.Clock.Now);
        }
        catch (Exception fault) when (fault is ComplaintRuleException or EvaluationRuleException)
        {
            if (fault is ComplaintRuleException rule) ModelState.Take(rule, desk.FieldTexts);
            else ModelState.Take((EvaluationRuleException)fault, desk.FieldTexts);
            return await PageAsync(form, StatusCodes.Status400BadRequest, stop);
        }
        if (!await desk.TrySaveAsync(stop)) return await AgainAsync(number, form, stop);
        // Who shut the case to themselves does not find it any more.
        var isShut = complaint.Barred.Any(one => one.StaffId == User.StaffId());
        TempData["Done"] = isShut ? "Act.ShutOut" : $"{act.Key}.Done";
        await desk.Drafts.RemoveAsync(User.StaffId(), act, form, withFiles: false, stop);
        Tell();
        return Redirect(isShut ? CaseAct.Cases : CaseAct.PageOf(complaint.Number));
    }

    /// <summary>What of the complaint the act needs: everything by which the procedure judges, unless an act needs more.</summary>
    protected virtual IQueryable<Complaint> With(IQueryable<Complaint> complaints) => complaints.WithProcedure();

    /// <summary>Whether the case has the thing that the address names.</summary>
    protected virtual bool HasItem(TForm form) => true;

    /// <summary>Whether that thing still stands where the act begins: who comes too late is told so on the case page.</summary>
    protected virtual bool IsOpen(TForm form) => true;

    /// <summary>Whether the form was sent only to be shown again with more room, and nothing is to be done yet.</summary>
    protected virtual bool AsksForRoom(TForm form) => false;

    /// <summary>Looks up what the form is held against or offers to choose from.</summary>
    protected virtual Task PrepareAsync(TForm form, CancellationToken stop) => Task.CompletedTask;

    /// <summary>Takes in the files that came along, so that whatever is wrong with the rest, they are not lost.</summary>
    protected virtual Task TakeFilesAsync(TForm form, CancellationToken stop) => Task.CompletedTask;

    /// <summary>The answers that are there already when the form is shown first.</summary>
    protected virtual void Fill(TForm form)
    {
    }

    protected abstract void Act(Complaint complaint, TForm form, Actor by, DateTimeOffset now);

    /// <summary>What the act overwrites: as it is now, beside what was typed.</summary>
    protected virtual IEnumerable<Overwritten> Compare(TForm form) => [];

    /// <summary>What the case page says once, beside that it was done.</summary>
    protected virtual void Tell()
    {
    }

    private long Item => RouteData.Values["id"] is string id ? long.Parse(id, CultureInfo.InvariantCulture) : 0;

    /// <summary>The procedure does not allow it where the case stands now: the case page says so.</summary>
    private RedirectResult NotNow(Complaint complaint)
    {
        TempData["NotNow"] = true;
        return Redirect(CaseAct.PageOf(complaint.Number));
    }

    /// <summary>Someone saved at the very same moment.</summary>
    private async Task<IActionResult> AgainAsync(string number, TForm form, CancellationToken stop)
    {
        if (await desk.FindAsync(number, With, stop) is not { } complaint) return NotFound();
        form.Case = complaint;
        form.Item = Item;
        if (!HasItem(form)) return NotFound();
        await PrepareAsync(form, stop);
        return await MovedOnAsync(form, stop);
    }

    private async Task<IActionResult> MovedOnAsync(TForm form, CancellationToken stop)
    {
        var since = await desk.SinceAsync(form.Case.Id, form.Version, stop);
        form.Conflict = new Conflict(since, [.. Compare(form).Where(field => (field.Theirs ?? "") != (field.Yours ?? ""))]);
        form.Version = form.Case.Version;
        return await PageAsync(form, StatusCodes.Status409Conflict, stop);
    }

    private async Task<IActionResult> PageAsync(TForm form, int status, CancellationToken stop)
    {
        form.Snippets = await desk.SnippetsAsync(form.Case.Language, stop);
        await desk.LookAsync(form.Case.Id, User.ToActor(), stop);
        Response.StatusCode = status;
        return View(act.Key, form);
    }
}
