using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.ImprovementActions.TakeUpAgain;

public sealed class TakeUpAgainForm : ImprovementActForm
{
    public string? Reason { get; set; }

    public string? DueOn { get; set; }
}

internal sealed class TakeUpAgainValidator : AbstractValidator<TakeUpAgainForm>
{
    public TakeUpAgainValidator(IStringLocalizer<FieldTexts> texts)
    {
        RuleFor(form => form.Reason).Filled(texts, "EvaluationRule.ReasonMissing", ImprovementAction.ReasonLimit);
        RuleFor(form => form.DueOn).Must(day => Typed.Day(day) is not null).WithMessage(_ => texts["Date"]);
    }
}
