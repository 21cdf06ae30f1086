using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Public.Follow;

/// <summary>Agrees with a proposed solution or not (B13, E13).</summary>
[Route("/mijn-klacht/oplossing/{id:long}")]
public sealed class AnswerSolutionController(OwnDesk desk, IValidator<AnswerOwnSolutionForm> validator)
    : OwnActController<AnswerOwnSolutionForm>("AnswerSolution", desk, validator)
{
    private readonly OwnDesk desk = desk;

    protected override bool HasItem(AnswerOwnSolutionForm form) => form.Own.Solutions.Exists(solution => solution.Id == form.Item);

    protected override void Act(Complaint complaint, AnswerOwnSolutionForm form, DateTimeOffset now)
    {
        var solution = complaint.Solutions.Single(one => one.Id == form.Item);
        var reason = Clean.Text(form.Reason);
        if (form.Answer == AnswerOwnSolutionForm.Yes)
        {
            if (solution.State != SolutionState.Agreed) complaint.ConfirmSolution(solution, Agreement.Website, desk.Clock.Today, Actor.Complainant, now);
        }
        else if (solution.State != SolutionState.Declined || solution.DeclineReason != reason)
        {
            complaint.DeclineSolution(solution, reason, Actor.Complainant, now);
        }
    }

    protected override string Done(AnswerOwnSolutionForm form) => form.Answer == AnswerOwnSolutionForm.Yes ? "Solution.AgreeDone" : "Solution.DeclineDone";
}

public sealed class AnswerOwnSolutionForm : OwnForm
{
    public const string Yes = "ja";
    public const string No = "nee";

    public string? Answer { get; set; }

    public string? Reason { get; set; }
}

internal sealed class AnswerOwnSolutionValidator : AbstractValidator<AnswerOwnSolutionForm>
{
    public AnswerOwnSolutionValidator(IStringLocalizer<FieldTexts> texts)
    {
        RuleFor(form => form.Answer).Must(answer => answer is AnswerOwnSolutionForm.Yes or AnswerOwnSolutionForm.No).WithMessage(_ => texts["Choose"]);
        RuleFor(form => form.Reason).AtMost(texts, AgreedSolution.NoteLimit);
    }
}
