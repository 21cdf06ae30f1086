using ComplaintPortal.Web.Data.Rows;
using Microsoft.AspNetCore.Authorization;

namespace ComplaintPortal.Web.Identity;

/// <summary>Who may come where. A page without a policy opens to nobody.</summary>
public static class Policies
{
    /// <summary>Opens and handles dossiers.</summary>
    public const string Officer = "Officer";

    /// <summary>Sees what runs late, without names or content.</summary>
    public const string Oversight = "Oversight";

    /// <summary>Sees how dossiers are looked at, and opens one for a reason.</summary>
    public const string Management = "Management";

    /// <summary>Reads a dossier: officers, and management that gave its reason a moment ago.</summary>
    public const string Dossier = "Dossier";

    /// <summary>Manages accounts.</summary>
    public const string Administrator = "Administrator";

    /// <summary>Any employee, for the pages of the own account.</summary>
    public const string Staff = "Staff";

    /// <summary>Any employee, also one who has yet to set up a second factor.</summary>
    public const string SettingUp = "SettingUp";

    /// <summary>Any employee, also one who has yet to replace the first password: that page, and signing out.</summary>
    public const string Entering = "Entering";

    public static void AddPolicies(this AuthorizationBuilder authorization) => authorization
        .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build())
        .AddPolicy(Officer, policy => policy.RequireRole(Roles.Officer).RequireAssertion(MayWork))
        .AddPolicy(Oversight, policy => policy.RequireRole(Roles.Officer, Roles.Management).RequireAssertion(MayWork))
        .AddPolicy(Management, policy => policy.RequireRole(Roles.Management).RequireAssertion(MayWork))
        .AddPolicy(Dossier, policy => policy.RequireRole(Roles.Officer, Roles.Management).RequireAssertion(MayWork).AddRequirements(new ReadsDossier()))
        .AddPolicy(Administrator, policy => policy.RequireRole(Roles.Administrator).RequireAssertion(MayWork))
        .AddPolicy(Staff, policy => policy.RequireRole(Roles.All).RequireAssertion(MayWork))
        .AddPolicy(SettingUp, policy => policy.RequireRole(Roles.All).RequireAssertion(context => !context.User.MustChangePassword()))
        .AddPolicy(Entering, policy => policy.RequireRole(Roles.All));

    /// <summary>A password that someone else set has to be replaced first, and a second factor set up.</summary>
    private static bool MayWork(AuthorizationHandlerContext context) => context.User.MayWork();
}
