using System.Security.Claims;
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

    /// <summary>The second step is counted apart from the first: no address of an account holds a space.</summary>
    private static string StepOf(StaffMember member) => $"second step {member.NormalizedUserName}";

    /// <summary>The work of a wrong password where none is judged: its hash, and what the framework reads and writes to count it.</summary>
    private async Task SpendAsync(string account, StaffMember member, string password)
    {
        UserManager.PasswordHasher.HashPassword(member, password);
        await UserManager.FindByEmailAsync(account);
        await throttle.WriteAgainAsync(account, Stop);
    }

    private CancellationToken Stop => Context.RequestAborted;

    public override async Task<bool> CanSignInAsync(StaffMember user) => !user.IsDisabled && await base.CanSignInAsync(user);

    /// <summary>Whether the account has a factor is known by itself, not by which ways of sending codes there are.</summary>
    public override Task<bool> IsTwoFactorEnabledAsync(StaffMember user) => Task.FromResult(user.TwoFactorEnabled);

    /// <summary>No browser is let off the second step.</summary>
    public override Task<bool> IsTwoFactorClientRememberedAsync(StaffMember user) => Task.FromResult(false);

    /// <summary>The second step with a code of the app, or a recovery code. A wrong one counts like a wrong password.</summary>
    public async Task<SignInResult> CodeSignInAsync(StaffMember member, string typed)
    {
        if (await PreSignInCheck(member) is { } refused) return refused;
        // Before it is judged, as with passwords: a code has six digits only.
        if (await throttle.CountPasswordAsync(StepOf(member), Stop) is not null) return SignInResult.LockedOut;
        var isRight = typed.Count(char.IsAsciiLetter) == 0 && await UserManager.VerifyTwoFactorTokenAsync(member, TokenOptions.DefaultAuthenticatorProvider, typed)
            || (await UserManager.RedeemTwoFactorRecoveryCodeAsync(member, StaffAccounts.CodeOf(typed))).Succeeded;
        if (isRight)
        {
            await throttle.ForgetPasswordsAsync(StepOf(member), Stop);
            return await EnterAsync(member);
        }
        await UserManager.AccessFailedAsync(member);
        return await UserManager.IsLockedOutAsync(member) ? SignInResult.LockedOut : SignInResult.Failed;
    }

    /// <summary>With a passkey that answered well: the second step, or the whole way in, since the device checked who holds it.</summary>
    public async Task<SignInResult> PasskeySignInAsync(StaffMember member, UserPasskeyInfo passkey)
    {
        if (await PreSignInCheck(member) is { } refused) return refused;
        return (await UserManager.AddOrUpdatePasskeyAsync(member, passkey)).Succeeded ? await EnterAsync(member) : SignInResult.Failed;
    }

    private async Task<SignInResult> EnterAsync(StaffMember member)
    {
        if (!(await UserManager.ResetAccessFailedCountAsync(member)).Succeeded) return SignInResult.Failed;
        await Context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await SignInWithClaimsAsync(member, isPersistent: false, [new Claim("amr", "mfa")]);
        return SignInResult.Success;
    }
}
