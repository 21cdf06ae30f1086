using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Account.SecondFactor;

public class AppForm
{
    /// <summary>The new key, encrypted; it counts once a code shows that the app has it.</summary>
    public string? Sealed { get; set; }

    public string? Code { get; set; }
}

/// <summary>The form with the key as text, in groups of four, and as the address in the QR code.</summary>
public sealed class AppPage : AppForm
{
    public required string Key { get; init; }

    public required string Address { get; init; }

    public required bool IsReplacing { get; init; }
}

internal sealed class AppValidator : AbstractValidator<AppForm>
{
    public AppValidator(IStringLocalizer<FieldTexts> texts) => RuleFor(form => form.Code).Required(texts, "App.Code");
}
