using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Identity;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.TextSnippets;

/// <summary>Changes or removes a text snippet; what another administrator did to it meanwhile is shown first.</summary>
[Authorize(Policy = Policies.Administrator)]
[Route(SnippetRow.Path + "/{id:long}")]
public sealed class SnippetController(PortalDbContext db, IValidator<SnippetForm> validator, IStringLocalizer<FieldTexts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(long id, CancellationToken stop) =>
        await FindAsync(id, stop) is { } snippet ? View("Snippet", SnippetForm.Of(snippet)) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Change(long id, [FromForm] SnippetForm form, CancellationToken stop)
    {
        if (await FindAsync(id, stop) is not { } snippet) return Gone();
        ModelState.Take(await validator.ValidateAsync(form, stop));
        if (ModelState.IsValid && await db.NameIsTakenAsync(form, id, stop)) ModelState.AddModelError(nameof(form.Name), texts["Snippet.NameTaken"]);
        if (!ModelState.IsValid) return Again(form, StatusCodes.Status400BadRequest);
        if (form.Version != snippet.Version) return Conflict(form, snippet);
        form.PutInto(snippet);
        return await SaveAsync(form, id, "Snippets.Changed", stop);
    }

    [HttpPost("verwijderen")]
    public async Task<IActionResult> Remove(long id, long version, CancellationToken stop)
    {
        if (await FindAsync(id, stop) is not { } snippet) return Gone();
        var form = SnippetForm.Of(snippet);
        if (version != snippet.Version) return Conflict(form, snippet);
        db.TextSnippets.Remove(snippet);
        return await SaveAsync(form, id, "Snippets.Removed", stop);
    }

    private async Task<IActionResult> SaveAsync(SnippetForm form, long id, string done, CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await FindAsync(id, stop) is { } theirs ? Conflict(form, theirs) : Gone();
        }
        catch (DbUpdateException)
        {
            ModelState.AddModelError(nameof(form.Name), texts["Snippet.NameTaken"]); // Given to another at the very same moment.
            return Again(form, StatusCodes.Status400BadRequest);
        }
        TempData["Done"] = done;
        return Redirect(SnippetRow.Path);
    }

    /// <summary>Another administrator was first: both texts are shown, and sending again puts this one in the place of theirs.</summary>
    private ViewResult Conflict(SnippetForm form, TextSnippet theirs)
    {
        ModelState.Remove(nameof(form.Version));
        (form.Version, form.Theirs) = (theirs.Version, theirs);
        return Again(form, StatusCodes.Status409Conflict);
    }

    private RedirectResult Gone()
    {
        TempData["Done"] = "Snippets.Gone";
        return Redirect(SnippetRow.Path);
    }

    private ViewResult Again(SnippetForm form, int status)
    {
        Response.StatusCode = status;
        return View("Snippet", form);
    }

    private Task<TextSnippet?> FindAsync(long id, CancellationToken stop) => db.TextSnippets.FirstOrDefaultAsync(snippet => snippet.Id == id, stop);
}
