using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Audit;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Features.Staff.Case.ReadLog;

/// <summary>Who looked into a dossier and who did what to it, the last first (B17); reading that is in the log too.</summary>
[Authorize(Policy = Policies.Dossier)]
public sealed class ReadLogController(PortalDbContext db, DossierLog log) : Controller
{
    private const int PageSize = 50;

    /// <param name="voor">The place of the last line on the page before.</param>
    [HttpGet(CaseAct.Root + "/logboek")]
    public async Task<IActionResult> Show(string number, long? voor, CancellationToken stop)
    {
        var found = await db.Complaints.Where(one => one.Number == number).Select(one => new { one.Id, one.Number }).FirstOrDefaultAsync(stop);
        if (found is null) return NotFound();
        await log.LookAsync(found.Id, AuditKind.Log, User.ToActor(), stop);
        var before = voor ?? long.MaxValue;
        var lines = await db.AuditLog.Where(line => line.Number == found.Number && line.Place < before).OrderByDescending(line => line.Place)
            .Select(line => new LogLine(
                line.Place, line.Kind, line.What, line.ByKind, line.Role, line.At, line.Session,
                db.Users.Where(member => member.Id == line.StaffId).Select(member => member.DisplayName).FirstOrDefault(),
                db.AuditReasons.Where(reason => reason.Sequence == line.Sequence).Select(reason => reason.Text).FirstOrDefault()))
            .Take(PageSize + 1).ToListAsync(stop);
        return View("ReadLog", new LogPage(found.Number, [.. lines.Take(PageSize)], voor is not null, lines.Count > PageSize));
    }
}

/// <summary>One line of a dossier's log.</summary>
public sealed record LogLine(long Place, AuditKind Kind, string What, ActorKind ByKind, string Role, DateTimeOffset At, string Session, string? Name, string? Reason);

public sealed record LogPage(string Number, List<LogLine> Lines, bool HasBefore, bool HasMore);
