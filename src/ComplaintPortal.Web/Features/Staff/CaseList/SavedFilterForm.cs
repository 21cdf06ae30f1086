using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.CaseList;

/// <summary>A list to keep, under a name.</summary>
public sealed class SavedFilterForm
{
    public string? Name { get; set; }

    /// <summary>The query of its address; what was searched for stands sealed in it.</summary>
    public string? Query { get; set; }
}

internal sealed class SavedFilterValidator : AbstractValidator<SavedFilterForm>
{
    public SavedFilterValidator(IStringLocalizer<FieldTexts> texts) =>
        RuleFor(form => form.Name).Cascade(CascadeMode.Stop)
            .Must(name => Clean.Line(name) is not null).WithMessage(_ => texts["SavedFilter.Name"]).AtMost(texts, SavedFilter.NameLimit);
}
