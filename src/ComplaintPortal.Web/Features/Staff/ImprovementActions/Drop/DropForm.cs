using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.ImprovementActions.Drop;

public sealed class DropForm : ImprovementActForm
{
    public string? Reason { get; set; }
}

internal sealed class DropValidator : AbstractValidator<DropForm>
{
    public DropValidator(IStringLocalizer<FieldTexts> texts) => RuleFor(form => form.Reason).Filled(texts, "EvaluationRule.ReasonMissing", ImprovementAction.ReasonLimit);
}
