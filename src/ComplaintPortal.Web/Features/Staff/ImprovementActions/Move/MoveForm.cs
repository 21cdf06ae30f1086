using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.ImprovementActions.Move;

public sealed class MoveForm : ImprovementActForm
{
    public string? Day { get; set; }

    public string? Reason { get; set; }
}

internal sealed class MoveValidator : AbstractValidator<MoveForm>
{
    public MoveValidator(IStringLocalizer<FieldTexts> texts)
    {
        RuleFor(form => form.Day).Must(day => Typed.Day(day) is not null).WithMessage(_ => texts["Date"]);
        RuleFor(form => form.Reason).Filled(texts, "EvaluationRule.ReasonMissing", ImprovementAction.ReasonLimit);
    }
}
