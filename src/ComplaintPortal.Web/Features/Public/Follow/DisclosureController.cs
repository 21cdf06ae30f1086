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

/// <summary>Asks for inspection, a copy or a correction of the dossier; registered with its date, and answered within a month (B22).</summary>
[ComplainantOnly]
[EnableRateLimiting(LimitsSetup.PublicPosts)]
[Route("/mijn-klacht/inzage")]
public sealed class DisclosureController(OwnComplaint own, PortalClock clock, IValidator<DisclosureForm> validator) : Controller
{
    [HttpGet("")]
    public IActionResult Show() => View("Disclosure", new DisclosureForm());

    [HttpPost("")]
    public async Task<IActionResult> Ask(DisclosureForm form, CancellationToken stop)
    {
        if (!ModelState.Take(await validator.ValidateAsync(form, stop)))
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View("Disclosure", form);
        }
        var kind = Enum.Parse<DisclosureKind>(form.Kind!);
        await own.ActAsync(complaint =>
        {
            // A second click asks for nothing new; two things that are wrong are two requests.
            var remark = Clean.Text(form.Remark);
            if (complaint.DisclosureRequests.All(request => request.Kind != kind || request.ReceivedOn != clock.Today || !request.IsOpen
                || (kind == DisclosureKind.Rectification && request.Remark != remark)))
                complaint.RequestDisclosure(kind, remark, clock.Today, Actor.Complainant, clock.Now);
        }, stop);
        TempData["Done"] = "Status.DisclosureAsked";
        return Redirect("/mijn-klacht/status");
    }
}

public sealed class DisclosureForm
{
    public string? Kind { get; set; }

    public string? Remark { get; set; }
}

internal sealed class DisclosureValidator : AbstractValidator<DisclosureForm>
{
    public DisclosureValidator(IStringLocalizer<FieldTexts> texts)
    {
        RuleFor(form => form.Kind).Must(kind => Enum.GetNames<DisclosureKind>().Contains(kind)).WithMessage(_ => texts["Choose"]);
        RuleFor(form => form.Remark).AtMost(texts, DisclosureRequest.RemarkLimit);
        RuleFor(form => form.Remark).Must(remark => Clean.Text(remark) is not null)
            .When(form => form.Kind == nameof(DisclosureKind.Rectification)).WithMessage(_ => texts["OwnDisclosure.WhatToCorrect"]);
    }
}
