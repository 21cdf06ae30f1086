using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Case.AnswerSolution;

public sealed class AnswerSolutionForm : SolutionForm, IAgreementForm
{
    public const string Agrees = "akkoord";
    public const string Declines = "niet-akkoord";

    public string? Answer { get; set; }

    public string? AgreedOn { get; set; }

    public string? How { get; set; }

    public string? Reason { get; set; }
}

internal sealed class AnswerSolutionValidator : AbstractValidator<AnswerSolutionForm>
{
    public AnswerSolutionValidator(IStringLocalizer<FieldTexts> texts)
    {
        RuleFor(form => form.Answer).Must(answer => answer is AnswerSolutionForm.Agrees or AnswerSolutionForm.Declines).WithMessage(_ => texts["AnswerSolution.Answer"]);
        When(form => form.Answer == AnswerSolutionForm.Agrees, () => Include(new AgreementValidator(texts)));
        When(form => form.Answer == AnswerSolutionForm.Declines, () => RuleFor(form => form.Reason).AtMost(texts, AgreedSolution.NoteLimit));
    }
}
