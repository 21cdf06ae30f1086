using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Public.Submit;

/// <summary>Step 2: for whom, and the relation to the organisation (B8).</summary>
public sealed class ForWhomForm
{
    public const string Myself = "mijzelf";
    public const string SomeoneElse = "iemand-anders";

    /// <summary>For "anders": then the relation is in the complainant's own words.</summary>
    public const string OtherRelation = "anders";

    public string? ForWhom { get; set; }

    public string? OnBehalfOf { get; set; }

    public string? OnBehalfOfRelation { get; set; }

    public string? Relation { get; set; }

    public string? RelationOther { get; set; }

    public bool IsForSomeoneElse => ForWhom == SomeoneElse;
}

internal sealed class ForWhomValidator : AbstractValidator<ForWhomForm>
{
    public ForWhomValidator(IStringLocalizer<FieldTexts> texts, Regulation regulation)
    {
        RuleFor(form => form.ForWhom).Must(answer => answer is null or ForWhomForm.Myself or ForWhomForm.SomeoneElse).WithMessage(_ => texts["Choose"]);
        RuleFor(form => form.OnBehalfOf).AtMost(texts, Complainant.NameLimit);
        RuleFor(form => form.OnBehalfOfRelation).AtMost(texts, Complainant.RelationLimit);
        RuleFor(form => form.Relation).Must(code => code is null or ForWhomForm.OtherRelation || regulation.Relations.Any(one => one.Code == code)).WithMessage(_ => texts["Choose"]);
        RuleFor(form => form.RelationOther).AtMost(texts, Complainant.RelationLimit);
    }
}
