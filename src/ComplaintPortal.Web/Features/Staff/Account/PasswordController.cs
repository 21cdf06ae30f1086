using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.Identity;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace ComplaintPortal.Web.Features.Staff.Account;

/// <summary>Changes the own password; ends every other session of the account.</summary>
[Authorize(Policy = Policies.Entering)]
[EnableRateLimiting(LimitsSetup.PublicPosts)]
[Route("/medewerkers/account/wachtwoord")]
public sealed class PasswordController(
    UserManager<StaffMember> users, SignInManager<StaffMember> signIn, Proof proof, IdentityErrorDescriber advice, IValidator<PasswordForm> validator) : Controller
{
    [HttpGet("")]
    public IActionResult Show() => View("Password", new PasswordForm());

    [HttpPost("")]
    public async Task<IActionResult> Change([FromForm] PasswordForm form, CancellationToken stop)
    {
        if (!ModelState.Take(await validator.ValidateAsync(form, stop))) return Again(form);
        var member = await users.GetUserAsync(User) ?? throw new InvalidOperationException("A signed-in employee has no account.");
        // Counted like a sign-in: an unattended screen is no place to guess without end.
        var check = await signIn.CheckPasswordSignInAsync(member, form.Current!, lockoutOnFailure: true);
        if (check.IsLockedOut)
        {
            await signIn.SignOutAsync();
            TempData["Done"] = "SignIn.LockedOut";
            return Redirect("/medewerkers/inloggen");
        }
        if (!check.Succeeded)
        {
            ModelState.AddModelError(nameof(form.Current), advice.PasswordMismatch().Description);
            return Again(form);
        }
        member.MustChangePassword = false;
        var result = await users.ChangePasswordAsync(member, form.Current!, form.New!);
        foreach (var error in result.Errors) ModelState.AddModelError(nameof(form.New), error.Description);
        if (!result.Succeeded) return Again(form);
        await signIn.RefreshSignInAsync(member);
        if (!member.TwoFactorEnabled) proof.Give(HttpContext, member);
        TempData["Done"] = "Password.Done";
        return Redirect("/medewerkers/account");
    }

    private ViewResult Again(PasswordForm form)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("Password", form);
    }
}
