using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Features.Shared;
using ComplaintPortal.Web.Identity;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.SignIn;

/// <summary>Where an employee comes out after signing in.</summary>
internal static class AfterSignIn
{
    /// <summary>What has to be done first; then the page that was asked for, where it is one of ours.</summary>
    public static async Task<string> NextAsync(this Controller controller, StaffSignIn signIn, StaffMember member, string? asked) =>
        (await signIn.CreateUserPrincipalAsync(member)).FirstDuty() ?? controller.Url.Own(asked) ?? "/medewerkers";
}
