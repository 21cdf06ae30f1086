using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Hosting;
using Microsoft.AspNetCore.Identity;

namespace ComplaintPortal.Web.Identity;

/// <summary>Holds a code of the authenticator app against the account's key. Identity's own would take one code several times.</summary>
public sealed class AppCodes(PortalClock clock) : IUserTwoFactorTokenProvider<StaffMember>
{
    public async Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<StaffMember> manager, StaffMember user) => await manager.GetAuthenticatorKeyAsync(user) is not null;

    /// <summary>Apps make codes, not the portal.</summary>
    public Task<string> GenerateAsync(string purpose, UserManager<StaffMember> manager, StaffMember user) => Task.FromResult("");

    /// <summary>A right code is used up by it; of two sign-ins with one code at the same moment the account's stamp lets one through.</summary>
    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<StaffMember> manager, StaffMember user)
    {
        if (await manager.GetAuthenticatorKeyAsync(user) is not { } key) return false;
        if (OneTimeCode.StepOf(key, token, clock.Now, user.LastCodeStep) is not { } step) return false;
        user.LastCodeStep = step;
        return (await manager.UpdateAsync(user)).Succeeded;
    }
}
