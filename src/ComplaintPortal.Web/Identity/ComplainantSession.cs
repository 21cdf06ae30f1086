using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using ComplaintPortal.Web.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Identity;

/// <summary>A complainant's visit to the status page: a cookie for an hour, for one complaint, ended by a new access code.</summary>
public static class ComplainantSession
{
    public const string Scheme = "Complainant";

    private const string ComplaintClaim = "portal:complaint";
    private const string CodeClaim = "portal:code";

    public static long ComplaintId(this ClaimsPrincipal user) =>
        long.Parse(user.FindFirstValue(ComplaintClaim)!, CultureInfo.InvariantCulture);

    public static Task OpenAsync(HttpContext context, long complaintId, string accessCodeHash)
    {
        var identity = new ClaimsIdentity(
            [new(ComplaintClaim, complaintId.ToString(CultureInfo.InvariantCulture)), new(CodeClaim, Stamp(accessCodeHash))], Scheme);
        return context.SignInAsync(Scheme, new ClaimsPrincipal(identity));
    }

    public static void AddComplainantSession(this AuthenticationBuilder authentication) => authentication.AddCookie(Scheme, cookie =>
    {
        cookie.Cookie.Name = "klacht";
        cookie.Cookie.IsEssential = true;
        cookie.ExpireTimeSpan = TimeSpan.FromHours(1);
        cookie.SlidingExpiration = true;
        cookie.LoginPath = "/mijn-klacht";
        cookie.AccessDeniedPath = "/mijn-klacht";
        cookie.ReturnUrlParameter = "naar";
        cookie.Events.OnRedirectToLogin = context =>
        {
            context.Response.Redirect("/mijn-klacht");
            return Task.CompletedTask;
        };
        cookie.Events.OnValidatePrincipal = ValidateAsync;
    });

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var id = context.Principal!.ComplaintId();
        var db = context.HttpContext.RequestServices.GetRequiredService<PortalDbContext>();
        var hash = await db.Complaints.Where(complaint => complaint.Id == id).Select(complaint => complaint.AccessCodeHash).FirstOrDefaultAsync(context.HttpContext.RequestAborted);
        if (hash is null || Stamp(hash) != context.Principal!.FindFirstValue(CodeClaim)) context.RejectPrincipal();
    }

    private static string Stamp(string accessCodeHash) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(accessCodeHash)))[..16];
}
