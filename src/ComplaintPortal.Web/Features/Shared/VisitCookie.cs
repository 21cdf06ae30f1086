using ComplaintPortal.Web.Drafts;

namespace ComplaintPortal.Web.Features.Shared;

/// <summary>The cookie with the secret of a visit to the form; gone when the browser closes, or on leaving fast.</summary>
public static class VisitCookie
{
    private const string Name = "formulier";

    public static DraftSecret? Read(HttpContext context) => DraftSecret.Read(context.Request.Cookies[Name]);

    public static void Keep(HttpContext context, DraftSecret secret) => context.Response.Cookies.Append(Name, secret.ToString(), Options(context));

    public static void Forget(HttpContext context) => context.Response.Cookies.Delete(Name, Options(context));

    private static CookieOptions Options(HttpContext context) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
    };
}
