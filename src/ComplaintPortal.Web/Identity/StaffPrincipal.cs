using System.Security.Claims;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Data.Rows;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace ComplaintPortal.Web.Identity;

/// <summary>What the portal reads of a signed-in employee.</summary>
public static class StaffPrincipal
{
    internal const string NameClaim = "portal:name";
    internal const string MustChangePasswordClaim = "portal:must-change-password";

    public static Guid StaffId(this ClaimsPrincipal user) => Guid.Parse(user.FindFirstValue(ClaimTypes.NameIdentifier)!);

    public static string StaffName(this ClaimsPrincipal user) => user.FindFirstValue(NameClaim) ?? "";

    public static Actor ToActor(this ClaimsPrincipal user) => Actor.Staff(user.StaffId(), user.StaffName());

    public static bool MustChangePassword(this ClaimsPrincipal user) => user.HasClaim(claim => claim.Type == MustChangePasswordClaim);
}

/// <summary>Puts name, roles and an overdue change of password into the sign-in cookie.</summary>
public sealed class StaffPrincipalFactory(UserManager<StaffMember> users, RoleManager<IdentityRole<Guid>> roles, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<StaffMember, IdentityRole<Guid>>(users, roles, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(StaffMember user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(StaffPrincipal.NameClaim, user.DisplayName));
        if (user.MustChangePassword) identity.AddClaim(new Claim(StaffPrincipal.MustChangePasswordClaim, "1"));
        return identity;
    }
}
