using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Shared.Forms;

/// <summary>Puts what validators and rules say onto the form.</summary>
public static class FormFaults
{
    /// <summary>Takes over what a validator found; true where it found nothing.</summary>
    public static bool Take(this ModelStateDictionary modelState, ValidationResult result)
    {
        foreach (var fault in result.Errors) modelState.AddModelError(fault.PropertyName, fault.ErrorMessage);
        return modelState.IsValid;
    }

    /// <summary>Says which rule of the procedure an act would break, and what to do.</summary>
    public static void Take(this ModelStateDictionary modelState, ComplaintRuleException fault, IStringLocalizer<FieldTexts> texts) =>
        modelState.AddModelError("", fault is ChannelNotAllowedException refused ? texts[$"Refusal.{refused.Refusal}"] : texts[$"Rule.{fault.Rule}"]);

    /// <summary>Says what an act on an evaluation or an improvement action would break, and what to do.</summary>
    public static void Take(this ModelStateDictionary modelState, EvaluationRuleException fault, IStringLocalizer<FieldTexts> texts) =>
        modelState.AddModelError("", texts[$"EvaluationRule.{fault.Rule}"]);

    /// <summary>Has to be filled in; says what to fill in.</summary>
    public static IRuleBuilderOptions<T, string?> Required<T>(this IRuleBuilder<T, string?> rule, IStringLocalizer<FieldTexts> texts, string key) =>
        rule.Must(text => !string.IsNullOrWhiteSpace(text)).WithMessage(_ => texts[key]);

    /// <summary>Says something, where signs that say nothing do not count, and no more than the entity takes; the first fault is told.</summary>
    public static IRuleBuilderOptions<T, string?> Filled<T>(this IRuleBuilderInitial<T, string?> rule, IStringLocalizer<FieldTexts> texts, string key, int limit) =>
        rule.Cascade(CascadeMode.Stop).Must(text => Clean.Text(text) is not null).WithMessage(_ => texts[key]).AtMost(texts, limit);

    /// <summary>No longer than the entity takes; says how long it is now.</summary>
    public static IRuleBuilderOptions<T, string?> AtMost<T>(this IRuleBuilder<T, string?> rule, IStringLocalizer<FieldTexts> texts, int limit) =>
        rule.Must((_, text, context) =>
            {
                context.MessageFormatter.AppendArgument("Field", NameOf(context.PropertyPath, texts));
                return Clean.Text(text) is not { } clean || clean.Length <= limit;
            })
            .WithMessage((_, text) => texts["TooLong", limit, Clean.Text(text)?.Length ?? 0]);

    /// <summary>What the field is called, for a summary that stands away from it.</summary>
    private static string NameOf(string path, IStringLocalizer<FieldTexts> texts)
    {
        var name = texts[$"Field.{path[(path.LastIndexOf('.') + 1)..]}"];
        return name.ResourceNotFound ? texts["Field"] : name;
    }
}
