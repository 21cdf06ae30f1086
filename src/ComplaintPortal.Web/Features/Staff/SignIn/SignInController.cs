using ComplaintPortal.Web.Data.Rows;
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
            var result = await signIn.PasswordSignInAsync(Clean.Line(form.Email) ?? "", form.Password!, isPersistent: false, lockoutOnFailure: true);
            // Who has to change the password first is led there by the pages themselves.
            if (result.Succeeded) return Redirect(Url.IsLocalUrl(form.Naar) ? form.Naar : "/medewerkers");
            ModelState.AddModelError("", texts["SignIn.Failed"]);
        }
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("SignIn", form);
    }
}
