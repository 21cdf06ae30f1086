using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Case.CheckIdentity;

public sealed class CheckIdentityForm : DisclosureForm
{
    public string? How { get; set; }
}

internal sealed class CheckIdentityValidator : AbstractValidator<CheckIdentityForm>
{
    public CheckIdentityValidator(IStringLocalizer<FieldTexts> texts)
    {
        RuleFor(form => form.How).Filled(texts, "CheckIdentity.How", DisclosureRequest.IdentityLimit);
    }
}
