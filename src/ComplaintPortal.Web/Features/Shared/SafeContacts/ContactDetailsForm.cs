using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Shared.SafeContacts;

/// <summary>Where someone can be reached: address, telephone, e-mail (B7). None of it is required by itself.</summary>
public class ContactDetailsForm
{
    public string? Street { get; set; }

    public string? Postcode { get; set; }

    public string? City { get; set; }

    public string? Telephone { get; set; }

    public string? Email { get; set; }

    /// <summary>Fills in the details as they are known.</summary>
    public void Fill(Complainant complainant) => (Street, Postcode, City, Telephone, Email) =
        (complainant.Street, complainant.Postcode, complainant.City, complainant.Telephone, complainant.Email);

    /// <summary>The same person with these details.</summary>
    public Complainant ApplyTo(Complainant complainant) => new()
    {
        Name = complainant.Name,
        Relation = complainant.Relation,
        RelationOther = complainant.RelationOther,
        OnBehalfOf = complainant.OnBehalfOf,
        OnBehalfOfRelation = complainant.OnBehalfOfRelation,
        Street = Clean.Line(Street),
        Postcode = Clean.Line(Postcode)?.ToUpperInvariant(),
        City = Clean.Line(City),
        Telephone = Clean.Line(Telephone),
        Email = Clean.Line(Email),
    };

    public Reachable ToReachable() => new(
        Clean.Line(Telephone) is not null,
        Clean.Line(Email) is not null,
        Clean.Line(Street) is not null && Clean.Line(Postcode) is not null && Clean.Line(City) is not null);
}

/// <summary>The rules of contact details, for every form that asks for them.</summary>
internal class ContactDetailsValidator<T> : AbstractValidator<T>
    where T : ContactDetailsForm
{
    public ContactDetailsValidator(IStringLocalizer<FieldTexts> texts)
    {
        RuleFor(form => form.Street).AtMost(texts, Complainant.StreetLimit);
        RuleFor(form => form.Postcode).Cascade(CascadeMode.Stop).AtMost(texts, Complainant.PostcodeLimit)
            .Must(text => Clean.Line(text) is not { } line || IsPostcode(line)).WithMessage(_ => texts["Postcode"]);
        RuleFor(form => form.City).AtMost(texts, Complainant.CityLimit);
        RuleFor(form => form.Telephone).Cascade(CascadeMode.Stop).AtMost(texts, Complainant.TelephoneLimit)
            .Must(text => Clean.Line(text) is not { } line || Typed.IsTelephone(line)).WithMessage(_ => texts["Telephone"]);
        RuleFor(form => form.Email).Cascade(CascadeMode.Stop).AtMost(texts, Complainant.EmailLimit)
            .Must(text => Clean.Line(text) is not { } line || Typed.IsEmail(line)).WithMessage(_ => texts["Email"]);
    }

    /// <summary>Of any country: letters and digits, with spaces or dashes between them.</summary>
    private static bool IsPostcode(string text) =>
        text.Any(char.IsAsciiDigit) && text.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is ' ' or '-');
}
