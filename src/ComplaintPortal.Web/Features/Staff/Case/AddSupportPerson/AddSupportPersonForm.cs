using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Case.AddSupportPerson;

public sealed class AddSupportPersonForm : CaseForm
{
    public string? Kind { get; set; }

    public string? Name { get; set; }

    public string? Organisation { get; set; }

    public string? Telephone { get; set; }

    public string? Email { get; set; }

    public bool MayReceiveCopies { get; set; }

    public SupportPersonDraft ToDraft() => new(
        Enum.Parse<SupportKind>(Kind!), Clean.Line(Name), Clean.Line(Organisation), Clean.Line(Telephone), Clean.Line(Email), MayReceiveCopies);
}

internal sealed class AddSupportPersonValidator : AbstractValidator<AddSupportPersonForm>
{
    public AddSupportPersonValidator(IStringLocalizer<FieldTexts> texts)
    {
        RuleFor(form => form.Kind).Must(kind => Enum.GetNames<SupportKind>().Contains(kind)).WithMessage(_ => texts["Choose"]);
        RuleFor(form => form.Name).Cascade(CascadeMode.Stop)
            .Must(name => Clean.Line(name) is not null).WithMessage(_ => texts["SupportPerson.Name"]).AtMost(texts, Complainant.NameLimit);
        RuleFor(form => form.Organisation).AtMost(texts, SupportPerson.OrganisationLimit);
        RuleFor(form => form.Telephone).Cascade(CascadeMode.Stop).AtMost(texts, Complainant.TelephoneLimit)
            .Must(text => Clean.Line(text) is not { } line || Typed.IsTelephone(line)).WithMessage(_ => texts["Telephone"]);
        RuleFor(form => form.Email).Cascade(CascadeMode.Stop).AtMost(texts, Complainant.EmailLimit)
            .Must(text => Clean.Line(text) is not { } line || Typed.IsEmail(line)).WithMessage(_ => texts["Email"])
            .Must((form, text) => !form.MayReceiveCopies || Clean.Line(text) is not null).WithMessage(_ => texts["SupportPerson.Email"]);
    }
}
