using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Case.LiftHold;

public sealed class LiftHoldForm : CaseForm
{
    public string? Reason { get; set; }
}

internal sealed class LiftHoldValidator : AbstractValidator<LiftHoldForm>
{
    public LiftHoldValidator(IStringLocalizer<FieldTexts> texts) => RuleFor(form => form.Reason).Filled(texts, "Rule.ReasonMissing", RetentionHold.ReasonLimit);
}
