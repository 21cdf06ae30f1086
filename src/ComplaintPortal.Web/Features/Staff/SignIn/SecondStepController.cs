using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.Identity;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using SignInResult = Microsoft.AspNetCore.Identity.SignInResult;

namespace ComplaintPortal.Web.Features.Staff.SignIn;

/// <summary>The second step of signing in, for five minutes after the right password.</summary>
[AllowAnonymous]
[EnableRateLimiting(LimitsSetup.PublicPosts)]
[Route("/medewerkers/inloggen/tweede-stap")]
public sealed class SecondStepController(
    StaffSignIn signIn, StaffAccounts accounts, Passkeys passkeys, IValidator<SecondStepForm> validator, IStringLocalizer<FieldTexts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(string? naar, CancellationToken stop) =>
        await signIn.GetTwoFactorAuthenticationUserAsync() is { } member ? View("SecondStep", await PageOfAsync(member, new SecondStepForm { Naar = naar }, stop)) : Begin("SecondStep.Expired");

    [HttpPost("")]
    public async Task<IActionResult> WithCode([FromForm] SecondStepForm form, CancellationToken stop)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } member) return Begin("SecondStep.Expired");
        return ModelState.Take(await validator.ValidateAsync(form, stop))
            ? await DoneAsync(await signIn.CodeSignInAsync(member, form.Code!), member, form, nameof(form.Code), texts["SecondStep.Wrong"], stop)
            : await AgainAsync(member, form, stop);
    }

    [HttpPost("passkey")]
    public async Task<IActionResult> WithPasskey([FromForm] SecondStepForm form, CancellationToken stop)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } member) return Begin("SecondStep.Expired");
        var result = await passkeys.SignedAsync(member, form.State, form.Credential, HttpContext) is var (_, passkey) ? await signIn.PasskeySignInAsync(member, passkey) : SignInResult.Failed;
        return await DoneAsync(result, member, form, "", texts["SecondStep.PasskeyFailed"], stop);
    }

    private async Task<IActionResult> DoneAsync(SignInResult result, StaffMember member, SecondStepForm form, string field, string fault, CancellationToken stop)
    {
        if (result.Succeeded) return Redirect(await this.NextAsync(signIn, member, form.Naar));
        if (result.IsLockedOut || result.IsNotAllowed)
        {
            await HttpContext.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
            return Begin("SecondStep.LockedOut");
        }
        ModelState.AddModelError(field, fault);
        return await AgainAsync(member, form, stop);
    }

    private RedirectResult Begin(string why)
    {
        TempData["Done"] = why;
        return Redirect("/medewerkers/inloggen");
    }

    private async Task<ViewResult> AgainAsync(StaffMember member, SecondStepForm form, CancellationToken stop)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("SecondStep", await PageOfAsync(member, form, stop));
    }

    private async Task<SecondStepPage> PageOfAsync(StaffMember member, SecondStepForm form, CancellationToken stop)
    {
        var state = await accounts.StateOfAsync(member, stop);
        return new() { Naar = form.Naar, HasApp = state.HasApp, Passkey = state.Passkeys.Count > 0 ? await passkeys.ToSignInAsync(member, HttpContext) : null };
    }
}
