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
        RuleFor(form => form.HowChecked).Cascade(CascadeMode.Stop)
            .Must(text => Clean.Text(text) is not null).WithMessage(_ => texts["IssueAccessCode.HowChecked"]).AtMost(texts, TimelineEntry.DetailLimit);
}
