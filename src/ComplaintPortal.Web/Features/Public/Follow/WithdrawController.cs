using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.Identity;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Public.Follow;

/// <summary>Takes the complaint or suggestion back, on a page of its own that says what that means.</summary>
[ComplainantOnly]
[EnableRateLimiting(LimitsSetup.PublicPosts)]
[Route("/mijn-klacht/intrekken")]
public sealed class WithdrawController(OwnComplaint own, PortalClock clock, IValidator<WithdrawForm> validator) : Controller
{
    [HttpGet("")]
    public Task<IActionResult> Show(CancellationToken stop) => PageAsync(new WithdrawForm(), StatusCodes.Status200OK, stop);

    [HttpPost("")]
    public async Task<IActionResult> Withdraw(WithdrawForm form, CancellationToken stop)
    {
        if (!ModelState.Take(await validator.ValidateAsync(form, stop))) return await PageAsync(form, StatusCodes.Status400BadRequest, stop);
        var done = await own.TryActAsync(complaint =>
        {
            // A second click takes nothing back twice.
            if (complaint.Phase != ComplaintPhase.Withdrawn) complaint.Withdraw(Clean.Text(form.Reason), Actor.Complainant, clock.Now);
        }, ModelState, stop);
        if (!done) return await PageAsync(form, StatusCodes.Status400BadRequest, stop);
        TempData["Done"] = "Status.WithdrawDone";
        return Redirect("/mijn-klacht/status");
    }

    private async Task<IActionResult> PageAsync(WithdrawForm form, int status, CancellationToken stop)
    {
        ViewData["State"] = await own.StateAsync(stop);
        Response.StatusCode = status;
        return View("Withdraw", form);
    }
}

public sealed class WithdrawForm
{
    public string? Reason { get; set; }
}

internal sealed class WithdrawValidator : AbstractValidator<WithdrawForm>
{
    public WithdrawValidator(IStringLocalizer<FieldTexts> texts) => RuleFor(form => form.Reason).AtMost(texts, TimelineEntry.DetailLimit);
}
