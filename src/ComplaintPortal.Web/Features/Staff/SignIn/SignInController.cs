using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Features.Shared;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.SignIn;

/// <summary>
/// Sign-in of staff. A wrong password, an unknown address, a locked and a disabled account get one answer, which names them all:
/// nobody learns which accounts there are.
/// </summary>
[AllowAnonymous]
[EnableRateLimiting(LimitsSetup.PublicPosts)]
[Route("/medewerkers/inloggen")]
public sealed class SignInController(SignInManager<StaffMember> signIn, IValidator<SignInForm> validator, IStringLocalizer<FieldTexts> texts) : Controller
{
    [HttpGet("")]
    public IActionResult Show(string? naar) =>
        User.Identity?.IsAuthenticated == true ? Redirect("/medewerkers") : View("SignIn", new SignInForm { Naar = naar });

    [HttpPost("")]
    public async Task<IActionResult> SignIn([FromForm] SignInForm form, CancellationToken stop)
    {
        if (ModelState.Take(await validator.ValidateAsync(form, stop)))
        {
            var email = Clean.Line(form.Email) ?? "";
            var result = await signIn.PasswordSignInAsync(email, form.Password!, isPersistent: false, lockoutOnFailure: true);
            if (result.Succeeded) return Redirect(await NextAsync(email, form.Naar));
            ModelState.AddModelError("", texts["SignIn.Failed"]);
        }
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("SignIn", form);
    }

    /// <summary>A password that someone else set is replaced first; then the page that was asked for, where it is one of ours.</summary>
    private async Task<string> NextAsync(string email, string? asked) =>
        await signIn.UserManager.FindByNameAsync(email) is { MustChangePassword: true } ? "/medewerkers/account/wachtwoord"
        : Url.Own(asked) ?? "/medewerkers";
}
