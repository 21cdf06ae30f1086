using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Case.RecordReferralOutcome;

public sealed class RecordReferralOutcomeForm : CaseForm
{
    public string? Outcome { get; set; }

    public string? Day { get; set; }

    public string? Lessons { get; set; }

    /// <summary>The referral that the address names.</summary>
    public Referral? Referral() => Case.Referrals.FirstOrDefault(one => one.Id == Item);
}

internal sealed class RecordReferralOutcomeValidator : AbstractValidator<RecordReferralOutcomeForm>
{
    public RecordReferralOutcomeValidator(IStringLocalizer<FieldTexts> texts)
    {
        RuleFor(form => form.Outcome).Filled(texts, "Referral.Outcome", Referral.OutcomeLimit);
        RuleFor(form => form.Day).Must(day => Typed.Day(day) is not null).WithMessage(_ => texts["Date"]);
        RuleFor(form => form.Lessons).AtMost(texts, Referral.OutcomeLimit);
    }
}
