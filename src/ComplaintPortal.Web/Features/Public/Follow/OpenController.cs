using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.Identity;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Public.Follow;

/// <summary>
/// Opens the status page by number and code. A number that does not exist and a wrong code get the same answer, after the same work
/// and the same waiting.
/// </summary>
[AllowAnonymous]
[Route("/mijn-klacht")]
[EnableRateLimiting(LimitsSetup.PublicPosts)]
public sealed class OpenController(PortalDbContext db, AccessThrottle throttle, IValidator<OpenForm> validator, IStringLocalizer<FieldTexts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show() =>
        await ComplainantSession.FindAsync(HttpContext) is null ? View("Open", new OpenForm()) : Redirect("/mijn-klacht/status");

    [HttpPost("")]
    public async Task<IActionResult> Open(OpenForm form, CancellationToken stop)
    {
        if (!ModelState.Take(await validator.ValidateAsync(form, stop))) return Again(form, StatusCodes.Status400BadRequest);
        var number = ComplaintNumber.Read(form.Number) ?? Clean.Line(form.Number)!;
        var address = LimitsSetup.AddressOf(HttpContext);
        if (await throttle.CountAsync(number, address, stop) is { } wait)
        {
            ModelState.AddModelError("", texts["Open.Wait", Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds))]);
            return Again(form, StatusCodes.Status429TooManyRequests);
        }
        var complaint = await db.Complaints.AsNoTracking().Where(one => one.Number == number)
            .Select(one => new { one.Id, one.AccessCodeHash }).FirstOrDefaultAsync(stop);
        var code = AccessCode.Read(form.Code) ?? AccessCode.New();
        if (!code.Matches(complaint?.AccessCodeHash))
        {
            ModelState.AddModelError(nameof(OpenForm.Code), texts["Open.Wrong"]);
            return Again(form, StatusCodes.Status400BadRequest);
        }
        await throttle.ForgetAsync(number, address, stop);
        await ComplainantSession.OpenAsync(HttpContext, complaint!.Id, complaint.AccessCodeHash!);
        return Redirect("/mijn-klacht/status");
    }

    [HttpPost("sluiten")]
    public async Task<IActionResult> Close()
    {
        await ComplainantSession.CloseAsync(HttpContext);
        return Redirect("/");
    }

    private ViewResult Again(OpenForm form, int status)
    {
        Response.StatusCode = status;
        return View("Open", form);
    }
}

/// <summary>Number and code, as typed.</summary>
public sealed class OpenForm
{
    public string? Number { get; set; }

    public string? Code { get; set; }
}

internal sealed class OpenValidator : AbstractValidator<OpenForm>
{
    public OpenValidator(IStringLocalizer<FieldTexts> texts)
    {
        RuleFor(form => form.Number).Cascade(CascadeMode.Stop).Required(texts, "Open.NumberMissing").AtMost(texts, 40)
            .Must(number => Clean.Line(number) is not null).WithMessage(_ => texts["Open.NumberMissing"]);
        RuleFor(form => form.Code).Cascade(CascadeMode.Stop).Required(texts, "Open.CodeMissing").AtMost(texts, 100);
    }
}
