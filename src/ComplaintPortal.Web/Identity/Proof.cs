using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Hosting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace ComplaintPortal.Web.Identity;

/// <summary>
/// That the employee gave the password just now: a cookie for ten minutes and for one change, since every change of the account voids
/// it. An unattended screen is not enough to change how someone gets in.
/// </summary>
public sealed class Proof(IDataProtectionProvider protection, PortalClock clock)
{
    private const string Name = "bevestigd";
    private const string Place = "/medewerkers/account";

    private static readonly TimeSpan Valid = TimeSpan.FromMinutes(10);

    private readonly IDataProtector protector = protection.CreateProtector("proof");

    public void Give(HttpContext context, StaffMember member) => context.Response.Cookies.Append(
        Name, protector.Protect($"{clock.Now.UtcTicks}|{member.Id}|{member.SecurityStamp}"),
        new CookieOptions { HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, Path = Place });

    public bool Holds(HttpContext context, StaffMember member)
    {
        if (context.Request.Cookies[Name] is not { } cookie) return false;
        try
        {
            var parts = protector.Unprotect(cookie).Split('|', 3);
            return new DateTimeOffset(long.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture), TimeSpan.Zero) + Valid > clock.Now
                && parts[1] == member.Id.ToString() && parts[2] == member.SecurityStamp;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return false; // Not made by this portal: no proof.
        }
    }
}

/// <summary>Asks for the password first, and leads back to the page afterwards.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class ProveFirstAttribute : Attribute, IAsyncActionFilter
{
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var http = context.HttpContext;
        var member = await http.RequestServices.GetRequiredService<UserManager<StaffMember>>().GetUserAsync(http.User);
        if (member is not null && http.RequestServices.GetRequiredService<Proof>().Holds(http, member)) await next();
        else context.Result = new RedirectResult("/medewerkers/account/bevestigen?naar=" + Uri.EscapeDataString(http.Request.Path));
    }
}
