using ComplaintPortal.Domain.Evaluation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace ComplaintPortal.Web.Features.Staff.ImprovementActions;

/// <summary>What the form of every act on an improvement action carries.</summary>
public abstract class ImprovementActForm
{
    /// <summary>The version that the form showed; what was done since then is shown before anything is saved.</summary>
    public long Version { get; set; }

    /// <summary>The action as it is now. Not there yet while the form is bound.</summary>
    [BindNever]
    [ValidateNever]
    public ImprovementAction Action { get; set; } = null!;

    /// <summary>What was done to it since the form was shown; empty where nothing was.</summary>
    [BindNever]
    [ValidateNever]
    public List<ImprovementActionEntry> Since { get; set; } = [];
}
