using ComplaintPortal.Web.Features.Shared;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.Identity;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.SignIn;

/// <summary>
/// Sign-in of staff. A wrong password, an unknown address, a locked and a disabled account get one answer, which names them all:
/// nobody learns which accounts there are, or which have a second factor.
/// </summary>
[AllowAnonymous]
[EnableRateLimiting(LimitsSetup.PublicPosts)]
[Route("/medewerkers/inloggen")]
public sealed class SignInController(
    StaffSignIn signIn, Passkeys passkeys, Proof proof, IValidator<SignInForm> validator, IStringLocalizer<FieldTexts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(string? naar) =>
        User.Identity?.IsAuthenticated == true ? Redirect("/medewerkers") : View("SignIn", await PageOfAsync(new SignInForm { Naar = naar }));

    [HttpPost("")]
    public async Task<IActionResult> SignIn([FromForm] SignInForm form, CancellationToken stop)
    {
        if (!ModelState.Take(await validator.ValidateAsync(form, stop))) return await AgainAsync(form);
        var email = Clean.Line(form.Email) ?? "";
        var result = await signIn.PasswordSignInAsync(email, form.Password!, isPersistent: false, lockoutOnFailure: true);
        if (result.RequiresTwoFactor) return Redirect("/medewerkers/inloggen/tweede-stap" + (Url.Own(form.Naar) is { } asked ? QueryString.Create("naar", asked) : default));
        if (result.Succeeded && await signIn.UserManager.FindByNameAsync(email) is { } member)
        {
            proof.Give(HttpContext, member); // To set up a second factor, where that is the first duty, the password was given just now.
            return Redirect(await this.NextAsync(signIn, member, form.Naar));
        }
        ModelState.AddModelError("", texts["SignIn.Failed"]);
        return await AgainAsync(form);
    }

    /// <summary>The whole way in with a passkey: the device checked who holds it.</summary>
    [HttpPost("passkey")]
    public async Task<IActionResult> WithPasskey([FromForm] PasskeyForm answer, [FromForm] SignInForm form)
    {
        if (await passkeys.SignedAsync(null, answer.State, answer.Credential, HttpContext) is var (member, passkey)
            && (await signIn.PasskeySignInAsync(member, passkey)).Succeeded) return Redirect(await this.NextAsync(signIn, member, form.Naar));
        ModelState.AddModelError("", texts["SignIn.PasskeyFailed"]);
        return await AgainAsync(form);
    }

    private async Task<ViewResult> AgainAsync(SignInForm form)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("SignIn", await PageOfAsync(form));
    }

    private async Task<SignInPage> PageOfAsync(SignInForm form) => new() { Email = form.Email, Naar = form.Naar, Passkey = await passkeys.ToSignInAsync(null, HttpContext) };
}

/// <summary>The form, and the question to the browser's passkey dialog.</summary>
public sealed class SignInPage : SignInForm
{
    public required PasskeyQuestion Passkey { get; init; }
}
