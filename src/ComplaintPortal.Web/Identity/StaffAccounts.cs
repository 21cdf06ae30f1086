using System.Security.Cryptography;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Hosting;
using Microsoft.AspNetCore.Identity;

namespace ComplaintPortal.Web.Identity;

/// <summary>The acts on accounts, for the administrator's pages and the command line alike.</summary>
public sealed partial class StaffAccounts(
    UserManager<StaffMember> users, StaffStore store, PortalDbContext db, PortalClock clock, AccessThrottle throttle, IHostEnvironment environment, ILogger<StaffAccounts> logger)
{
    /// <summary>Makes an account and gives its first password, to be shown once.</summary>
    public async Task<(IdentityResult Result, StaffMember Member, string Password)> AddAsync(string email, string name, IReadOnlyCollection<string> roles)
    {
        var member = new StaffMember { UserName = email, Email = email, EmailConfirmed = true, DisplayName = name, MustChangePassword = true };
        var password = NewPassword();
        var result = await users.CreateAsync(member, password);
        if (result.Succeeded) result = await users.AddToRolesAsync(member, roles);
        return (result, member, password);
    }

    /// <summary>Sets a new first password and signs the person out everywhere.</summary>
    public async Task<(IdentityResult Result, string Password)> ResetAsync(StaffMember member)
    {
        var password = NewPassword();
        member.MustChangePassword = true;
        var result = await users.ResetPasswordAsync(member, await users.GeneratePasswordResetTokenAsync(member), password);
        if (result.Succeeded)
        {
            await users.SetLockoutEndDateAsync(member, null);
            await users.ResetAccessFailedCountAsync(member);
            await throttle.ForgetPasswordsAsync(member.NormalizedUserName!, CancellationToken.None);
        }
        return (result, password);
    }

    /// <summary>Shuts an account, and ends its sessions, or opens it again.</summary>
    public async Task<IdentityResult> SetDisabledAsync(StaffMember member, bool disabled)
    {
        member.IsDisabled = disabled;
        return await users.UpdateSecurityStampAsync(member);
    }

    /// <summary>Changes name and roles; other roles end the person's sessions.</summary>
    public async Task<IdentityResult> ChangeAsync(StaffMember member, string name, IReadOnlyCollection<string> roles)
    {
        member.DisplayName = name;
        var now = await users.GetRolesAsync(member);
        if (now.ToHashSet().SetEquals(roles)) return await users.UpdateAsync(member);
        var result = await users.RemoveFromRolesAsync(member, now.Except(roles));
        if (result.Succeeded) result = await users.AddToRolesAsync(member, roles.Except(now));
        return result.Succeeded ? await users.UpdateSecurityStampAsync(member) : result;
    }

    /// <summary>Five groups of four signs without look-alikes: about 100 random bits.</summary>
    private static string NewPassword() => string.Join('-', Enumerable.Range(0, 5).Select(_ => RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 4)));
}
