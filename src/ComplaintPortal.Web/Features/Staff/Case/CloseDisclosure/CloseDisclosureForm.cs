using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Case.CloseDisclosure;

public sealed class CloseDisclosureForm : DisclosureForm
{
    public string? Outcome { get; set; }

    public string? Reason { get; set; }

    public static readonly IReadOnlyList<DisclosureOutcome> Outcomes = [DisclosureOutcome.Refused, DisclosureOutcome.TakenBack];
}

internal sealed class CloseDisclosureValidator : AbstractValidator<CloseDisclosureForm>
{
    public CloseDisclosureValidator(IStringLocalizer<FieldTexts> texts)
    {
        RuleFor(form => form.Outcome).Must(outcome => CloseDisclosureForm.Outcomes.Any(one => one.ToString() == outcome)).WithMessage(_ => texts["Choose"]);
        RuleFor(form => form.Reason).Filled(texts, "Rule.ReasonMissing", DisclosureRequest.ReasonLimit);
    }
}
