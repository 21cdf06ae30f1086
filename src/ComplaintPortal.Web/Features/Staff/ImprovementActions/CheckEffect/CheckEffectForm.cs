using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.ImprovementActions.CheckEffect;

public sealed class CheckEffectForm : ImprovementActForm
{
    public string? CheckedOn { get; set; }

    public string? Verdict { get; set; }

    public string? Note { get; set; }
}

internal sealed class CheckEffectValidator : AbstractValidator<CheckEffectForm>
{
    public CheckEffectValidator(IStringLocalizer<FieldTexts> texts)
    {
        RuleFor(form => form.CheckedOn).Must(day => Typed.Day(day) is not null).WithMessage(_ => texts["Date"]);
        RuleFor(form => form.Verdict).Must(verdict => Enum.GetNames<EffectVerdict>().Contains(verdict)).WithMessage(_ => texts["Choose"]);
        RuleFor(form => form.Note).Filled(texts, "Improvement.CheckNote", ImprovementAction.NoteLimit);
    }
}
