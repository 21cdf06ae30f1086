using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Identity;

/// <summary>A complainant's visit to the status page: a cookie for an hour, for one complaint, ended by a new access code.</summary>
public static class ComplainantSession
{
    public const string Scheme = "Complainant";

    private const string ComplaintClaim = "portal:complaint";
    private const string CodeClaim = "portal:code";

    /// <summary>The complaint of the visit at hand, on a page that asks for one.</summary>
    public static long ComplaintId(this HttpContext context) => context.Features.Get<ComplainantVisit>()!.ComplaintId;

    /// <summary>The complaint that the visitor opened; null where none, or where the visit is over.</summary>
    public static async Task<long?> FindAsync(HttpContext context) =>
        (await context.AuthenticateAsync(Scheme)).Principal is { } principal ? IdOf(principal) : null;

    public static Task OpenAsync(HttpContext context, long complaintId, string accessCodeHash)
    {
        var identity = new ClaimsIdentity(
            [new(ComplaintClaim, complaintId.ToString(CultureInfo.InvariantCulture)), new(CodeClaim, Stamp(accessCodeHash))], Scheme);
        return context.SignInAsync(Scheme, new ClaimsPrincipal(identity));
    }

    /// <summary>Ends the visit, here and for every copy of its cookie.</summary>
    public static async Task CloseAsync(HttpContext context)
    {
        // Nobody is signed in on a page that is open to all: which visit ends is asked first.
        await context.AuthenticateAsync(Scheme);
        await context.SignOutAsync(Scheme);
    }

    public static void AddComplainantSession(this AuthenticationBuilder authentication) => authentication.AddCookie(Scheme, cookie =>
    {
        cookie.Cookie.Name = "klacht";
        cookie.Cookie.IsEssential = true;
        cookie.ExpireTimeSpan = TimeSpan.FromHours(1);
        cookie.SlidingExpiration = true;
        cookie.Events.OnSigningIn = Visits.BeginAsync;
        cookie.Events.OnSigningOut = Visits.RecordAsync;
        cookie.Events.OnValidatePrincipal = ValidateAsync;
    });

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var id = IdOf(context.Principal!);
        var db = context.HttpContext.RequestServices.GetRequiredService<PortalDbContext>();
        var hash = await db.Complaints.Where(complaint => complaint.Id == id).Select(complaint => complaint.AccessCodeHash).FirstOrDefaultAsync(context.HttpContext.RequestAborted);
        if (hash is null || Stamp(hash) != context.Principal!.FindFirstValue(CodeClaim)) context.RejectPrincipal();
        else await Visits.GoOnAsync(context);
    }

    private static long IdOf(ClaimsPrincipal principal) => long.Parse(principal.FindFirstValue(ComplaintClaim)!, CultureInfo.InvariantCulture);

    private static string Stamp(string accessCodeHash) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(accessCodeHash)))[..16];
}

/// <summary>The complaint that the visitor at hand opened.</summary>
public sealed record ComplainantVisit(long ComplaintId);

/// <summary>
/// A page for the complainant of one complaint. It does not make the visitor a signed-in user: forms stay valid when a visit begins or
/// ends while one is being filled in, so that nothing typed is lost.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ComplainantOnlyAttribute : Attribute, IAsyncAuthorizationFilter, IAllowAnonymous
{
    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        if (await ComplainantSession.FindAsync(context.HttpContext) is { } id) context.HttpContext.Features.Set(new ComplainantVisit(id));
        else context.Result = new RedirectResult("/mijn-klacht" + (HttpMethods.IsPost(context.HttpContext.Request.Method) ? "?verlopen=ja" : ""));
    }
}
