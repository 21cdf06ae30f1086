using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Case.RecordInspection;

public sealed class RecordInspectionForm : DisclosureForm
{
    public string? On { get; set; }

    public string? Place { get; set; }

    public string? Present { get; set; }
}

internal sealed class RecordInspectionValidator : AbstractValidator<RecordInspectionForm>
{
    public RecordInspectionValidator(IStringLocalizer<FieldTexts> texts)
    {
        RuleFor(form => form.On).Must(day => Typed.Day(day) is not null).WithMessage(_ => texts["Date"]);
        RuleFor(form => form.Place).Cascade(CascadeMode.Stop).Required(texts, "RecordInspection.Place").AtMost(texts, DisclosureRequest.PlaceLimit);
        RuleFor(form => form.Present).AtMost(texts, DisclosureRequest.PlaceLimit);
    }
}
