using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Shared.ImprovementActions;

/// <summary>The questions for a new improvement action, wherever it comes from.</summary>
public sealed class ImprovementForm
{
    /// <summary>In the select of years: it comes from no evaluation.</summary>
    public const string NoYear = "";

    public string? Title { get; set; }

    public string? Description { get; set; }

    public string? Owner { get; set; }

    public string? DueOn { get; set; }

    public string? EvaluationYear { get; set; }

    [BindNever]
    [ValidateNever]
    public List<Option> Owners { get; set; } = [];

    [BindNever]
    [ValidateNever]
    public List<Option> Years { get; set; } = [];

    /// <summary>What was answered, once it is complete.</summary>
    public ImprovementDraft ToDraft(long? complaintId) => new(
        Clean.Line(Title), Clean.Text(Description), ImprovementOwners.Chosen(Owners, Owner), Typed.Day(DueOn)!.Value,
        string.IsNullOrEmpty(EvaluationYear) ? null : int.Parse(EvaluationYear, System.Globalization.CultureInfo.InvariantCulture), complaintId);
}

internal sealed class ImprovementValidator : AbstractValidator<ImprovementForm>
{
    public ImprovementValidator(IStringLocalizer<FieldTexts> texts)
    {
        RuleFor(form => form.Title).Filled(texts, "Improvement.Title", ImprovementAction.TitleLimit);
        RuleFor(form => form.Description).Filled(texts, "Improvement.Description", ImprovementAction.DescriptionLimit);
        RuleFor(form => form.Owner).Must((form, owner) => ImprovementOwners.Chosen(form.Owners, owner) is not null).WithMessage(_ => texts["EvaluationRule.OwnerMissing"]);
        RuleFor(form => form.DueOn).Must(day => Typed.Day(day) is not null).WithMessage(_ => texts["Date"]);
        RuleFor(form => form.EvaluationYear).Must((form, year) => string.IsNullOrEmpty(year) || form.Years.Exists(one => one.Value == year))
            .WithMessage(_ => texts["EvaluationRule.EvaluationYearUnknown"]);
    }
}
