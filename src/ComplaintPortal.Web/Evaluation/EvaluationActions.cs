using ComplaintPortal.Domain.Evaluation;

namespace ComplaintPortal.Web.Evaluation;

/// <summary>Which improvement actions belong to the evaluation of a year.</summary>
public static class EvaluationActions
{
    /// <summary>Those that came from it, and those that were made in the year without one (E21, E23); the first due comes first.</summary>
    public static IQueryable<ImprovementAction> OfEvaluation(this IQueryable<ImprovementAction> actions, int year) => actions
        .Where(action => action.EvaluationYear == year || (action.EvaluationYear == null && action.Year == year))
        .OrderBy(action => action.DueOn).ThenBy(action => action.Id);
}
