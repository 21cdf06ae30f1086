using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Case.ExtendDisclosure;

public sealed class ExtendDisclosureForm : DisclosureForm
{
    public string? DueOn { get; set; }

    public string? Reason { get; set; }
}

internal sealed class ExtendDisclosureValidator : AbstractValidator<ExtendDisclosureForm>
{
    public ExtendDisclosureValidator(IStringLocalizer<FieldTexts> texts)
    {
        RuleFor(form => form.DueOn).Must(day => Typed.Day(day) is not null).WithMessage(_ => texts["Date"]);
        RuleFor(form => form.Reason).Filled(texts, "ExtendPromise.Reason", PromiseExtension.ReasonLimit);
    }
}
