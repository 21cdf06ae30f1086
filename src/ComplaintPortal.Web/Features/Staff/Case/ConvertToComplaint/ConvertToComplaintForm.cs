using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Case.ConvertToComplaint;

public sealed class ConvertToComplaintForm : CaseForm
{
    /// <summary>How the sender consented.</summary>
    public string? Consent { get; set; }

    /// <summary>On which day: the promises count from it.</summary>
    public string? Day { get; set; }
}

internal sealed class ConvertToComplaintValidator : AbstractValidator<ConvertToComplaintForm>
{
    public ConvertToComplaintValidator(IStringLocalizer<FieldTexts> texts)
    {
        RuleFor(form => form.Consent).Filled(texts, "Rule.ConsentMissing", TimelineEntry.DetailLimit);
        RuleFor(form => form.Day).Must(day => Typed.Day(day) is not null).WithMessage(_ => texts["Date"]);
    }
}
