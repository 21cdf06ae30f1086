using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Staff.Case.RecordContact;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Case.CorrectContact;

public sealed class CorrectContactForm : RecordContactForm, ICorrection
{
    /// <summary>In a select, for whoever the record names.</summary>
    public const string SameOfficer = "dezelfde";

    public string? Reason { get; set; }

    public ContactRecord? Contact() => Case.Contacts.FirstOrDefault(one => one.Id == Item);
}

internal sealed class CorrectContactValidator : AbstractValidator<CorrectContactForm>
{
    public CorrectContactValidator(IStringLocalizer<FieldTexts> texts)
    {
        Include(new RecordContactValidator(texts));
        Include(new CorrectionValidator(texts));
    }
}
