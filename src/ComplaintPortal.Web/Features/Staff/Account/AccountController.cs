using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.Account;

/// <summary>The own account, and ending its sessions everywhere.</summary>
[Authorize(Policy = Policies.Staff)]
[Route("/medewerkers/account")]
public sealed class AccountController(UserManager<StaffMember> users, SignInManager<StaffMember> signIn) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show()
    {
        var member = await MemberAsync();
        return View("Account", new AccountPage(member.DisplayName, member.Email!, [.. Roles.All.Where(User.IsInRole)], member.CalendarKeyHash is not null, member.TwoFactorEnabled));
    }

    [HttpPost("overal-uitloggen")]
    public async Task<IActionResult> SignOutEverywhere()
    {
        var result = await users.UpdateSecurityStampAsync(await MemberAsync());
        if (!result.Succeeded) return Conflict();
        await signIn.SignOutAsync();
        TempData["Done"] = "SignIn.SignedOutEverywhere";
        return Redirect("/medewerkers/inloggen");
    }

    private async Task<StaffMember> MemberAsync() =>
        await users.GetUserAsync(User) ?? throw new InvalidOperationException("A signed-in employee has no account.");
}

public sealed record AccountPage(string Name, string Email, IReadOnlyList<string> Roles, bool HasCalendarAddress, bool HasSecondFactor);
