using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Case.AnswerRectification;

public sealed class AnswerRectificationForm : DisclosureForm
{
    public string? Outcome { get; set; }

    public string? Answer { get; set; }

    public static readonly IReadOnlyList<DisclosureOutcome> Outcomes = [DisclosureOutcome.Granted, DisclosureOutcome.PartlyGranted, DisclosureOutcome.Refused];
}

internal sealed class AnswerRectificationValidator : AbstractValidator<AnswerRectificationForm>
{
    public AnswerRectificationValidator(IStringLocalizer<FieldTexts> texts)
    {
        RuleFor(form => form.Outcome).Must(outcome => AnswerRectificationForm.Outcomes.Any(one => one.ToString() == outcome)).WithMessage(_ => texts["Choose"]);
        RuleFor(form => form.Answer).Filled(texts, "AnswerRectification.Answer", DisclosureRequest.ReasonLimit);
    }
}
