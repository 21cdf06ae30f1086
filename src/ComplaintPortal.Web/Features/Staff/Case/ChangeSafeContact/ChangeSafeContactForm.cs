using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Features.Shared.SafeContacts;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Case.ChangeSafeContact;

public sealed class ChangeSafeContactForm : CaseForm
{
    public ContactDetailsForm Details { get; set; } = new();

    public SafeContactForm SafeContact { get; set; } = new();

    /// <summary>The complainant as before, with these contact details.</summary>
    public Complainant ToComplainant(Complainant before) => new()
    {
        Name = before.Name,
        Relation = before.Relation,
        RelationOther = before.RelationOther,
        OnBehalfOf = before.OnBehalfOf,
        OnBehalfOfRelation = before.OnBehalfOfRelation,
        Street = Clean.Line(Details.Street),
        Postcode = Clean.Line(Details.Postcode)?.ToUpperInvariant(),
        City = Clean.Line(Details.City),
        Telephone = Clean.Line(Details.Telephone),
        Email = Clean.Line(Details.Email),
    };
}

internal sealed class ChangeSafeContactValidator : AbstractValidator<ChangeSafeContactForm>
{
    public ChangeSafeContactValidator(IStringLocalizer<FieldTexts> texts)
    {
        RuleFor(form => form.Details).SetValidator(new ContactDetailsValidator<ContactDetailsForm>(texts));
        RuleFor(form => form.SafeContact).SetValidator(new SafeContactValidator(texts));
    }
}
