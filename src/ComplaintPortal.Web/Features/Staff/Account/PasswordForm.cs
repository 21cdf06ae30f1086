using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Account;

public sealed class PasswordForm
{
    public const int Limit = 128;

    public string? Current { get; set; }

    public string? New { get; set; }
}

/// <summary>Only what has to be there; length and signs are judged where passwords are set.</summary>
internal sealed class PasswordValidator : AbstractValidator<PasswordForm>
{
    public PasswordValidator(IStringLocalizer<FieldTexts> texts)
    {
        RuleFor(form => form.Current).Must(password => !string.IsNullOrEmpty(password)).WithMessage(_ => texts["Password.Current"]);
        RuleFor(form => form.New).Cascade(CascadeMode.Stop)
            .Must(password => !string.IsNullOrEmpty(password)).WithMessage(_ => texts["Password.New"])
            .Must((form, password) => password != form.Current).WithMessage(_ => texts["Password.Same"])
            .AtMost(texts, PasswordForm.Limit);
    }
}
