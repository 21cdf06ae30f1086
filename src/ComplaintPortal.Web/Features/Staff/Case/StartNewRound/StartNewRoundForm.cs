using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Case.StartNewRound;

public sealed class StartNewRoundForm : CaseForm
{
    public string? Reason { get; set; }

    /// <summary>That the complainant is not satisfied; null where the last that was said is something else, or nothing.</summary>
    public SatisfactionRecord? Unsatisfied() => Case.Satisfactions is [.., { IsSatisfied: false } last] ? last : null;

    /// <summary>What a new round drops.</summary>
    public IEnumerable<AgreedSolution> Open() => Case.Solutions.Where(solution => solution.State is SolutionState.Proposed or SolutionState.Agreed);
}

internal sealed class StartNewRoundValidator : AbstractValidator<StartNewRoundForm>
{
    public StartNewRoundValidator(IStringLocalizer<FieldTexts> texts) =>
        RuleFor(form => form.Reason).Filled(texts, "StartNewRound.Reason", TimelineEntry.DetailLimit);
}
