using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Case.IssueAccessCode;

public sealed class IssueAccessCodeForm : CaseForm
{
    public string? HowChecked { get; set; }
}

internal sealed class IssueAccessCodeValidator : AbstractValidator<IssueAccessCodeForm>
{
    public IssueAccessCodeValidator(IStringLocalizer<FieldTexts> texts) =>
        RuleFor(form => form.HowChecked).Filled(texts, "IssueAccessCode.HowChecked", TimelineEntry.DetailLimit);
}
