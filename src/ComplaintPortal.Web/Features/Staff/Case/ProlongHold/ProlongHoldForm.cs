using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Case.ProlongHold;

public sealed class ProlongHoldForm : CaseForm
{
    public string? ReviewOn { get; set; }

    public string? Reason { get; set; }
}

internal sealed class ProlongHoldValidator : AbstractValidator<ProlongHoldForm>
{
    public ProlongHoldValidator(IStringLocalizer<FieldTexts> texts)
    {
        RuleFor(form => form.ReviewOn).Must(day => Typed.Day(day) is not null).WithMessage(_ => texts["Date"]);
        RuleFor(form => form.Reason).Filled(texts, "Rule.ReasonMissing", RetentionHold.ReasonLimit);
    }
}
