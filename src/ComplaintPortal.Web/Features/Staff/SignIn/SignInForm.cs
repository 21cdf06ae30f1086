using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.SignIn;

public class SignInForm
{
    public string? Email { get; set; }

    public string? Password { get; set; }

    /// <summary>The page that was asked for; only one of the portal itself is gone to.</summary>
    public string? Naar { get; set; }
}

internal sealed class SignInValidator : AbstractValidator<SignInForm>
{
    public SignInValidator(IStringLocalizer<FieldTexts> texts)
    {
        RuleFor(form => form.Email).Required(texts, "SignIn.Email");
        RuleFor(form => form.Password).Must(password => !string.IsNullOrEmpty(password)).WithMessage(_ => texts["SignIn.Password"]);
    }
}
