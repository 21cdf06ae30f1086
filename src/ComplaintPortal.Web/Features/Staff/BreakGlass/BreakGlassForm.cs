using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.BreakGlass;

/// <summary>Which dossier, and why.</summary>
public sealed class BreakGlassForm
{
    public string? Number { get; set; }

    public string? Reason { get; set; }
}

internal sealed class BreakGlassValidator : AbstractValidator<BreakGlassForm>
{
    public BreakGlassValidator(IStringLocalizer<FieldTexts> texts)
    {
        RuleFor(form => form.Number).Cascade(CascadeMode.Stop).Required(texts, "BreakGlass.NumberMissing").AtMost(texts, 40)
            .Must(number => Clean.Line(number) is not null).WithMessage(_ => texts["BreakGlass.NumberMissing"]);
        RuleFor(form => form.Reason).Cascade(CascadeMode.Stop).Required(texts, "BreakGlass.ReasonMissing").AtMost(texts, TimelineEntry.DetailLimit);
    }
}
