using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Case;

/// <summary>A form that corrects what was recorded, and so asks why.</summary>
public interface ICorrection
{
    string? Reason { get; }
}

/// <summary>A day that was recorded wrongly.</summary>
public sealed class CorrectDayForm : CaseForm, ICorrection
{
    public string? Day { get; set; }

    public string? Reason { get; set; }
}

internal sealed class CorrectDayValidator : AbstractValidator<CorrectDayForm>
{
    public CorrectDayValidator(IStringLocalizer<FieldTexts> texts)
    {
        RuleFor(form => form.Day).Must(day => Typed.Day(day) is not null).WithMessage(_ => texts["Date"]);
        Include(new CorrectionValidator(texts));
    }
}

/// <summary>Nothing is corrected without a reason.</summary>
internal sealed class CorrectionValidator : AbstractValidator<ICorrection>
{
    public CorrectionValidator(IStringLocalizer<FieldTexts> texts) =>
        RuleFor(form => form.Reason).Filled(texts, "Correct.Reason", Correction.ReasonLimit);
}
