using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Features.Shared.ImprovementActions;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.ImprovementActions.ChangeOwner;

public sealed class ChangeOwnerForm : ImprovementActForm
{
    public string? Owner { get; set; }

    /// <summary>Who can take it over.</summary>
    [BindNever]
    public List<Option> Owners { get; set; } = [];
}

internal sealed class ChangeOwnerValidator : AbstractValidator<ChangeOwnerForm>
{
    public ChangeOwnerValidator(IStringLocalizer<FieldTexts> texts) => RuleFor(form => form.Owner)
        .Must((form, owner) => ImprovementOwners.Chosen(form.Owners, owner) is not null).WithMessage(_ => texts["EvaluationRule.OwnerMissing"]);
}
