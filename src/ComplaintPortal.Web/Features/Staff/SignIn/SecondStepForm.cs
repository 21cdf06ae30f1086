using ComplaintPortal.Web.Features.Shared;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Identity;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.SignIn;

/// <summary>A code of the app, or a recovery code; or what the passkey dialog answered.</summary>
public class SecondStepForm : PasskeyForm
{
    public string? Code { get; set; }

    public string? Naar { get; set; }
}

/// <summary>The form, and what the account can take the step with.</summary>
public sealed class SecondStepPage : SecondStepForm
{
    public required bool HasApp { get; init; }

    /// <summary>The question to the browser's passkey dialog; null where the account has no passkey.</summary>
    public required PasskeyQuestion? Passkey { get; init; }
}

internal sealed class SecondStepValidator : AbstractValidator<SecondStepForm>
{
    public SecondStepValidator(IStringLocalizer<FieldTexts> texts) => RuleFor(form => form.Code).Required(texts, "SecondStep.Code");
}
