using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Case;

/// <summary>A form on which an officer records that the complainant agreed.</summary>
public interface IAgreementForm
{
    /// <summary>On which day.</summary>
    string? AgreedOn { get; }

    /// <summary>By which way.</summary>
    string? How { get; }
}

internal sealed class AgreementValidator : AbstractValidator<IAgreementForm>
{
    public AgreementValidator(IStringLocalizer<FieldTexts> texts)
    {
        RuleFor(form => form.AgreedOn).Must(day => Typed.Day(day) is not null).WithMessage(_ => texts["Date"]);
        RuleFor(form => form.How).Must(how => RecordedAgreement.Read(how) is not null).WithMessage(_ => texts["Agreement"]);
    }
}

/// <summary>How an officer records that the complainant agreed. What is said on the website, the complainant says there.</summary>
public static class RecordedAgreement
{
    private static readonly IReadOnlyList<Agreement> Ways = [Agreement.Spoken, Agreement.OnPaper, Agreement.Email];

    public static IEnumerable<Option> Options(IStringLocalizer<StaffTexts> texts) => Ways.Select(way => new Option(way.ToString(), Say.Capital(texts[$"Agreement.{way}"])));

    /// <summary>Null where it is none of these.</summary>
    public static Agreement? Read(string? typed) => Enum.TryParse<Agreement>(typed, out var way) && Ways.Contains(way) && way.ToString() == typed ? way : null;
}
