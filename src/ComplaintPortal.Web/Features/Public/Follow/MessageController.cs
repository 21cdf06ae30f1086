using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Attachments;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Drafts;
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

/// <summary>Sends a message to the handler, with files. What is not right comes back with everything that was; a second click sends nothing twice.</summary>
[ComplainantOnly]
[EnableRateLimiting(LimitsSetup.PublicPosts)]
public sealed class MessageController(
    PortalDbContext db, OwnComplaint own, Uploads uploads, DraftStore drafts, PortalClock clock, IValidator<MessageForm> validator, IStringLocalizer<FieldTexts> texts) : Controller
{
    [HttpPost("/mijn-klacht/berichten")]
    [RequestSizeLimit(PagesSetup.MostUploadBytes)]
    public async Task<IActionResult> Send(MessageForm form, List<IFormFile> bestanden, CancellationToken stop)
    {
        var draft = await drafts.FindAsync<MessageDraft>(form.Key, stop) ?? new MessageDraft(own.Id, []);
        if (draft.ComplaintId != own.Id) return BadRequest();
        var result = await uploads.StoreAsync(bestanden, draft.Files.Count, stop);
        draft.Files.AddRange(result.Stored);
        foreach (var refused in result.Refused) ModelState.AddModelError("bestanden", texts[$"Upload.{refused.Why}", refused.FileName]);
        if (!ModelState.Take(await validator.ValidateAsync(form, stop)))
        {
            await drafts.SaveAsync(form.Key, draft, draft.Files.Select(file => file.StorageId), drafts.KeptFor, stop, own.Id);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            ViewData["Message"] = form;
            ViewData["MessageFiles"] = draft.Files;
            return View("Status", await StatusPage.ReadAsync(db, own.Id, stop));
        }
        if (!await WasSentAsync(form, stop)) await PostAsync(form, draft, stop);
        TempData["Done"] = "Status.MessageSent";
        return Redirect("/mijn-klacht/status#berichten");
    }

    private async Task PostAsync(MessageForm form, MessageDraft draft, CancellationToken stop)
    {
        try
        {
            await own.ActAsync(complaint => complaint.PostMessage(Clean.Text(form.Text), draft.Files, Actor.Complainant, clock.Now, form.Key), stop);
        }
        catch (DbUpdateException) when (!stop.IsCancellationRequested)
        {
            // Two clicks at the very same moment: the other one was first.
            db.ChangeTracker.Clear();
            if (!await WasSentAsync(form, stop)) throw;
        }
        await drafts.RemoveAsync(form.Key, withFiles: false, stop);
    }

    /// <summary>A second click, or a page sent again.</summary>
    private Task<bool> WasSentAsync(MessageForm form, CancellationToken stop) =>
        db.Set<Message>().AnyAsync(message => message.Key == form.Key, stop);
}

/// <summary>A message as typed, and the key under which its files wait while something is wrong with it.</summary>
public sealed class MessageForm
{
    public Guid Key { get; set; } = Guid.NewGuid();

    public string? Text { get; set; }
}

/// <summary>The files of a message that is not sent yet.</summary>
public sealed record MessageDraft(long ComplaintId, List<NewAttachment> Files);

internal sealed class MessageValidator : AbstractValidator<MessageForm>
{
    public MessageValidator(IStringLocalizer<FieldTexts> texts) =>
        RuleFor(form => form.Text).Filled(texts, "Rule.TextMissing", Message.TextLimit);
}
