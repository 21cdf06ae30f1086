using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Case.RegisterDisclosure;

public sealed class RegisterDisclosureForm : CaseForm
{
    public string? Kind { get; set; }

    public string? Channel { get; set; }

    public string? ReceivedOn { get; set; }

    public string? Remark { get; set; }

    /// <summary>How it can have come; on the website the complainant registers it without an officer.</summary>
    public static readonly IReadOnlyList<ReceiptChannel> Channels = [ReceiptChannel.Email, ReceiptChannel.Post, ReceiptChannel.Telephone, ReceiptChannel.InPerson];
}

internal sealed class RegisterDisclosureValidator : AbstractValidator<RegisterDisclosureForm>
{
    public RegisterDisclosureValidator(IStringLocalizer<FieldTexts> texts)
    {
        RuleFor(form => form.Kind).Must(kind => Enum.GetNames<DisclosureKind>().Contains(kind)).WithMessage(_ => texts["Choose"]);
        RuleFor(form => form.Channel).Must(channel => RegisterDisclosureForm.Channels.Any(one => one.ToString() == channel)).WithMessage(_ => texts["Choose"]);
        RuleFor(form => form.ReceivedOn).Must(day => Typed.Day(day) is not null).WithMessage(_ => texts["Date"]);
        RuleFor(form => form.Remark).AtMost(texts, DisclosureRequest.RemarkLimit);
        RuleFor(form => form.Remark).Must(remark => Clean.Text(remark) is not null)
            .When(form => form.Kind == nameof(DisclosureKind.Rectification)).WithMessage(_ => texts["Disclosure.WhatToCorrect"]);
    }
}
