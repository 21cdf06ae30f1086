using ComplaintPortal.Domain.Evaluation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace ComplaintPortal.Web.Features.Staff.Evaluation;

/// <summary>What the form of every act on an evaluation carries.</summary>
public abstract class EvaluationForm
{
    /// <summary>The evaluation's version as it was when the page was shown.</summary>
    public long Version { get; set; }

    /// <summary>The evaluation at hand, as it is now.</summary>
    [BindNever]
    [ValidateNever]
    public AnnualEvaluation Evaluation { get; set; } = null!;

    /// <summary>Whether a colleague worked on it since the form was shown.</summary>
    [BindNever]
    [ValidateNever]
    public bool HasMovedOn { get; set; }

    /// <summary>What the act would overwrite: as a colleague left it meanwhile. Null where that is nothing else than before.</summary>
    [BindNever]
    [ValidateNever]
    public string? Theirs { get; set; }

    /// <summary>The theme or point that the address names; 0 where it is about the evaluation itself.</summary>
    [BindNever]
    [ValidateNever]
    public long Item { get; set; }

    public EvaluationTheme? FindTheme(long id) => Evaluation.Current.Themes.FirstOrDefault(theme => theme.Id == id);

    public EvaluationPoint? FindPoint(long id) => Evaluation.Current.Themes.SelectMany(theme => theme.Points).FirstOrDefault(point => point.Id == id);
}
