using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Features.Staff.Overdue;

/// <summary>What is promised and late, the longest first (B12, E9); without anything of who complained or about what (B17).</summary>
[Authorize(Policy = Policies.Oversight)]
public sealed class OverdueController(PortalDbContext db, PortalClock clock) : Controller
{
    private const int PageSize = 50;

    /// <param name="dag">The due day of the last promise on the page before.</param>
    /// <param name="na">The id of that promise.</param>
    [HttpGet("/medewerkers/te-laat")]
    public async Task<IActionResult> List(DateOnly? dag, long? na, CancellationToken stop)
    {
        var today = clock.Today;
        var (day, id) = (dag ?? DateOnly.MinValue, na ?? 0);
        var late = db.Complaints.SelectMany(
            complaint => complaint.Promises.Where(promise => promise.State == PromiseState.Open && promise.DueOn < today),
            (complaint, promise) => new { complaint, promise });
        var count = await late.CountAsync(stop);
        var rows = await late
            .Where(one => one.promise.DueOn > day || (one.promise.DueOn == day && one.promise.Id > id))
            .OrderBy(one => one.promise.DueOn).ThenBy(one => one.promise.Id)
            .Select(one => new OverdueRow(
                one.promise.Id, one.complaint.Number, one.promise.Kind, one.promise.DueOn, one.promise.TermUnit,
                db.Users.Where(member => member.Id == one.complaint.HandlerId).Select(member => member.DisplayName).FirstOrDefault()))
            .Take(PageSize + 1).ToListAsync(stop);
        return View("Overdue", new OverduePage([.. rows.Take(PageSize)], count, na is not null, rows.Count > PageSize));
    }
}

public sealed record OverdueRow(long Id, string Number, PromiseKind Kind, DateOnly DueOn, TermUnit Unit, string? Handler);

public sealed record OverduePage(List<OverdueRow> Rows, int Count, bool HasBefore, bool HasMore);
