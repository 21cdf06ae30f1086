using System.Security.Claims;
using ComplaintPortal.Domain.Retention;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Rows;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Identity;

/// <summary>
/// Everything of an account that the sign-in cookie tells or depends on, as one hash in it. One query at each click says whether it still
/// holds; only where it does not is the cookie judged and made anew.
/// </summary>
internal static class StaffState
{
    public const string Claim = "portal:state";

    private static readonly Compiled<Func<PortalDbContext, Guid, CancellationToken, Task<Account?>>> Now = new(() => EF.CompileAsyncQuery(
        (PortalDbContext db, Guid id, CancellationToken stop) => db.Users.AsNoTracking().Where(member => member.Id == id).Select(member => new Account(
            member, (from link in db.UserRoles join role in db.Roles on link.RoleId equals role.Id where link.UserId == member.Id select role.Name).ToList())).SingleOrDefault()));

    public static async Task<bool> IsUnchangedAsync(CookieValidatePrincipalContext context)
    {
        if (context.Principal?.FindFirstValue(Claim) is not { } known) return false;
        var (db, id) = (context.HttpContext.RequestServices.GetRequiredService<PortalDbContext>(), context.Principal.StaffId());
        return await Now.For(db)(db, id, context.HttpContext.RequestAborted) is { } now && known == Of(now.Member, now.Roles);
    }

    public static string Of(StaffMember member, IEnumerable<string> roles) => HashChain.Digest(
    [
        member.SecurityStamp ?? "", member.UserName ?? "", member.Email ?? "", member.DisplayName,
        $"{member.IsDisabled} {member.MustChangePassword} {member.TwoFactorEnabled} {member.HasKeptRecoveryCodes}", .. roles.Order(StringComparer.Ordinal),
    ]);

    private sealed record Account(StaffMember Member, List<string> Roles);
}
