using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Evaluation;

/// <summary>Begins a correction of what was adopted, with a reason; the adopted version stays.</summary>
[Route(EvaluationDesk.Year + "/corrigeren")]
public sealed class CorrectController(EvaluationDesk desk, IValidator<CorrectForm> validator) : EvaluationActController<CorrectForm>("Evaluation.Correct", desk, validator)
{
    protected override bool IsOpen(CorrectForm form) => form.Evaluation.Current.State == EvaluationState.Adopted;

    protected override Task ActAsync(CorrectForm form, Actor by, DateTimeOffset now, CancellationToken stop)
    {
        form.Evaluation.Correct(Clean.Text(form.Reason), by, now);
        return Task.CompletedTask;
    }
}

public sealed class CorrectForm : EvaluationForm
{
    public string? Reason { get; set; }
}

internal sealed class CorrectValidator : AbstractValidator<CorrectForm>
{
    public CorrectValidator(IStringLocalizer<FieldTexts> texts) =>
        RuleFor(form => form.Reason).Filled(texts, "EvaluationRule.ReasonMissing", EvaluationVersion.ReasonLimit);
}
