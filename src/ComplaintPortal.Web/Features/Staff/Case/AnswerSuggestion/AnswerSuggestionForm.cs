using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Case.AnswerSuggestion;

public sealed class AnswerSuggestionForm : CaseForm
{
    public string? Text { get; set; }

    /// <summary>Improvement points for the evaluation, one a line.</summary>
    public string? Points { get; set; }

    /// <summary>With what the answer begins and ends: thanks alone are no answer.</summary>
    [BindNever]
    [ValidateNever]
    public string Thanks { get; set; } = "";
}

internal sealed class AnswerSuggestionValidator : AbstractValidator<AnswerSuggestionForm>
{
    public AnswerSuggestionValidator(IStringLocalizer<FieldTexts> texts)
    {
        RuleFor(form => form.Text).Cascade(CascadeMode.Stop)
            .Must((form, text) => Clean.Text(text) is { } answer && answer != Clean.Text(form.Thanks)).WithMessage(_ => texts["AnswerSuggestion.Text"])
            .AtMost(texts, Message.TextLimit);
        RuleFor(form => form.Points).ArePoints(texts);
    }
}
