using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Features.Shared.SafeContacts;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.Identity;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Public.Follow;

/// <summary>Changes how the complainant can be reached; from then on nothing goes by a channel that is no longer allowed.</summary>
[ComplainantOnly]
[EnableRateLimiting(LimitsSetup.PublicPosts)]
[Route("/mijn-klacht/bereikbaar")]
public sealed class ChangeReachController(PortalDbContext db, OwnComplaint own, PortalClock clock, IValidator<ChangeReachForm> validator) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken stop)
    {
        var id = own.Id;
        var now = await db.Complaints.AsNoTracking().Where(complaint => complaint.Id == id)
            .Select(complaint => new { complaint.Complainant, complaint.SafeContact }).FirstAsync(stop);
        return View("ChangeReach", ChangeReachForm.Of(now.Complainant, now.SafeContact));
    }

    [HttpPost("")]
    public async Task<IActionResult> Save(ChangeReachForm form, CancellationToken stop)
    {
        form.SafeContact.Known = form.ToReachable();
        if (!ModelState.Take(await validator.ValidateAsync(form, stop)))
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View("ChangeReach", form);
        }
        await own.ActAsync(
            complaint => complaint.ChangeSafeContact(form.SafeContact.ToSafeContact(), form.ApplyTo(complaint.Complainant), Actor.Complainant, clock.Now), stop);
        TempData["Done"] = "Status.ReachSaved";
        return Redirect("/mijn-klacht/status");
    }
}

/// <summary>Where and how the complainant can be reached.</summary>
public sealed class ChangeReachForm : ContactDetailsForm
{
    public SafeContactForm SafeContact { get; set; } = new();

    public static ChangeReachForm Of(Complainant complainant, SafeContact safeContact)
    {
        var form = new ChangeReachForm { SafeContact = SafeContactForm.Of(safeContact) };
        form.Fill(complainant);
        return form;
    }
}

internal sealed class ChangeReachValidator : ContactDetailsValidator<ChangeReachForm>
{
    public ChangeReachValidator(IStringLocalizer<FieldTexts> texts)
        : base(texts) => RuleFor(form => form.SafeContact).SetValidator(new SafeContactValidator(texts));
}
