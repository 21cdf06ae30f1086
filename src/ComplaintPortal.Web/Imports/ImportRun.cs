using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Web.Attachments;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Imports;

/// <summary>
/// Works on the import that waits: the dry run, or the import itself. One that was killed left nothing behind and is begun again; one
/// that two servers begin is done by one of them, since the row that says so is written with the dossiers.
/// </summary>
public sealed class ImportRun(
    PortalDbContext db,
    AttachmentStore store,
    ImportFaults faults,
    ImportWriter writer,
    ImportWatch watch,
    Regulation regulation,
    PortalClock clock,
    IStringLocalizer<StaffTexts> texts,
    ILogger<ImportRun> logger)
{
    /// <summary>What was begun so often and never ended brings the server down.</summary>
    private const int MostAttempts = 3;

    /// <summary>After so long another server takes over what one began.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public async Task RunAsync(CancellationToken stop)
    {
        if (await db.HandedInRegisters.AsNoTracking().SingleOrDefaultAsync(stop) is not { IsBusy: true } waiting || IsElsewhere(waiting)) return;
        if (!await ChangeAsync(waiting.Key, waiting.State, one => (one.RunBy, one.RunSince, one.Attempts) = (watch.Server, clock.Now, one.Attempts + 1), stop)) return;
        using var run = watch.Begin(waiting.Key, stop);
        try
        {
            if (waiting.Attempts >= MostAttempts) await EndAsync(waiting, ImportState.Failed, stop);
            else if (waiting.State == ImportState.Checking) await CheckAsync(waiting, run);
            else await ImportAsync(waiting, run);
        }
        catch (TableRefusedException refused)
        {
            await EndAsync(waiting, ImportState.Refused, stop, one => one.Refusal = refused.Why);
        }
        catch (IOException gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            await EndAsync(waiting, ImportState.Refused, stop, one => one.Refusal = ImportRefusal.FileGone);
        }
        catch (OperationCanceledException) when (run.IsStopped)
        {
            await EndAsync(waiting, ImportState.Stopped, stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            logger.LogInformation("The import was stopped, or done by another server, at the last moment");
        }
    }

    /// <summary>On SQLite there is one server, and what another process began died with it.</summary>
    private bool IsElsewhere(HandedInRegister import) =>
        !db.Database.IsSqlite() && import.RunBy is { } server && server != watch.Server && import.RunSince > clock.Now - Patience;

    private async Task CheckAsync(HandedInRegister import, ImportWatch.Run run)
    {
        var file = await ReadAsync(import, run);
        if (file.FaultCount > 0) await TellFaultsAsync(import, file, run.Token);
        else await ChangeAsync(import.Key, ImportState.Checking, one => (one.Rows, one.FaultCount, one.Attempts) = (file.Rows, 0, 0), run.Token, ImportState.Ready);
    }

    /// <summary>What was without faults a while ago may have some now: a handler left, a term is over, a colleague imported the same.</summary>
    private async Task ImportAsync(HandedInRegister import, ImportWatch.Run run)
    {
        var file = await ReadAsync(import, run);
        if (file.FaultCount > 0)
        {
            await TellFaultsAsync(import, file, run.Token);
            return;
        }
        run.Progress(0);
        var by = Actor.Staff(import.StaffId, import.ByName);
        var former = db.LookerNow;
        db.LookerNow = () => new Looker(import.StaffId, Roles.Officer, import.Session);
        try
        {
            // Sorted in a way that keeps the order of the file within a day.
            List<ImportDraft> drafts = [.. file.Drafts.OrderBy(draft => draft.Intake.ReceivedOn)];
            await writer.WriteAsync(
                drafts, by, clock.Now,
                async (first, last) =>
                {
                    var now = await db.HandedInRegisters.SingleAsync(run.Token);
                    if (now.Key != import.Key || now.State != ImportState.Importing) throw new DbUpdateConcurrencyException("The import was stopped.");
                    (now.FirstNumber, now.LastNumber, now.Rows) = (first, last, drafts.Count);
                    now.Become(ImportState.Done, clock.Now);
                    await db.SaveChangesAsync(run.Token);
                },
                run.Progress, run.Token);
        }
        finally
        {
            db.LookerNow = former;
        }
        store.Delete(import.FileId);
        logger.LogInformation("A register of {Rows} rows was imported", file.Rows);
    }

    private async Task TellFaultsAsync(HandedInRegister import, CheckedFile file, CancellationToken stop)
    {
        var id = await faults.SaveAsync(file.Faults, stop);
        store.Delete(import.FileId);
        await ChangeAsync(import.Key, import.State, one => (one.Rows, one.FaultCount, one.FaultsId) = (file.Rows, file.FaultCount, id), stop, ImportState.Faulty);
    }

    private async Task<CheckedFile> ReadAsync(HandedInRegister import, ImportWatch.Run run)
    {
        var content = await store.ReadAsync(import.FileId, run.Token);
        var check = new ImportCheck(regulation, await SurroundingsAsync(run.Token));
        return check.Read(TableFile.Open(content), run.Progress, run.Token);
    }

    private async Task<ImportSurroundings> SurroundingsAsync(CancellationToken stop)
    {
        var officers = await (
            from member in db.Users
            join link in db.UserRoles on member.Id equals link.UserId
            join role in db.Roles on link.RoleId equals role.Id
            where !member.IsDisabled && role.Name == Roles.Officer
            select new { member.Id, member.Email, member.DisplayName }).ToListAsync(stop);
        var known = await db.Complaints.Where(one => one.EarlierNumber != null).Select(one => one.EarlierNumber!).ToListAsync(stop);
        using var language = Language.Use(regulation.Languages[0]);
        return new(
            clock.Today, officers.ToDictionary(one => one.Email!.ToLowerInvariant(), one => new ImportHandler(one.Id, one.DisplayName)),
            known.Select(ImportCheck.Same).ToHashSet(), texts["Import.Remark"]);
    }

    private async Task EndAsync(HandedInRegister import, ImportState state, CancellationToken stop, Action<HandedInRegister>? with = null)
    {
        store.Delete(import.FileId);
        await ChangeAsync(import.Key, import.State, one => with?.Invoke(one), stop, state);
    }

    /// <summary>Changes the row, unless it stands otherwise by now, or is changed at this very moment: whoever was first is right.</summary>
    private async Task<bool> ChangeAsync(Guid key, ImportState stands, Action<HandedInRegister> change, CancellationToken stop, ImportState? becomes = null)
    {
        db.ChangeTracker.Clear();
        if (await db.HandedInRegisters.SingleOrDefaultAsync(stop) is not { } import || import.Key != key || import.State != stands) return false;
        change(import);
        import.Become(becomes ?? stands, clock.Now);
        try
        {
            await db.SaveChangesAsync(stop);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            logger.LogInformation("The import was stopped, or taken up by another server, at the same moment");
            return false;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}
