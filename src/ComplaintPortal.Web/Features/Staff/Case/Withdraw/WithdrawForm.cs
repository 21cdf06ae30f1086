using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Case.Withdraw;

public sealed class WithdrawForm : CaseForm
{
    public string? Reason { get; set; }
}

internal sealed class WithdrawValidator : AbstractValidator<WithdrawForm>
{
    public WithdrawValidator(IStringLocalizer<FieldTexts> texts) => RuleFor(form => form.Reason).AtMost(texts, TimelineEntry.DetailLimit);
}
