using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Features.Staff.Retention;

/// <summary>What is destroyed in the coming months, and what is held (B18–B20); by number only, so without a look into any dossier (B17).</summary>
[Authorize(Policy = Policies.Oversight)]
public sealed class RetentionController(PortalDbContext db, Regulation regulation, PortalClock clock) : Controller
{
    private const int PageSize = 50;

    /// <summary>How far the list looks ahead.</summary>
    private const int MonthsAhead = 6;

    /// <param name="soort">"suggesties" for suggestions, which have a term of their own.</param>
    /// <param name="dag">The closing date of the last case on the page before.</param>
    /// <param name="na">The id of that case.</param>
    [HttpGet(RetentionPage.Path)]
    public async Task<IActionResult> Show(string? soort, DateOnly? dag, long? na, CancellationToken stop)
    {
        var kind = soort == RetentionPage.Suggestions && regulation.Kinds.Contains(ComplaintKind.Suggestion) ? ComplaintKind.Suggestion : ComplaintKind.Complaint;
        var (latest, day, id) = (regulation.Retention.LatestClosing(kind, clock.Today.AddMonths(MonthsAhead)), dag ?? DateOnly.MinValue, na ?? 0);
        var rows = await db.Complaints
            .Where(one => one.Kind == kind && one.ClosedOn <= latest && (one.ClosedOn > day || (one.ClosedOn == day && one.Id > id)))
            .OrderBy(one => one.ClosedOn).ThenBy(one => one.Id)
            .Select(one => new DueRow(one.Id, one.Number, one.ClosedOn!.Value, one.Holds.Any(hold => hold.LiftedAt == null),
                one.Promises.Any(promise => promise.Kind == PromiseKind.Disclosure && promise.State == PromiseState.Open)))
            .Take(PageSize + 1).ToListAsync(stop);
        var holds = await db.Complaints
            .SelectMany(one => one.Holds.Where(hold => hold.LiftedAt == null), (one, hold) => new { one.Number, one.ClosedOn, one.Kind, hold })
            .OrderBy(both => both.hold.ReviewOn).ThenBy(both => both.hold.Id)
            .Select(both => new HoldRow(both.Number, both.Kind, both.ClosedOn, both.hold.DecidedBy, both.hold.PlacedAt, both.hold.ReviewOn))
            .ToListAsync(stop);
        return View("Retention", new RetentionPage(kind, [.. rows.Take(PageSize)], holds, na is not null, rows.Count > PageSize));
    }
}

/// <summary>A case whose term ends soon.</summary>
/// <param name="IsAwaited">Somebody waits for inspection or a copy of it: it is destroyed only when that is answered.</param>
public sealed record DueRow(long Id, string Number, DateOnly ClosedOn, bool IsHeld, bool IsAwaited);

/// <summary>A case that is held.</summary>
public sealed record HoldRow(string Number, ComplaintKind Kind, DateOnly? ClosedOn, string DecidedBy, DateTimeOffset PlacedAt, DateOnly ReviewOn);

public sealed record RetentionPage(ComplaintKind Kind, List<DueRow> Rows, List<HoldRow> Holds, bool HasBefore, bool HasMore)
{
    public const string Path = "/medewerkers/bewaren";
    public const string Suggestions = "suggesties";

    /// <summary>The first page of the kind at hand.</summary>
    public string Start => AddressOf(Kind);

    public static string AddressOf(ComplaintKind kind) => kind == ComplaintKind.Suggestion ? $"{Path}?soort={Suggestions}" : Path;

    /// <summary>What follows the first page's address on the next one; null where there is none.</summary>
    public string? Next => HasMore ? $"{(Kind == ComplaintKind.Suggestion ? '&' : '?')}dag={Rows[^1].ClosedOn:yyyy-MM-dd}&na={Rows[^1].Id}" : null;
}
