using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.Identity;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Public.Follow;

/// <summary>Asks to take up again what was closed, within the regulation's term, or taken back; after the term the page says to call.</summary>
[ComplainantOnly]
[EnableRateLimiting(LimitsSetup.PublicPosts)]
[Route("/mijn-klacht/heropenen")]
public sealed class ReopenController(PortalDbContext db, OwnComplaint own, Regulation regulation, PortalClock clock, IValidator<ReopenForm> validator) : Controller
{
    [HttpGet("")]
    public Task<IActionResult> Show(CancellationToken stop) => PageAsync(new ReopenForm(), StatusCodes.Status200OK, stop);

    [HttpPost("")]
    public async Task<IActionResult> Reopen(ReopenForm form, CancellationToken stop)
    {
        if (!ModelState.Take(await validator.ValidateAsync(form, stop))) return await PageAsync(form, StatusCodes.Status400BadRequest, stop);
        var reason = Clean.Text(form.Reason)!;
        var done = await own.TryActAsync(complaint => complaint.Reopen(reason, regulation, Actor.Complainant, clock.Now), ModelState, stop);
        if (!done && !await WasReopenedAsync(reason, stop)) return await PageAsync(form, StatusCodes.Status400BadRequest, stop);
        TempData["Done"] = "Status.ReopenDone";
        return Redirect("/mijn-klacht/status");
    }

    /// <summary>A second click: what it asks was done by the first.</summary>
    private Task<bool> WasReopenedAsync(string reason, CancellationToken stop)
    {
        var id = own.Id;
        return db.Complaints.Where(complaint => complaint.Id == id && complaint.ClosedOn == null)
            .SelectMany(complaint => complaint.Timeline)
            .AnyAsync(entry => entry.Event == TimelineEvent.Reopened && entry.ByKind == ActorKind.Complainant && entry.Detail == reason, stop);
    }

    private async Task<IActionResult> PageAsync(ReopenForm form, int status, CancellationToken stop)
    {
        ViewData["State"] = await own.StateAsync(stop);
        Response.StatusCode = status;
        return View("Reopen", form);
    }
}

public sealed class ReopenForm
{
    public string? Reason { get; set; }
}

internal sealed class ReopenValidator : AbstractValidator<ReopenForm>
{
    public ReopenValidator(IStringLocalizer<FieldTexts> texts) =>
        RuleFor(form => form.Reason).Filled(texts, "Reopen.Reason", TimelineEntry.DetailLimit);
}
