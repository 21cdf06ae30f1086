using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.SafeContacts;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Public.Submit;

/// <summary>Step 4: how to be reached safely, and whether support is wanted (B25).</summary>
public sealed class ReachForm
{
    public SafeContactForm SafeContact { get; set; } = new();

    public string? Support { get; set; }
}

internal sealed class ReachValidator : AbstractValidator<ReachForm>
{
    public ReachValidator(IStringLocalizer<FieldTexts> texts)
    {
        RuleFor(form => form.SafeContact).SetValidator(new SafeContactValidator(texts));
        RuleFor(form => form.Support).Must(answer => answer is null || Enum.GetNames<SupportWish>().Contains(answer)).WithMessage(_ => texts["Choose"]);
    }
}
