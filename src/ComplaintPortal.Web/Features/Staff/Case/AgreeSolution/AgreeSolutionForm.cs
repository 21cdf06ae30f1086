using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Case.AgreeSolution;

public sealed class AgreeSolutionForm : CaseForm, IAgreementForm
{
    /// <summary>Put to the complainant, who answers.</summary>
    public const string Propose = "voorleggen";

    /// <summary>Both agreed already.</summary>
    public const string Agreed = "afgesproken";

    public string? Solution { get; set; }

    public string? Owner { get; set; }

    public string? DueOn { get; set; }

    public string? Way { get; set; }

    public string? AgreedOn { get; set; }

    public string? How { get; set; }

    /// <summary>What came up in the conversations, to choose from (E11).</summary>
    public IEnumerable<PossibleSolution> Possible() => Case.Conversations
        .Where(conversation => conversation is { State: ConversationState.Held, IsCorrected: false })
        .OrderBy(conversation => conversation.At).SelectMany(conversation => conversation.PossibleSolutions.OrderBy(solution => solution.Id));
}

internal sealed class AgreeSolutionValidator : AbstractValidator<AgreeSolutionForm>
{
    public AgreeSolutionValidator(IStringLocalizer<FieldTexts> texts)
    {
        RuleFor(form => form.Solution).Filled(texts, "AgreeSolution.Solution", AgreedSolution.TextLimit);
        RuleFor(form => form.Owner).Cascade(CascadeMode.Stop).Required(texts, "Rule.OwnerMissing").AtMost(texts, AgreedSolution.OwnerLimit);
        RuleFor(form => form.DueOn).Must(day => Typed.Day(day) is not null).WithMessage(_ => texts["Date"]);
        RuleFor(form => form.Way).Must(way => way is AgreeSolutionForm.Propose or AgreeSolutionForm.Agreed).WithMessage(_ => texts["AgreeSolution.Way"]);
        When(form => form.Way == AgreeSolutionForm.Agreed, () => Include(new AgreementValidator(texts)));
    }
}
