using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Features.Shared.ImprovementActions;
using ComplaintPortal.Web.Identity;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.ImprovementActions.Make;

/// <summary>Makes an improvement action that comes from an evaluation, or from neither that nor a case (E21, E23).</summary>
[Authorize(Policy = Policies.Oversight)]
[Route(ImprovementAct.Board + "/nieuw")]
public sealed class MakeController(ImprovementDesk desk, IValidator<MakeForm> validator) : Controller
{
    /// <param name="jaar">The year whose evaluation it comes from, chosen beforehand.</param>
    [HttpGet("")]
    public async Task<IActionResult> Show(string? jaar, CancellationToken stop)
    {
        var form = new MakeForm();
        await PrepareAsync(form, stop);
        form.Improvement.EvaluationYear = form.Improvement.Years.Find(year => year.Value == jaar)?.Value;
        return View("Make", form);
    }

    [HttpPost("")]
    public async Task<IActionResult> Save([FromForm] MakeForm form, CancellationToken stop)
    {
        await PrepareAsync(form, stop);
        if (!ModelState.Take(await validator.ValidateAsync(form, stop))) return Again(form);
        ImprovementAction action;
        try
        {
            action = ImprovementAction.Make(form.Improvement.ToDraft(complaintId: null), User.ToActor(), desk.Clock.Now);
        }
        catch (EvaluationRuleException fault)
        {
            ModelState.Take(fault, desk.FieldTexts);
            return Again(form);
        }
        desk.Db.ImprovementActions.Add(action);
        await desk.Db.SaveChangesAsync(stop);
        TempData["Done"] = $"Improvements.Done.{ImprovementStep.Made}";
        return Redirect(ImprovementAct.PageOf(action.Id));
    }

    private Task PrepareAsync(MakeForm form, CancellationToken stop) =>
        form.Improvement.PrepareAsync(desk.Db, desk.Clock.Today, desk.Texts["Improvement.NoYear"], stop);

    private ViewResult Again(MakeForm form)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("Make", form);
    }
}
