using ComplaintPortal.Web.Attachments;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.Identity;
using ComplaintPortal.Web.Imports;
using ComplaintPortal.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.RegisterImport;

/// <summary>Takes an existing register over (B16): handed in, tried, and imported as a whole or not at all.</summary>
[Authorize(Policy = Policies.Officer)]
[Route(ImportPage.Path)]
public sealed class ImportController(
    PortalDbContext db, AttachmentStore store, ImportFaults faults, ImportWatch watch, PortalClock clock, IStringLocalizer<FieldTexts> texts) : Controller
{
    /// <summary>In bytes: more than is taken, so that a file that is too large is refused with words.</summary>
    private const long MostBytes = 100L * 1024 * 1024;

    /// <summary>In seconds: how often a page that shows progress asks anew, without script.</summary>
    private const string Refresh = "4";

    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken stop)
    {
        var import = await db.HandedInRegisters.AsNoTracking().SingleOrDefaultAsync(stop);
        if (import is { IsBusy: true }) Response.Headers["Refresh"] = Refresh;
        var first = import?.FaultsId is { } id ? await faults.FindAsync(id, stop) : [];
        return View("Import", new ImportPage(import, import is null ? null : watch.DoneOf(import.Key), [.. first.Take(ImportPage.FirstFaults)]));
    }

    [HttpPost("")]
    [RequestSizeLimit(MostBytes)]
    [RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
    public async Task<IActionResult> HandIn(IFormFile? file, CancellationToken stop)
    {
        var former = await db.HandedInRegisters.SingleOrDefaultAsync(stop);
        if (former is { IsBusy: true } or { State: ImportState.Ready }) return await AgainAsync("Import.Busy", stop);
        if (file is null || file.Length == 0) return await AgainAsync("Import.FileMissing", stop);
        if (file.Length > TableFile.MostBytes) return await AgainAsync("Import.FileTooLarge", stop);
        var content = new byte[file.Length];
        await using (var sent = file.OpenReadStream()) await sent.ReadExactlyAsync(content, stop);
        try
        {
            // What is no table at all is said at once.
            TableFile.Open(content);
        }
        catch (TableRefusedException refused)
        {
            return await AgainAsync($"Import.Refusal.{refused.Why}", stop);
        }
        try
        {
            await BeginAsync(former, file.FileName, content, stop);
        }
        catch (DbUpdateException)
        {
            // A colleague handed one in at the same moment.
            db.ChangeTracker.Clear();
            return await AgainAsync("Import.Busy", stop);
        }
        return Redirect(ImportPage.Path);
    }

    [HttpPost("starten")]
    public Task<IActionResult> Start(Guid key, CancellationToken stop) => ChangeAsync(key, import => import.State == ImportState.Ready, import =>
    {
        SetStarter(import);
        import.Become(ImportState.Importing, clock.Now);
    }, stop);

    [HttpPost("stoppen")]
    public Task<IActionResult> Stop(Guid key, CancellationToken stop)
    {
        // First, since the import keeps others from writing to the database.
        watch.Stop(key);
        return ChangeAsync(key, import => import.IsBusy, import =>
        {
            store.Delete(import.FileId);
            import.Become(ImportState.Stopped, clock.Now);
        }, stop);
    }

    [HttpPost("weggooien")]
    public Task<IActionResult> ThrowAway(Guid key, CancellationToken stop) => ChangeAsync(key, import => !import.IsBusy, import =>
    {
        DeleteFiles(import);
        db.HandedInRegisters.Remove(import);
    }, stop);

    private async Task BeginAsync(HandedInRegister? former, string fileName, byte[] content, CancellationToken stop)
    {
        var import = new HandedInRegister
        {
            Key = Guid.NewGuid(),
            FileName = Uploads.SafeName(fileName),
            FileId = await store.SaveAsync(content, stop),
            StartedAt = clock.Now,
        };
        SetStarter(import);
        import.Become(ImportState.Checking, clock.Now);
        if (former is null)
        {
            db.HandedInRegisters.Add(import);
        }
        else
        {
            DeleteFiles(former);
            import.Version = former.Version + 1;
            db.Entry(former).CurrentValues.SetValues(import);
        }
        await db.SaveChangesAsync(stop);
    }

    /// <summary>Who answers for it, as the audit log will say.</summary>
    private void SetStarter(HandedInRegister import) =>
        (import.StaffId, import.ByName, import.Session, import.Attempts, import.RunBy) = (User.StaffId(), User.StaffName(), db.Looker.Session, 0, null);

    private async Task<IActionResult> ChangeAsync(Guid key, Func<HandedInRegister, bool> may, Action<HandedInRegister> change, CancellationToken stop)
    {
        try
        {
            if (await db.HandedInRegisters.SingleOrDefaultAsync(stop) is { } import && import.Key == key && may(import))
            {
                change(import);
                await db.SaveChangesAsync(stop);
            }
        }
        catch (DbUpdateConcurrencyException)
        {
            // It went on at the same moment: the page shows how it stands.
        }
        return Redirect(ImportPage.Path);
    }

    private void DeleteFiles(HandedInRegister import)
    {
        store.Delete(import.FileId);
        if (import.FaultsId is { } id) store.Delete(id);
    }

    private async Task<IActionResult> AgainAsync(string fault, CancellationToken stop)
    {
        ModelState.AddModelError("file", texts[fault]);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return await Show(stop);
    }
}
