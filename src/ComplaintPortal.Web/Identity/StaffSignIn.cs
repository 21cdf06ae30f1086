using ComplaintPortal.Web.Data.Rows;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace ComplaintPortal.Web.Identity;

/// <summary>Sign-in of staff: a disabled account gets in nowhere, also not with a cookie from before.</summary>
public sealed class StaffSignIn(
    UserManager<StaffMember> users,
    IHttpContextAccessor context,
    IUserClaimsPrincipalFactory<StaffMember> principals,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<StaffMember>> logger,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<StaffMember> confirmation,
    AccessThrottle throttle)
    : SignInManager<StaffMember>(users, context, principals, options, logger, schemes, confirmation)
{
    /// <summary>An account that is unknown, locked or disabled takes as long as a wrong password, and gets the same answer.</summary>
    public override async Task<SignInResult> PasswordSignInAsync(string userName, string password, bool isPersistent, bool lockoutOnFailure)
    {
        if (await UserManager.FindByNameAsync(userName) is { } member) return await PasswordSignInAsync(member, password, isPersistent, lockoutOnFailure);
        var account = UserManager.NormalizeName(userName) ?? "";
        await throttle.CountPasswordAsync(account, Stop);
        await SpendAsync(account, new StaffMember(), password);
        return SignInResult.Failed;
    }

    /// <summary>
    /// Counted before it is judged: the framework counts a wrong password only after it, and of many at the same moment hardly any.
    /// </summary>
    public override async Task<SignInResult> CheckPasswordSignInAsync(StaffMember user, string password, bool lockoutOnFailure)
    {
        var wait = await throttle.CountPasswordAsync(user.NormalizedUserName!, Stop);
        if (wait is not null || await PreSignInCheck(user) is not null)
        {
            await SpendAsync(user.NormalizedUserName!, user, password);
            return SignInResult.LockedOut;
        }
        var result = await base.CheckPasswordSignInAsync(user, password, lockoutOnFailure);
        if (result.Succeeded) await throttle.ForgetPasswordsAsync(user.NormalizedUserName!, Stop);
        return result;
    }

    /// <summary>The work of a wrong password where none is judged: its hash, and what the framework reads and writes to count it.</summary>
    private async Task SpendAsync(string account, StaffMember member, string password)
    {
        UserManager.PasswordHasher.HashPassword(member, password);
        await UserManager.FindByEmailAsync(account);
        await throttle.WriteAgainAsync(account, Stop);
    }

    private CancellationToken Stop => Context.RequestAborted;

    public override async Task<bool> CanSignInAsync(StaffMember user) => !user.IsDisabled && await base.CanSignInAsync(user);
}
