using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Evaluation;

/// <summary>Says a placed point in other words, or takes it from its theme.</summary>
[Route(EvaluationDesk.Year + "/punten/{id:long}")]
public sealed class PointController(EvaluationDesk desk, IValidator<PointForm> validator) : EvaluationActController<PointForm>("Evaluation.Point", desk, validator)
{
    [HttpPost("terug")]
    public Task<IActionResult> TakeBack(int year, long id, long version, CancellationToken stop) => AtOnceAsync(
        year, version, (form, by, now) => form.Evaluation.TakeBackPoint(form.FindPoint(id)!, by, now), "Evaluation.Point.Back", stop);

    protected override bool HasItem(PointForm form) => form.FindPoint(form.Item) is not null;

    protected override void Fill(PointForm form) => form.PointText = form.FindPoint(form.Item)!.Text;

    protected override Task ActAsync(PointForm form, Actor by, DateTimeOffset now, CancellationToken stop)
    {
        form.Evaluation.RewordPoint(form.FindPoint(form.Item)!, Clean.Text(form.PointText), by, now);
        return Task.CompletedTask;
    }

    protected override string? Standing(PointForm form) => form.FindPoint(form.Item)!.Text;

    protected override string? Written(PointForm form) => Clean.Text(form.PointText);
}

public sealed class PointForm : EvaluationForm
{
    public string? PointText { get; set; }
}

internal sealed class PointValidator : AbstractValidator<PointForm>
{
    public PointValidator(IStringLocalizer<FieldTexts> texts) =>
        RuleFor(form => form.PointText).Filled(texts, "EvaluationRule.TextMissing", EvaluationPoint.TextLimit);
}
