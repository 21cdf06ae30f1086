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
    public override async Task<bool> CanSignInAsync(StaffMember user) => !user.IsDisabled && await base.CanSignInAsync(user);
}
