using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Case.RecordSatisfaction;

public sealed class RecordSatisfactionForm : CaseForm
{
    public const string Yes = "tevreden";
    public const string No = "niet-tevreden";

    public string? Satisfied { get; set; }

    public string? Words { get; set; }
}

internal sealed class RecordSatisfactionValidator : AbstractValidator<RecordSatisfactionForm>
{
    public RecordSatisfactionValidator(IStringLocalizer<FieldTexts> texts)
    {
        RuleFor(form => form.Satisfied).Must(answer => answer is RecordSatisfactionForm.Yes or RecordSatisfactionForm.No).WithMessage(_ => texts["RecordSatisfaction.Satisfied"]);
        RuleFor(form => form.Words).AtMost(texts, SatisfactionRecord.WordsLimit);
    }
}
