using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Web.Audit;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.Identity;
using ComplaintPortal.Web.Mail;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.BreakGlass;

/// <summary>
/// Opens a dossier to management, which handles none, for a reason (B17): that is in the audit log and in the dossier, and who handles it
/// is told. A number that does not exist and one that is shut to this employee get the same answer.
/// </summary>
[Authorize(Policy = Policies.Management)]
[Route("/medewerkers/inzien")]
public sealed class BreakGlassController(
    PortalDbContext db, DossierLog log, PortalClock clock, IValidator<BreakGlassForm> validator, IStringLocalizer<FieldTexts> texts) : Controller
{
    private const int MostTries = 3;

    [HttpGet("")]
    public IActionResult Show(string? nummer) => View("BreakGlass", new BreakGlassForm { Number = nummer });

    [HttpPost("")]
    public async Task<IActionResult> Open(BreakGlassForm form, CancellationToken stop)
    {
        if (!ModelState.Take(await validator.ValidateAsync(form, stop))) return Again(form);
        var number = ComplaintNumber.Read(form.Number) ?? Clean.Line(form.Number)!;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                if (await OpenAsync(number, Clean.Text(form.Reason)!, stop)) return Redirect($"/medewerkers/klachten/{number}");
                ModelState.AddModelError(nameof(BreakGlassForm.Number), texts["BreakGlass.NumberUnknown"]);
                return Again(form);
            }
            catch (DbUpdateConcurrencyException) when (attempt < MostTries)
            {
                db.ChangeTracker.Clear(); // An officer saved at this very moment.
            }
        }
    }

    private async Task<bool> OpenAsync(string number, string reason, CancellationToken stop)
    {
        var complaint = await db.Complaints.Include(one => one.Barred).OrderBy(one => one.Id).FirstOrDefaultAsync(one => one.Number == number, stop);
        if (complaint is null) return false;
        complaint.OpenWithReason(reason, User.ToActor(), clock.Now);
        foreach (var person in (await Office.PeopleAsync(db, stop)).HandlingOf(complaint))
        {
            db.Outbox.Add(OutboxMessage.ToStaff(
                NoticeKind.DossierOpened, person.Email, $"opened-{Guid.NewGuid():n}", new DossierArguments(complaint.Number).ToJson(), clock.Now));
        }
        await log.LookAsync(complaint.Id, AuditKind.BreakGlass, User.ToActor(), stop, reason);
        return true;
    }

    private ViewResult Again(BreakGlassForm form)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("BreakGlass", form);
    }
}
