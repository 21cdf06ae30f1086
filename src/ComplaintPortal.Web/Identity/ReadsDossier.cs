using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Identity;

/// <summary>Reading the dossier whose number stands in the address.</summary>
public sealed class ReadsDossier : IAuthorizationRequirement
{
    /// <summary>How long a dossier stays open to management for the reason that was given, within the same visit.</summary>
    public static readonly TimeSpan OpenFor = TimeSpan.FromMinutes(30);
}

/// <summary>
/// An officer may; management only where the audit log says that it gave a reason for this dossier a moment ago (B17). Every request makes
/// this handler, also for pages that ask nothing of the database: so it is opened only here and then.
/// </summary>
internal sealed class ReadsDossierHandler(PortalClock clock) : AuthorizationHandler<ReadsDossier>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, ReadsDossier requirement)
    {
        if (context.User.IsInRole(Roles.Officer)) context.Succeed(requirement);
        else if (context.User.IsInRole(Roles.Management) && context.Resource is HttpContext http && http.GetRouteValue("number") is string number && await IsOpenAsync(http, number)) context.Succeed(requirement);
    }

    private Task<bool> IsOpenAsync(HttpContext http, string number)
    {
        var (me, visit, since) = (http.User.StaffId(), http.Features.Get<VisitSession>()?.Name ?? "", clock.Now - ReadsDossier.OpenFor);
        return http.RequestServices.GetRequiredService<PortalDbContext>().AuditLog.AnyAsync(
            line => line.Number == number && line.Kind == AuditKind.BreakGlass && line.StaffId == me && line.Session == visit && line.At > since, http.RequestAborted);
    }
}
