using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Case.PlaceHold;

public sealed class PlaceHoldForm : CaseForm
{
    public string? Reason { get; set; }

    public string? DecidedBy { get; set; }

    public string? ReviewOn { get; set; }
}

internal sealed class PlaceHoldValidator : AbstractValidator<PlaceHoldForm>
{
    public PlaceHoldValidator(IStringLocalizer<FieldTexts> texts)
    {
        RuleFor(form => form.Reason).Filled(texts, "Rule.ReasonMissing", RetentionHold.ReasonLimit);
        RuleFor(form => form.DecidedBy).Cascade(CascadeMode.Stop).Required(texts, "Rule.HoldDecidedByMissing").AtMost(texts, RetentionHold.DecidedByLimit);
        RuleFor(form => form.ReviewOn).Must(day => Typed.Day(day) is not null).WithMessage(_ => texts["Date"]);
    }
}
