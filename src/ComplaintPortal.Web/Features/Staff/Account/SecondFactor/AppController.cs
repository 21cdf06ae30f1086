using ComplaintPortal.Domain.Regulations;
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

/// <summary>Sets up an authenticator app, in the place of the one before; that one counts until a code of the new one was right.</summary>
[Authorize(Policy = Policies.SettingUp)]
[EnableRateLimiting(LimitsSetup.PublicPosts)]
[ProveFirst]
[Route(Overview + "/app")]
public sealed class AppController(
    UserManager<StaffMember> users, StaffSignIn signIn, StaffAccounts accounts, NewAppKey keys, PortalClock clock,
    Regulation regulation, IValidator<AppForm> validator, IStringLocalizer<FieldTexts> texts) : OwnFactorController(users, signIn, accounts)
{
    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken stop) => View("App", await PageOfAsync(await MemberAsync(), OneTimeCode.NewKey(), stop));

    [HttpPost("")]
    public async Task<IActionResult> Set([FromForm] AppForm form, CancellationToken stop)
    {
        var member = await MemberAsync();
        if (keys.Open(member, form.Sealed) is not { } key) return Redirect(Overview + "/app");
        if (ModelState.Take(await validator.ValidateAsync(form, stop)))
        {
            if (OneTimeCode.StepOf(key, form.Code!, clock.Now, null) is { } step) return await ChangedAsync(member, await Accounts.SetAppAsync(member, key, step, stop), "App.Done", stop);
            ModelState.AddModelError(nameof(form.Code), texts["App.Wrong"]);
        }
        return Again("App", await PageOfAsync(member, key, stop));
    }

    private async Task<AppPage> PageOfAsync(StaffMember member, string key, CancellationToken stop) => new()
    {
        Sealed = keys.Seal(member, key),
        Key = string.Join(' ', key.Chunk(4).Select(group => new string(group))),
        Address = OneTimeCode.AddressOf(key, regulation.Name, member.Email!),
        IsReplacing = (await Accounts.StateOfAsync(member, stop)).HasApp,
    };
}
