using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Web.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Features.Staff.Evaluation;

/// <summary>The evaluation of a year: what it holds, and what is still to be done on it (E22, E23).</summary>
[Authorize(Policy = Policies.Oversight)]
[Route(EvaluationDesk.Year)]
public sealed class EvaluationController(EvaluationDesk desk, PointReader points) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(int year, CancellationToken stop)
    {
        var evaluation = await desk.FindAsync(year, stop);
        if (evaluation is null && !(await desk.Years.AllAsync(stop)).Contains(year)) return NotFound();
        var waiting = evaluation?.Current.State == EvaluationState.Adopted ? PointReader.None : await points.CountAsync(year, evaluation, stop);
        return View("Evaluation", new EvaluationPage(year, evaluation, waiting, evaluation?.ObstacleToAdopt(desk.Clock.Today), await ActionsAsync(year - 1, stop), await ActionsAsync(year, stop)));
    }

    /// <summary>The improvement actions that came from a year's evaluation, and those made in it without one (E21, E23).</summary>
    private Task<List<ActionRow>> ActionsAsync(int year, CancellationToken stop) => desk.Db.ImprovementActions
        .Where(action => action.EvaluationYear == year || (action.EvaluationYear == null && action.Year == year))
        .OrderBy(action => action.DueOn).ThenBy(action => action.Id)
        .Select(action => new ActionRow(action.Id, action.Title, action.OwnerName, action.DueOn, action.State, action.DoneOn, action.Verdict))
        .Take(ActionRow.Most).ToListAsync(stop);

    /// <summary>Begins it; where a colleague did so a moment ago, that one is shown.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Begin(int year, CancellationToken stop)
    {
        if (!(await desk.Years.AllAsync(stop)).Contains(year)) return NotFound();
        if (await desk.FindAsync(year, stop) is null)
        {
            desk.Db.AnnualEvaluations.Add(AnnualEvaluation.Begin(year, User.ToActor(), desk.Clock.Now));
            try
            {
                await desk.Db.SaveChangesAsync(stop);
            }
            catch (DbUpdateException)
            {
                // One a year: it was begun at the very same moment.
                if (await desk.FindAsync(year, stop) is null) throw;
            }
        }
        return Redirect(EvaluationDesk.PageOf(year));
    }

    /// <summary>One version as it was adopted, to read and to print.</summary>
    [HttpGet("versies/{version:int}")]
    public async Task<IActionResult> Version(int year, int version, CancellationToken stop) =>
        await desk.FindAsync(year, stop) is { } evaluation
        && evaluation.Versions.FirstOrDefault(one => one.Number == version && one.State == EvaluationState.Adopted) is { } found
            ? View("Version", new VersionPage(evaluation, found))
            : NotFound();
}

/// <summary>The evaluation of a year.</summary>
/// <param name="Evaluation">Null while it was not begun.</param>
/// <param name="Waiting">How many lessons and points stand under no theme yet, by where they come from.</param>
/// <param name="Obstacle">What stands in the way of adopting it.</param>
/// <param name="Before">The improvement actions of the year before, with which it opens.</param>
/// <param name="Actions">Those of the year itself.</param>
public sealed record EvaluationPage(
    int Year, AnnualEvaluation? Evaluation, IReadOnlyDictionary<PointOrigin, int> Waiting, EvaluationRule? Obstacle, IReadOnlyList<ActionRow> Before, IReadOnlyList<ActionRow> Actions);

/// <summary>An improvement action and how it stands.</summary>
public sealed record ActionRow(long Id, string Title, string Owner, DateOnly DueOn, ImprovementState State, DateOnly? DoneOn, EffectVerdict? Verdict)
{
    /// <summary>More than anyone goes through in an evaluation; the board of improvement actions has them all.</summary>
    public const int Most = 100;

    public bool IsLate(DateOnly today) => State == ImprovementState.Open && DueOn < today;
}

public sealed record VersionPage(AnnualEvaluation Evaluation, EvaluationVersion Version);
