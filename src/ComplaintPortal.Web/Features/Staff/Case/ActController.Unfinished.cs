using System.Globalization;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;

namespace ComplaintPortal.Web.Features.Staff.Case;

/// <summary>What can be done with the form of an act before it is carried out: kept for later, thrown away, a text snippet put in.</summary>
public abstract partial class ActController<TForm>
{
    /// <summary>Fills the form in as it was kept, as if it had been sent like that; false where nothing was.</summary>
    private async Task<bool> TakeUpAsync(TForm form, CancellationToken stop)
    {
        if (await desk.Drafts.FindAsync(User.StaffId(), act, form, stop) is not { } draft) return false;
        var answers = new FormCollection(draft.Answers.ToDictionary(answer => answer.Key, answer => new StringValues(answer.Value)));
        await TryUpdateModelAsync(form, "", new FormValueProvider(BindingSource.Form, answers, CultureInfo.CurrentCulture));
        ModelState.Clear();
        form.KeptAt = draft.At;
        return true;
    }

    /// <summary>What another button than that of the act itself asks for; null where the act is to be carried out.</summary>
    private async Task<IActionResult?> NotYetAsync(string? go, TForm form, CancellationToken stop) => go switch
    {
        CaseFormFields.Keep or CaseFormFields.KeepWhileTyping => await KeepAsync(go, form, stop),
        CaseFormFields.Discard => await DiscardAsync(form, stop),
        CaseFormFields.PutIn => await PutInAsync(form, stop),
        _ => null,
    };

    private async Task<IActionResult> KeepAsync(string go, TForm form, CancellationToken stop)
    {
        var isKept = await desk.Drafts.TryKeepAsync(User.StaffId(), act, form, Request.Form, stop);
        if (go == CaseFormFields.KeepWhileTyping) return isKept ? NoContent() : StatusCode(StatusCodes.Status413PayloadTooLarge);
        // A file that was not taken is said before anyone goes away and counts on it.
        if (!isKept) ModelState.AddModelError("", desk.FieldTexts["Draft.TooLong"]);
        if (!ModelState.IsValid) return await PageAsync(form, StatusCodes.Status400BadRequest, stop);
        TempData["Done"] = "Draft.Kept";
        return Redirect(CaseAct.PageOf(form.Case.Number));
    }

    private async Task<IActionResult> DiscardAsync(TForm form, CancellationToken stop)
    {
        await desk.Drafts.RemoveAsync(User.StaffId(), act, form, withFiles: true, stop);
        return Redirect(Request.Path);
    }

    /// <summary>Puts a snippet at the end of a long text, and shows the form with everything that was typed.</summary>
    private async Task<IActionResult> PutInAsync(TForm form, CancellationToken stop)
    {
        var (chosen, into) = (Request.Form[CaseFormFields.Snippet].ToString(), Request.Form[CaseFormFields.Into].ToString());
        var id = long.TryParse(chosen, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var text = await desk.Db.TextSnippets.Where(snippet => snippet.Id == id).Select(snippet => snippet.Text).FirstOrDefaultAsync(stop);
        if (text is null) ModelState.AddModelError(CaseFormFields.Snippet, desk.FieldTexts["Snippet.Choose"]);
        else if (ModelState.TryGetValue(into, out var typed) && typed.RawValue is string before)
        {
            var joined = before.Length == 0 ? text : $"{before.TrimEnd()}\n\n{text}";
            ModelState.SetModelValue(into, joined, joined);
            form.PutInto = into;
        }
        return await PageAsync(form, ModelState.IsValid ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest, stop);
    }
}
