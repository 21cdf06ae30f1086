using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Features.Staff.ImprovementActions;

/// <summary>The board of improvement actions: what is to be done first comes first, so what is overdue leads (E21).</summary>
[Authorize(Policy = Policies.Oversight)]
public sealed class BoardController(PortalDbContext db, PortalClock clock) : Controller
{
    private const int PageSize = 50;

    /// <param name="dag">The day of the last action on the page before.</param>
    /// <param name="na">The id of that action.</param>
    [HttpGet(ImprovementAct.Board)]
    public async Task<IActionResult> Show(string? lijst, string? eigenaar, string? jaar, string? herkomst, DateOnly? dag, long? na, CancellationToken stop)
    {
        var (filter, today) = (BoardFilter.Read(lijst, eigenaar, jaar, herkomst), clock.Today);
        var narrowed = filter.Narrow(db, User.StaffId());
        var (day, id) = (dag ?? DateOnly.MinValue, na ?? long.MaxValue);
        // On one day, and among those of which nothing is left to do, the newest first.
        var rows = await filter.In(narrowed, today)
            .Where(action => action.NextOn > day || (action.NextOn == day && action.Id < id))
            .OrderBy(action => action.NextOn).ThenByDescending(action => action.Id)
            .Select(action => new BoardRow(
                action.Id, action.Title, action.OwnerName, action.State, action.DueOn, action.DoneOn, action.CheckOn, action.CheckedOn,
                action.Verdict, action.NextOn, action.Year, action.EvaluationYear,
                db.Complaints.Where(one => one.Id == action.ComplaintId).Select(one => one.Number).FirstOrDefault()))
            .Take(PageSize + 1).ToListAsync(stop);
        return View("Board", new BoardPage(
            filter, [.. rows.Take(PageSize)], await CountsAsync(narrowed, today, stop), await OwnersAsync(stop),
            await db.ImprovementActions.Select(action => action.Year).Distinct().OrderByDescending(year => year).ToListAsync(stop), na is not null, rows.Count > PageSize));
    }

    private static async Task<BoardCounts> CountsAsync(IQueryable<ImprovementAction> actions, DateOnly today, CancellationToken stop) =>
        await actions.GroupBy(_ => 1).Select(all => new BoardCounts(
            all.Sum(action => action.State == ImprovementState.Open ? 1 : 0),
            all.Sum(action => action.State == ImprovementState.Open && action.DueOn < today ? 1 : 0),
            all.Sum(action => action.State == ImprovementState.Done && action.CheckedOn == null ? 1 : 0),
            all.Sum(action => action.NextOn == DateOnly.MaxValue ? 1 : 0),
            all.Count())).FirstOrDefaultAsync(stop) ?? BoardCounts.None;

    /// <summary>Who owns one or did, as far as there is an account of it.</summary>
    private async Task<List<Option>> OwnersAsync(CancellationToken stop) =>
        [.. (await db.Users.Where(member => db.ImprovementActions.Any(action => action.OwnerId == member.Id))
            .OrderBy(member => member.DisplayName).ThenBy(member => member.Id)
            .Select(member => new { member.Id, member.DisplayName }).ToListAsync(stop))
            .Select(member => new Option(member.Id.ToString(), member.DisplayName))];
}
