using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Case.HandOverCopy;

public sealed class HandOverCopyForm : DisclosureForm
{
    public string? Channel { get; set; }

    public string? On { get; set; }

    /// <summary>How many items were added or changed since they were judged.</summary>
    [BindNever]
    public int Unjudged { get; set; }
}

internal sealed class HandOverCopyValidator : AbstractValidator<HandOverCopyForm>
{
    public HandOverCopyValidator(IStringLocalizer<FieldTexts> texts)
    {
        RuleFor(form => form.Channel).Must(channel => Complaint.HandingOver.Any(one => one.ToString() == channel)).WithMessage(_ => texts["Choose"]);
        RuleFor(form => form.On).Must(day => Typed.Day(day) is not null).WithMessage(_ => texts["Date"]);
        // What came into the dossier since the copy was made may hold someone else's details, and is missing from it.
        RuleFor(form => form.Unjudged).Equal(0).WithMessage(form => texts["HandOverCopy.Unjudged", form.Unjudged]).OverridePropertyName("");
    }
}
