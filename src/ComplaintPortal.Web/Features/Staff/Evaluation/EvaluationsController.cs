using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Web.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Features.Staff.Evaluation;

/// <summary>The years, and where the evaluation of each stands (E22).</summary>
[Authorize(Policy = Policies.Oversight)]
public sealed class EvaluationsController(EvaluationDesk desk) : Controller
{
    [HttpGet(EvaluationDesk.Path)]
    public async Task<IActionResult> List(CancellationToken stop)
    {
        var evaluations = (await desk.Db.AnnualEvaluations.AsNoTracking()
            .Select(one => new
            {
                one.Year,
                Last = one.Versions.OrderByDescending(version => version.Number).Select(version => version.State).First(),
                Adopted = one.Versions.Where(version => version.State == EvaluationState.Adopted).OrderByDescending(version => version.Number)
                    .Select(version => new { version.Number, version.AdoptedAt, version.AdoptedByName }).FirstOrDefault(),
            })
            .ToListAsync(stop)).ToDictionary(one => one.Year);
        var missed = await desk.Years.MissedAsync(stop);
        return View("Evaluations", (await desk.Years.AllAsync(stop)).Select(year => evaluations.GetValueOrDefault(year) is { } found
            ? new YearRow(year, found.Last, found.Adopted?.Number, found.Adopted?.AdoptedAt, found.Adopted?.AdoptedByName, missed.Contains(year))
            : new YearRow(year, null, null, null, null, missed.Contains(year))).ToList());
    }
}

/// <summary>A year and how far its evaluation is.</summary>
/// <param name="State">Of its last version; null where none was begun.</param>
/// <param name="Adopted">The number of the adopted version that holds.</param>
/// <param name="IsMissed">Whether management is reminded of it by now.</param>
public sealed record YearRow(int Year, EvaluationState? State, int? Adopted, DateTimeOffset? AdoptedAt, string? AdoptedBy, bool IsMissed);
