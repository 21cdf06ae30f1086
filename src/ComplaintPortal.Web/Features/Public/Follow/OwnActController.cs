using System.Globalization;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.Identity;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace ComplaintPortal.Web.Features.Public.Follow;

/// <summary>
/// What every answer of a complainant does, in one order: load, validate, act, save, tell, redirect. Where it is too late for the answer,
/// the page comes back as things stand now, with what was typed and with what can be done instead.
/// </summary>
[ComplainantOnly]
[EnableRateLimiting(LimitsSetup.PublicPosts)]
public abstract class OwnActController<TForm>(string view, OwnDesk desk, IValidator<TForm> validator) : Controller
    where TForm : OwnForm, new()
{
    /// <summary>The status page, to which every answer leads.</summary>
    public const string Status = "/mijn-klacht/status";

    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken stop)
    {
        var form = new TForm { Own = await desk.ReadAsync(stop), Item = Item };
        if (!HasItem(form)) return NotFound();
        Fill(form);
        return await PageAsync(form, StatusCodes.Status200OK, stop);
    }

    [HttpPost("")]
    public async Task<IActionResult> Save([FromForm] TForm form, CancellationToken stop)
    {
        (form.Own, form.Item) = (await desk.ReadAsync(stop), Item);
        if (!HasItem(form)) return NotFound();
        if (!ModelState.Take(await validator.ValidateAsync(form, stop))) return await PageAsync(form, StatusCodes.Status400BadRequest, stop);
        if (!await desk.Own.TryActAsync(complaint => Act(complaint, form, desk.Clock.Now), ModelState, stop) && !await WasDoneAsync(desk.Own.Id, form, stop))
        {
            form.Own = await desk.ReadAsync(stop);
            return await PageAsync(form, StatusCodes.Status409Conflict, stop);
        }
        TempData["Done"] = Done(form);
        return Redirect(Status);
    }

    /// <summary>Whether the complaint has the thing that the address names.</summary>
    protected virtual bool HasItem(TForm form) => true;

    /// <summary>The answers that are there already when the form is shown first.</summary>
    protected virtual void Fill(TForm form)
    {
    }

    /// <summary>Carries out the answer; one that is there already is not given twice.</summary>
    protected abstract void Act(Complaint complaint, TForm form, DateTimeOffset now);

    /// <summary>Whether what the complaint refused was done by a first click already, where only its timeline tells.</summary>
    protected virtual Task<bool> WasDoneAsync(long id, TForm form, CancellationToken stop) => Task.FromResult(false);

    /// <summary>Under which key stands what was just done.</summary>
    protected abstract string Done(TForm form);

    private long Item => RouteData.Values["id"] is string id ? long.Parse(id, CultureInfo.InvariantCulture) : 0;

    private async Task<IActionResult> PageAsync(TForm form, int status, CancellationToken stop)
    {
        await desk.LookAsync(stop);
        Response.StatusCode = status;
        return View(view, form);
    }
}
