using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.Account.SecondFactor;

/// <summary>Recovery codes: shown once, kept by the employee, renewed.</summary>
[Authorize(Policy = Policies.SettingUp)]
[Route(Overview + "/herstelcodes")]
public sealed class RecoveryCodesController(UserManager<StaffMember> users, StaffSignIn signIn, StaffAccounts accounts)
    : OwnFactorController(users, signIn, accounts)
{
    [HttpGet("")]
    public async Task<IActionResult> Show()
    {
        var codes = (TempData[Codes] as string)?.Split(' ');
        var member = await MemberAsync();
        // Shown once: who comes back before having kept them can only make others.
        return codes is not null || (member.TwoFactorEnabled && !member.HasKeptRecoveryCodes) ? View("RecoveryCodes", codes ?? []) : Redirect(Overview);
    }

    [HttpPost("")]
    public async Task<IActionResult> Keep(CancellationToken stop)
    {
        var member = await MemberAsync();
        if (!member.TwoFactorEnabled || (await Accounts.StateOfAsync(member, stop)).CodesLeft == 0) return Redirect(Overview);
        if (!(await Accounts.KeepCodesAsync(member)).Succeeded) return Conflict();
        await Sessions.RefreshSignInAsync(member);
        TempData["Done"] = "RecoveryCodes.Done";
        return Redirect(Overview);
    }

    [ProveFirst]
    [HttpGet("nieuw")]
    public async Task<IActionResult> Ask() => (await MemberAsync()).TwoFactorEnabled ? View("NewRecoveryCodes") : Redirect(Overview);

    [ProveFirst]
    [HttpPost("nieuw")]
    public async Task<IActionResult> Renew(CancellationToken stop)
    {
        var member = await MemberAsync();
        return member.TwoFactorEnabled ? await ShowNewCodesAsync(member, stop) : Redirect(Overview);
    }
}
