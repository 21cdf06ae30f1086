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
    IUserConfirmation<StaffMember> confirmation)
    : SignInManager<StaffMember>(users, context, principals, options, logger, schemes, confirmation)
{
    /// <summary>An account that is unknown, locked or disabled takes as long as a wrong password, and gets the same answer.</summary>
    public override async Task<SignInResult> PasswordSignInAsync(string userName, string password, bool isPersistent, bool lockoutOnFailure)
    {
        var member = await UserManager.FindByNameAsync(userName);
        if (member is not null && await PreSignInCheck(member) is null) return await PasswordSignInAsync(member, password, isPersistent, lockoutOnFailure);
        UserManager.PasswordHasher.HashPassword(member ?? new StaffMember(), password);
        return SignInResult.Failed;
    }

    public override async Task<bool> CanSignInAsync(StaffMember user) => !user.IsDisabled && await base.CanSignInAsync(user);
}
