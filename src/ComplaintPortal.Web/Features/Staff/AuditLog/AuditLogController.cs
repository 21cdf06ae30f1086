using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Audit;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Features.Staff.AuditLog;

/// <summary>
/// Whether the audit log is whole, and what was unusual about how dossiers were looked at in a week (B17): by number only, so without a
/// look into any of them.
/// </summary>
[Authorize(Policy = Policies.Management)]
[Route(AuditLogPage.Path)]
public sealed class AuditLogController(PortalDbContext db, AuditVerification verification, PortalClock clock) : Controller
{
    private const int DaysInWeek = 7;

    /// <summary>What shows what a dossier holds.</summary>
    private static readonly List<AuditKind> Looks = [AuditKind.Dossier, AuditKind.Attachment, AuditKind.Letter, AuditKind.Document, AuditKind.Log, AuditKind.BreakGlass];

    /// <param name="week">Any day of the week asked for; this week where empty.</param>
    [HttpGet("")]
    public async Task<IActionResult> Show(DateOnly? week, CancellationToken stop)
    {
        var monday = DutchTime.MondayOf(week is { Year: > 2000 and < 9000 } asked ? asked : clock.Today);
        var (from, to) = (DutchTime.Instant(monday, TimeOnly.MinValue), DutchTime.Instant(monday.AddDays(DaysInWeek), TimeOnly.MinValue));
        // Of what is shut to this employee nothing shows here either.
        var looks = await db.AuditLog.Where(line => line.ByKind == ActorKind.Staff && line.At >= from && line.At < to && Looks.Contains(line.Kind)
                && db.Complaints.Any(one => one.Number == line.Number))
            .OrderBy(line => line.Sequence)
            .Select(line => new Look(
                line.StaffId, db.Users.Where(member => member.Id == line.StaffId).Select(member => member.DisplayName).FirstOrDefault(),
                line.Number, line.At, line.Kind, line.IsOfColleague))
            .ToListAsync(stop);
        var check = await db.AuditChecks.AsNoTracking().OrderByDescending(one => one.At).ThenByDescending(one => one.Id).FirstOrDefaultAsync(stop);
        return View("AuditLog", new AuditLogPage(monday, monday.AddDays(DaysInWeek) <= clock.Today, check, UnusualLooks.Of(looks)));
    }

    [HttpPost("nakijken")]
    public async Task<IActionResult> Check(CancellationToken stop)
    {
        await verification.CheckAsync(stop);
        return Redirect(AuditLogPage.Path);
    }
}

public sealed record AuditLogPage(DateOnly Monday, bool HasNext, AuditCheck? Check, UnusualLooks Unusual)
{
    public const string Path = "/medewerkers/logboek";

    public string WeekBefore => $"{Monday.AddDays(-7):yyyy-MM-dd}";

    public string WeekAfter => $"{Monday.AddDays(7):yyyy-MM-dd}";
}
