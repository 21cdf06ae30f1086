using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Web.Features.Shared.SafeContacts;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Public.Submit;

/// <summary>Step 4: how to be reached safely, whether support is wanted (B25), and who else has it already (B29).</summary>
public sealed class ReachForm
{
    public SafeContactForm SafeContact { get; set; } = new();

    public string? Support { get; set; }

    /// <summary>The codes of the external bodies to which the complainant went already.</summary>
    public List<string> DirectBodies { get; set; } = [];
}

internal sealed class ReachValidator : AbstractValidator<ReachForm>
{
    public ReachValidator(IStringLocalizer<FieldTexts> texts, Regulation regulation)
    {
        RuleFor(form => form.SafeContact).SetValidator(new SafeContactValidator(texts));
        RuleFor(form => form.Support).Must(answer => answer is null || Enum.GetNames<SupportWish>().Contains(answer)).WithMessage(_ => texts["Choose"]);
        RuleFor(form => form.DirectBodies).Must(codes => codes.TrueForAll(code => regulation.BodyOf(code) is not null)).WithMessage(_ => texts["Choose"]);
    }
}
