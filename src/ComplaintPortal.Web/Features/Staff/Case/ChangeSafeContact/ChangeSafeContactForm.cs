using ComplaintPortal.Web.Features.Shared.SafeContacts;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Case.ChangeSafeContact;

public sealed class ChangeSafeContactForm : CaseForm
{
    public ContactDetailsForm Details { get; set; } = new();

    public SafeContactForm SafeContact { get; set; } = new();
}

internal sealed class ChangeSafeContactValidator : AbstractValidator<ChangeSafeContactForm>
{
    public ChangeSafeContactValidator(IStringLocalizer<FieldTexts> texts)
    {
        RuleFor(form => form.Details).SetValidator(new ContactDetailsValidator<ContactDetailsForm>(texts));
        RuleFor(form => form.SafeContact).SetValidator(new SafeContactValidator(texts));
    }
}
