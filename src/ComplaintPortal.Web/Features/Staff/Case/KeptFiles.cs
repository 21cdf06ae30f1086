using System.Security.Cryptography;
using System.Text.Json;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Attachments;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Texts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Case;

/// <summary>A form to which files can be added.</summary>
public abstract class CaseFileForm : CaseForm
{
    public List<IFormFile> Files { get; set; } = [];

    /// <summary>Files that were sent before with this form and are stored already: each a sealed note that only the portal can make.</summary>
    public List<string> Kept { get; set; } = [];

    /// <summary>Every file that goes along, in the order of <see cref="Kept"/>.</summary>
    [BindNever]
    [ValidateNever]
    public List<NewAttachment> Stored { get; set; } = [];
}

/// <summary>
/// Keeps the files of a form that comes back: a browser does not send them a second time. What is never attached after all is
/// removed with the other strays.
/// </summary>
public sealed class KeptFiles(Uploads uploads, PortalDbContext db, IDataProtectionProvider protection, IStringLocalizer<FieldTexts> texts)
{
    private readonly IDataProtector protector = protection.CreateProtector("kept-files");

    /// <summary>Stores what was sent now, beside what was kept; a file that is not taken says why and does not touch the others.</summary>
    public async Task TakeAsync(CaseFileForm form, ModelStateDictionary modelState, CancellationToken stop)
    {
        var kept = form.Kept.Select(Open).ToList();
        if (kept.Contains(null)) modelState.AddModelError(nameof(form.Files), texts["CaseFile.Lost"]);
        form.Stored = await WithoutAttachedAsync([.. kept.OfType<NewAttachment>()], modelState, stop);
        var result = await uploads.StoreAsync(form.Files, form.Stored.Count, stop);
        form.Stored.AddRange(result.Stored);
        form.Kept = [.. form.Stored.Select(Seal)];
        foreach (var file in result.Refused) modelState.AddModelError(nameof(form.Files), texts[$"CaseFile.{file.Why}", file.FileName]);
    }

    /// <summary>A form that was sent before and is sent again does not attach its files twice.</summary>
    private async Task<List<NewAttachment>> WithoutAttachedAsync(List<NewAttachment> kept, ModelStateDictionary modelState, CancellationToken stop)
    {
        var ids = kept.Select(file => file.StorageId).ToList();
        if (ids.Count == 0) return kept;
        var attached = await db.Attachments.Where(file => ids.Contains(file.StorageId)).Select(file => file.StorageId).ToListAsync(stop);
        foreach (var file in kept.Where(file => attached.Contains(file.StorageId)))
            modelState.AddModelError(nameof(CaseFileForm.Files), texts["CaseFile.Attached", file.FileName]);
        return [.. kept.Where(file => !attached.Contains(file.StorageId)).DistinctBy(file => file.StorageId)];
    }

    private string Seal(NewAttachment file) => protector.Protect(JsonSerializer.Serialize(file));

    private NewAttachment? Open(string note)
    {
        try
        {
            return JsonSerializer.Deserialize<NewAttachment>(protector.Unprotect(note));
        }
        catch (CryptographicException)
        {
            return null; // Not made by this portal, or its key is gone: the form says that the file has to be chosen again.
        }
    }
}
