using ComplaintPortal.Web.Features.Shared.ImprovementActions;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Case.MakeImprovementAction;

public sealed class MakeImprovementActionForm : CaseForm
{
    public ImprovementForm Improvement { get; set; } = new();
}

internal sealed class MakeImprovementActionValidator : AbstractValidator<MakeImprovementActionForm>
{
    public MakeImprovementActionValidator(IStringLocalizer<FieldTexts> texts) => RuleFor(form => form.Improvement).SetValidator(new ImprovementValidator(texts));
}
