using ComplaintPortal.Web.Attachments;
using ComplaintPortal.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace ComplaintPortal.Web.Features.Public.Submit;

/// <summary>
/// The files with the story, on a page of their own: a file that is too large for the line or the limit takes nothing of the
/// story with it.
/// </summary>
[AllowAnonymous]
[Route("/klacht-indienen/bestanden")]
[EnableRateLimiting(LimitsSetup.PublicPosts)]
public sealed class FilesController(DraftVisit visit, Uploads uploads, AttachmentStore store) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(string? naar, CancellationToken stop) =>
        await visit.FindAsync(stop) is { } draft ? Page(draft, [], naar) : Redirect(Step.Start);

    [HttpPost("")]
    [RequestSizeLimit(PagesSetup.MostUploadBytes)]
    public async Task<IActionResult> Add(List<IFormFile> bestanden, string? go, string? naar, CancellationToken stop)
    {
        if (await visit.FindAsync(stop) is not { } draft) return Redirect(Step.Start);
        var result = await uploads.StoreAsync(bestanden, draft.Files.Count, stop);
        draft.Files.AddRange(result.Stored);
        await visit.SaveAsync(draft, stop);
        // "Done" takes along what was chosen and not yet added.
        if (result.Refused.Count == 0) return Redirect(go == "klaar" ? Back(naar) : Here(naar));
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page(draft, result.Refused, naar);
    }

    [HttpPost("verwijderen")]
    public async Task<IActionResult> Remove(Guid bestand, string? naar, CancellationToken stop)
    {
        if (await visit.FindAsync(stop) is not { } draft) return Redirect(Step.Start);
        if (draft.Files.RemoveAll(file => file.StorageId == bestand) > 0)
        {
            await visit.SaveAsync(draft, stop);
            store.Delete(bestand);
        }
        return Redirect(Here(naar));
    }

    private ViewResult Page(ComplaintDraft draft, IReadOnlyList<RefusedUpload> refused, string? naar)
    {
        ViewData["Refused"] = refused;
        ViewData["ReturnTo"] = naar == "controleren" ? naar : null;
        return View("Files", draft.Files);
    }

    private static string Back(string? naar) => naar == "controleren" ? Step.Check : Step.Story.Path;

    private static string Here(string? naar) => Step.Files + (naar == "controleren" ? "?naar=controleren" : "");
}
