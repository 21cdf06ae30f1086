using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.Account.SecondFactor;

/// <summary>A change of the own second factor, and where it leads.</summary>
public abstract class OwnFactorController(UserManager<StaffMember> users, StaffSignIn signIn, StaffAccounts accounts) : Controller
{
    protected const string Overview = "/medewerkers/account/tweede-stap";

    /// <summary>Where the recovery codes stand on their way to the page that shows them once.</summary>
    protected const string Codes = "RecoveryCodes";

    protected StaffAccounts Accounts { get; } = accounts;

    protected StaffSignIn Sessions { get; } = signIn;

    protected async Task<StaffMember> MemberAsync() =>
        await users.GetUserAsync(User) ?? throw new InvalidOperationException("A signed-in employee has no account.");

    /// <summary>Goes on in this session, all others having ended; with the first factor come the recovery codes.</summary>
    protected async Task<IActionResult> ChangedAsync(StaffMember member, IdentityResult result, string done, CancellationToken stop)
    {
        if (!result.Succeeded) return Conflict();
        if (member.TwoFactorEnabled && !member.HasKeptRecoveryCodes) return await ShowNewCodesAsync(member, stop);
        await Sessions.RefreshSignInAsync(member);
        TempData["Done"] = done;
        return Redirect(Overview);
    }

    protected async Task<IActionResult> ShowNewCodesAsync(StaffMember member, CancellationToken stop)
    {
        var (result, codes) = await Accounts.RenewCodesAsync(member, stop);
        if (!result.Succeeded) return Conflict();
        await Sessions.RefreshSignInAsync(member);
        TempData[Codes] = string.Join(' ', codes);
        return Redirect(Overview + "/herstelcodes");
    }

    protected ViewResult Again(string view, object model)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View(view, model);
    }
}
