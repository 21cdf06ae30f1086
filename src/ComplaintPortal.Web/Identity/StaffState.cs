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

    private static readonly Compiled<Func<PortalDbContext, Guid, IAsyncEnumerable<Account>>> Now = new(() => EF.CompileAsyncQuery((PortalDbContext db, Guid id) =>
        from member in db.Users.AsNoTracking()
        where member.Id == id
        from link in db.UserRoles.Where(link => link.UserId == member.Id).DefaultIfEmpty()
        from role in db.Roles.Where(role => role.Id == link.RoleId).DefaultIfEmpty()
        select new Account(member, role.Name)));

    public static async Task<bool> IsUnchangedAsync(CookieValidatePrincipalContext context)
    {
        if (context.Principal?.FindFirstValue(Claim) is not { } known) return false;
        var (db, id) = (context.HttpContext.RequestServices.GetRequiredService<PortalDbContext>(), context.Principal.StaffId());
        var now = await Now.For(db)(db, id).ToListAsync(context.HttpContext.RequestAborted);
        return now is [var (member, _), ..] && known == Of(member, now.Select(one => one.Role).OfType<string>());
    }

    public static string Of(StaffMember member, IEnumerable<string> roles) => HashChain.Digest(
    [
        member.SecurityStamp ?? "", member.UserName ?? "", member.Email ?? "", member.DisplayName,
        $"{member.IsDisabled} {member.MustChangePassword} {member.TwoFactorEnabled} {member.HasKeptRecoveryCodes}", .. roles.Order(StringComparer.Ordinal),
    ]);

    /// <summary>An account with one of its roles; null where it has none.</summary>
    private sealed record Account(StaffMember Member, string? Role);
}
