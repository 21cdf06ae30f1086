using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Web.Attachments;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Drafts;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.Identity;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Register;

/// <summary>An officer registers what came by e-mail, post, telephone or in person (B5, B6, B16, E3).</summary>
[Authorize(Policy = Policies.Officer)]
[Route("/medewerkers/registreren")]
public sealed class RegisterController(
    Data.Register register,
    PortalDbContext db,
    DraftStore drafts,
    Uploads uploads,
    AttachmentStore store,
    Regulation regulation,
    PortalClock clock,
    IValidator<RegisterForm> validator,
    IStringLocalizer<FieldTexts> texts) : Controller
{
    /// <summary>In bytes: far more than is taken, so that a file that is too large is refused by itself, and the story beside it is kept.</summary>
    private const long MostBytes = 500L * 1024 * 1024;

    [HttpGet("")]
    public IActionResult Show() => View("Register", new RegisterForm
    {
        Key = DraftSecret.New().ToString(),
        ReceivedOn = Typed.Of(clock.Today),
        Language = regulation.Languages[0],
        Kind = nameof(ComplaintKind.Complaint),
        SafeContact = new() { Neutral = regulation.NeutralWordingFirst },
    });

    [HttpPost("")]
    [RequestSizeLimit(MostBytes)]
    [RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
    public async Task<IActionResult> Save([FromForm] RegisterForm form, List<IFormFile> files, string? remove, CancellationToken stop)
    {
        var secret = DraftSecret.Read(form.Key) ?? DraftSecret.New();
        var key = secret.DraftId;
        if (await db.Complaints.Where(one => one.SubmissionKey == key).Select(one => one.Number).FirstOrDefaultAsync(stop) is { } sent) return ToCase(sent, form, secret);
        // Sent before, and shut to this employee since: of the case itself nothing is said, not even its number.
        if (await register.WasReceivedAsync(key, stop)) return ToList();
        form.Key = secret.ToString();
        await TakeFilesAsync(form, key, files, remove, stop);
        form.SafeContact.Known = form.ToReachable();
        if (remove is not null) return await AgainAsync(form, key, StatusCodes.Status200OK, stop);
        if (!ModelState.Take(await validator.ValidateAsync(form, stop))) return await AgainAsync(form, key, StatusCodes.Status400BadRequest, stop);
        try
        {
            var intake = form.ToIntake(key, secret.AccessCode, regulation);
            var number = await register.ReceiveAsync(intake, User.ToActor(), clock.Now, first: one => Begin(one, form), draft: key, stop: stop);
            return ToCase(number, form, secret);
        }
        catch (ComplaintRuleException fault)
        {
            ModelState.Take(fault, texts);
            return await AgainAsync(form, key, StatusCodes.Status400BadRequest, stop);
        }
    }

    private void Begin(Complaint complaint, RegisterForm form)
    {
        if (form.Handle) complaint.AssignTo(User.StaffId(), User.StaffName(), User.ToActor(), clock.Now);
    }

    /// <summary>Puts the kept files and the new ones together; takes out the one that is no longer wanted.</summary>
    private async Task TakeFilesAsync(RegisterForm form, Guid key, List<IFormFile> files, string? remove, CancellationToken stop)
    {
        form.Files = await drafts.FindAsync<List<NewAttachment>>(key, stop) ?? [];
        if (form.Files.Count == 0 && form.KeptFiles is { Length: > 0 } and not "0") ModelState.AddModelError("files", texts["Register.FilesGone"]);
        var result = await uploads.StoreAsync(files, form.Files.Count, stop);
        form.Files.AddRange(result.Stored);
        form.Refused = result.Refused;
        if (result.Refused.Count > 0) ModelState.AddModelError("files", texts["Register.FilesRefused"]);
        if (Guid.TryParse(remove, out var id) && form.Files.RemoveAll(file => file.StorageId == id) > 0) store.Delete(id);
    }

    /// <summary>The form once more, with everything typed; its files wait with it.</summary>
    private async Task<IActionResult> AgainAsync(RegisterForm form, Guid key, int status, CancellationToken stop)
    {
        if (form.Files.Count > 0) await drafts.SaveAsync(key, form.Files, form.Files.Select(file => file.StorageId), drafts.KeptFor, stop);
        else await drafts.RemoveAsync(key, withFiles: false, stop);
        Response.StatusCode = status;
        return View("Register", form);
    }

    private RedirectResult ToList()
    {
        TempData["Done"] = "Register.SentBefore";
        return Redirect("/medewerkers/klachten");
    }

    /// <summary>The code follows from the form, so that the second of two clicks shows the one that holds.</summary>
    private RedirectResult ToCase(string number, RegisterForm form, DraftSecret secret)
    {
        if (form.GivesCode) TempData[$"AccessCode {number}"] = secret.AccessCode.ToString();
        return Redirect($"/medewerkers/klachten/{number}");
    }
}
