using ComplaintPortal.Web.Texts;
using Microsoft.AspNetCore.Localization;

namespace ComplaintPortal.Web.Hosting;

/// <summary>The language that a visitor chose, kept in a cookie until the browser closes.</summary>
public sealed class LanguageChoice : RequestCultureProvider
{
    private const string Cookie = "taal";

    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext) => Task.FromResult(
        httpContext.Request.Cookies[Cookie] is Language.Dutch or Language.English
            ? new ProviderCultureResult(Language.CultureOf(httpContext.Request.Cookies[Cookie]!).Name)
            : null);

    /// <summary>Keeps the choice; a language that the portal does not have is left out.</summary>
    public static void Keep(HttpContext context, string? language)
    {
        if (language is not (Language.Dutch or Language.English)) return;
        context.Response.Cookies.Append(Cookie, language, new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
        });
    }
}
