using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Evaluation;

/// <summary>Writes the conclusions of the year.</summary>
[Route(EvaluationDesk.Year + "/conclusies")]
public sealed class ConclusionsController(EvaluationDesk desk, IValidator<ConclusionsForm> validator)
    : EvaluationActController<ConclusionsForm>("Evaluation.Conclusions", desk, validator)
{
    protected override void Fill(ConclusionsForm form) => form.Conclusions = form.Evaluation.Current.Conclusions;

    protected override Task ActAsync(ConclusionsForm form, Actor by, DateTimeOffset now, CancellationToken stop)
    {
        form.Evaluation.Conclude(Clean.Text(form.Conclusions), by, now);
        return Task.CompletedTask;
    }

    protected override string? Standing(ConclusionsForm form) => form.Evaluation.Current.Conclusions;

    protected override string? Written(ConclusionsForm form) => Clean.Text(form.Conclusions);
}

public sealed class ConclusionsForm : EvaluationForm
{
    public string? Conclusions { get; set; }
}

internal sealed class ConclusionsValidator : AbstractValidator<ConclusionsForm>
{
    public ConclusionsValidator(IStringLocalizer<FieldTexts> texts) =>
        RuleFor(form => form.Conclusions).Filled(texts, "EvaluationRule.ConclusionsMissing", EvaluationVersion.ConclusionsLimit);
}
