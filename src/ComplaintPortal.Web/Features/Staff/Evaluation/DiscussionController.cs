using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Web.Features.Shared;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Evaluation;

/// <summary>Records when the evaluation was discussed, and who were there (E22).</summary>
[Route(EvaluationDesk.Year + "/bespreking")]
public sealed class DiscussionController(EvaluationDesk desk, IValidator<DiscussionForm> validator)
    : EvaluationActController<DiscussionForm>("Evaluation.Discussion", desk, validator)
{
    protected override void Fill(DiscussionForm form)
    {
        var version = form.Evaluation.Current;
        (form.Day, form.Present) = (version.DiscussedOn is { } day ? Typed.Of(day) : null, version.Present);
    }

    protected override Task ActAsync(DiscussionForm form, Actor by, DateTimeOffset now, CancellationToken stop)
    {
        form.Evaluation.Discuss(Typed.Day(form.Day)!.Value, Clean.Text(form.Present), by, now);
        return Task.CompletedTask;
    }

    protected override string? Standing(DiscussionForm form) =>
        form.Evaluation.Current is { DiscussedOn: { } day, Present: var present } ? $"{Say.Long(day)}\n{present}" : null;

    protected override string? Written(DiscussionForm form) =>
        Typed.Day(form.Day) is { } day ? $"{Say.Long(day)}\n{Clean.Text(form.Present)}" : null;
}

public sealed class DiscussionForm : EvaluationForm
{
    public string? Day { get; set; }

    public string? Present { get; set; }
}

internal sealed class DiscussionValidator : AbstractValidator<DiscussionForm>
{
    public DiscussionValidator(IStringLocalizer<FieldTexts> texts)
    {
        RuleFor(form => form.Day).Must(day => Typed.Day(day) is not null).WithMessage(_ => texts["Date"]);
        RuleFor(form => form.Present).Filled(texts, "EvaluationRule.PresentMissing", EvaluationVersion.PresentLimit);
    }
}
