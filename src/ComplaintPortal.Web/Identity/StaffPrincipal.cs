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
    internal const string MustSetSecondFactorClaim = "portal:must-set-second-factor";

    public static Guid StaffId(this ClaimsPrincipal user) => Guid.Parse(user.FindFirstValue(ClaimTypes.NameIdentifier)!);

    public static string StaffName(this ClaimsPrincipal user) => user.FindFirstValue(NameClaim) ?? "";

    public static Actor ToActor(this ClaimsPrincipal user) => Actor.Staff(user.StaffId(), user.StaffName());

    public static bool MustChangePassword(this ClaimsPrincipal user) => user.HasClaim(claim => claim.Type == MustChangePasswordClaim);

    public static bool MustSetSecondFactor(this ClaimsPrincipal user) => user.HasClaim(claim => claim.Type == MustSetSecondFactorClaim);

    /// <summary>Nothing has to be done first.</summary>
    public static bool MayWork(this ClaimsPrincipal user) => user.FirstDuty() is null;

    /// <summary>The page of what has to be done before anything else opens; null where nothing has.</summary>
    public static string? FirstDuty(this ClaimsPrincipal user) =>
        user.MustChangePassword() ? "/medewerkers/account/wachtwoord"
        : user.MustSetSecondFactor() ? "/medewerkers/account/tweede-stap"
        : null;
}

/// <summary>Puts name, roles and what has to be done first into the sign-in cookie.</summary>
public sealed class StaffPrincipalFactory(
    UserManager<StaffMember> users, RoleManager<IdentityRole<Guid>> roles, IOptions<IdentityOptions> options, IHostEnvironment environment)
    : UserClaimsPrincipalFactory<StaffMember, IdentityRole<Guid>>(users, roles, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(StaffMember user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(StaffPrincipal.NameClaim, user.DisplayName));
        if (user.MustChangePassword) identity.AddClaim(new Claim(StaffPrincipal.MustChangePasswordClaim, "1"));
        // Outside Development nobody works without a second factor, and no setting says otherwise.
        var isComplete = user.TwoFactorEnabled && user.HasKeptRecoveryCodes;
        if (!isComplete && !environment.IsDevelopment()) identity.AddClaim(new Claim(StaffPrincipal.MustSetSecondFactorClaim, "1"));
        identity.AddClaim(new Claim(StaffState.Claim, StaffState.Of(user, identity.FindAll(identity.RoleClaimType).Select(role => role.Value))));
        return identity;
    }
}
