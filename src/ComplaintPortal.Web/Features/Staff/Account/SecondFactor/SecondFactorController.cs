using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.Account.SecondFactor;

/// <summary>What the own account has of a second factor, and the ways to set one up.</summary>
[Authorize(Policy = Policies.SettingUp)]
public sealed class SecondFactorController(UserManager<StaffMember> users, StaffSignIn signIn, StaffAccounts accounts)
    : OwnFactorController(users, signIn, accounts)
{
    [HttpGet(Overview)]
    public async Task<IActionResult> Show(CancellationToken stop)
    {
        var member = await MemberAsync();
        // What is missing yet are recovery codes that were kept.
        if (User.MustSetSecondFactor() && member.TwoFactorEnabled) return Redirect(Overview + "/herstelcodes");
        return View("SecondFactor", await Accounts.StateOfAsync(member, stop));
    }
}
