using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Case.Reopen;

public sealed class ReopenForm : CaseForm
{
    public string? Reason { get; set; }
}

internal sealed class ReopenValidator : AbstractValidator<ReopenForm>
{
    public ReopenValidator(IStringLocalizer<FieldTexts> texts) =>
        RuleFor(form => form.Reason).Filled(texts, "Rule.ReasonMissing", TimelineEntry.DetailLimit);
}
