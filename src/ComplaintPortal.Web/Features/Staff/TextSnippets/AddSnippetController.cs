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

/// <summary>Adds a text snippet.</summary>
[Authorize(Policy = Policies.Administrator)]
[Route(SnippetRow.Path + "/toevoegen")]
public sealed class AddSnippetController(PortalDbContext db, IValidator<SnippetForm> validator, IStringLocalizer<FieldTexts> texts) : Controller
{
    [HttpGet("")]
    public IActionResult Show() => View("AddSnippet", new SnippetForm { Language = Language.Current });

    [HttpPost("")]
    public async Task<IActionResult> Add([FromForm] SnippetForm form, CancellationToken stop)
    {
        ModelState.Take(await validator.ValidateAsync(form, stop));
        if (await db.TextSnippets.CountAsync(stop) >= TextSnippet.Most) ModelState.AddModelError("", texts["Snippet.Most", TextSnippet.Most]);
        else if (ModelState.IsValid && await db.NameIsTakenAsync(form, null, stop)) ModelState.AddModelError(nameof(form.Name), texts["Snippet.NameTaken"]);
        if (ModelState.IsValid && await TryAddAsync(form, stop))
        {
            TempData["Done"] = "Snippets.Added";
            return Redirect(SnippetRow.Path);
        }
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("AddSnippet", form);
    }

    private async Task<bool> TryAddAsync(SnippetForm form, CancellationToken stop)
    {
        var snippet = new TextSnippet();
        form.PutInto(snippet);
        db.TextSnippets.Add(snippet);
        try
        {
            await db.SaveChangesAsync(stop);
            return true;
        }
        catch (DbUpdateException)
        {
            ModelState.AddModelError(nameof(form.Name), texts["Snippet.NameTaken"]); // Given to another at the very same moment.
            return false;
        }
    }
}
