using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Features.Shared.SafeContacts;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Public.Submit;

/// <summary>Step 3: name, address, telephone, e-mail (B7).</summary>
public sealed class DetailsForm : ContactDetailsForm
{
    public string? Name { get; set; }
}

internal sealed class DetailsValidator : ContactDetailsValidator<DetailsForm>
{
    public DetailsValidator(IStringLocalizer<FieldTexts> texts)
        : base(texts) =>
        RuleFor(form => form.Name).Cascade(CascadeMode.Stop)
            .Required(texts, "Rule.NameMissing").AtMost(texts, Complainant.NameLimit);
}
