using System.Globalization;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Case.ExtendPromise;

public sealed class ExtendPromiseForm : CaseForm
{
    public string? Promise { get; set; }

    public string? DueOn { get; set; }

    public string? Reason { get; set; }

    /// <summary>The promises that still bind, without requests: those have an extension of their own (B21).</summary>
    public IEnumerable<Promise> Open() => Case.Promises.Where(promise => promise is { State: PromiseState.Open, Kind: not PromiseKind.Disclosure });

    public Promise? Chosen() => Case.Promises.FirstOrDefault(promise => CodeOf(promise) == Promise);

    public static string CodeOf(Promise promise) => promise.Id.ToString(CultureInfo.InvariantCulture);

    /// <summary>The solution that the promise is; null for every other promise.</summary>
    public AgreedSolution? SolutionOf(Promise promise) => Case.Solutions.FirstOrDefault(solution => solution.Promise == promise);
}

internal sealed class ExtendPromiseValidator : AbstractValidator<ExtendPromiseForm>
{
    public ExtendPromiseValidator(IStringLocalizer<FieldTexts> texts)
    {
        RuleFor(form => form.Promise).Must((form, kind) => form.Chosen() is not null).WithMessage(_ => texts["ExtendPromise.Promise"]);
        RuleFor(form => form.DueOn).Must(day => Typed.Day(day) is not null).WithMessage(_ => texts["Date"]);
        RuleFor(form => form.Reason).Filled(texts, "ExtendPromise.Reason", PromiseExtension.ReasonLimit);
    }
}
