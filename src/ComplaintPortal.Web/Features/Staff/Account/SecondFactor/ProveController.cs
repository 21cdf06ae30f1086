using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.Identity;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Account.SecondFactor;

/// <summary>Asks for the password again before the second factor changes. Wrong ones count like those at sign-in.</summary>
[Authorize(Policy = Policies.SettingUp)]
[EnableRateLimiting(LimitsSetup.PublicPosts)]
[Route("/medewerkers/account/bevestigen")]
public sealed class ProveController(
    UserManager<StaffMember> users, StaffSignIn signIn, Proof proof, IdentityErrorDescriber advice, IValidator<ProveForm> validator) : Controller
{
    [HttpGet("")]
    public IActionResult Show(string? naar) => View("Prove", new ProveForm { Naar = naar });

    [HttpPost("")]
    public async Task<IActionResult> Check([FromForm] ProveForm form, CancellationToken stop)
    {
        if (ModelState.Take(await validator.ValidateAsync(form, stop)))
        {
            var member = await users.GetUserAsync(User) ?? throw new InvalidOperationException("A signed-in employee has no account.");
            var result = await signIn.CheckPasswordSignInAsync(member, form.Password!, lockoutOnFailure: true);
            if (result.Succeeded)
            {
                proof.Give(HttpContext, member);
                return Redirect(Url.IsLocalUrl(form.Naar) ? form.Naar : "/medewerkers/account/tweede-stap");
            }
            if (result.IsLockedOut)
            {
                await signIn.SignOutAsync();
                TempData["Done"] = "SignIn.LockedOut";
                return Redirect("/medewerkers/inloggen");
            }
            ModelState.AddModelError(nameof(form.Password), advice.PasswordMismatch().Description);
        }
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("Prove", form);
    }
}

public sealed class ProveForm
{
    public string? Password { get; set; }

    /// <summary>The page that asked for it; only one of the portal itself is gone to.</summary>
    public string? Naar { get; set; }
}

internal sealed class ProveValidator : AbstractValidator<ProveForm>
{
    public ProveValidator(IStringLocalizer<FieldTexts> texts) =>
        RuleFor(form => form.Password).Must(password => !string.IsNullOrEmpty(password)).WithMessage(_ => texts["SignIn.Password"]);
}
