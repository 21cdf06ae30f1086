using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.Identity;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Public.Follow;

/// <summary>Tells that the complainant went to an external body directly (B29, E18); the organisation's promises run on.</summary>
[ComplainantOnly]
[EnableRateLimiting(LimitsSetup.PublicPosts)]
[Route("/mijn-klacht/naar-instantie")]
public sealed class DirectBodyController(OwnComplaint own, Regulation regulation, PortalClock clock, IValidator<DirectBodyForm> validator) : Controller
{
    [HttpGet("")]
    public Task<IActionResult> Show(CancellationToken stop) => PageAsync(new DirectBodyForm(), StatusCodes.Status200OK, stop);

    [HttpPost("")]
    public async Task<IActionResult> Report(DirectBodyForm form, CancellationToken stop)
    {
        if (!ModelState.Take(await validator.ValidateAsync(form, stop))) return await PageAsync(form, StatusCodes.Status400BadRequest, stop);
        var draft = new ReferralDraft(regulation.BodyOf(form.Body)!, ReferralBringer.Complainant, clock.Today, null);
        var done = await own.TryActAsync(complaint =>
        {
            // A second click tells nothing new.
            if (!complaint.Referrals.Any(referral => referral.IsDirect && referral.BodyCode == form.Body))
                complaint.ReportDirectReferral(draft, Actor.Complainant, clock.Now);
        }, ModelState, stop);
        if (!done) return await PageAsync(form, StatusCodes.Status400BadRequest, stop);
        TempData["Done"] = "Status.DirectBodyDone";
        return Redirect("/mijn-klacht/status");
    }

    private async Task<IActionResult> PageAsync(DirectBodyForm form, int status, CancellationToken stop)
    {
        ViewData["State"] = await own.StateAsync(stop);
        Response.StatusCode = status;
        return View("DirectBody", form);
    }
}

public sealed class DirectBodyForm
{
    /// <summary>The code of the body.</summary>
    public string? Body { get; set; }
}

internal sealed class DirectBodyValidator : AbstractValidator<DirectBodyForm>
{
    public DirectBodyValidator(IStringLocalizer<FieldTexts> texts, Regulation regulation) =>
        RuleFor(form => form.Body).Must(code => regulation.BodyOf(code) is not null).WithMessage(_ => texts["DirectBody.Body"]);
}
