using ComplaintPortal.Web.Features.Shared.ImprovementActions;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.ImprovementActions.Make;

public sealed class MakeForm
{
    public ImprovementForm Improvement { get; set; } = new();
}

internal sealed class MakeValidator : AbstractValidator<MakeForm>
{
    public MakeValidator(IStringLocalizer<FieldTexts> texts) => RuleFor(form => form.Improvement).SetValidator(new ImprovementValidator(texts));
}
