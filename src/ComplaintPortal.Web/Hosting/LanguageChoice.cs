using ComplaintPortal.Web.Texts;
using Microsoft.AspNetCore.Localization;

namespace ComplaintPortal.Web.Hosting;

/// <summary>The language that a visitor chose, kept in a cookie until the browser closes; before that, the one that the browser asks for.</summary>
public sealed class LanguageChoice : RequestCultureProvider
{
    private const string Cookie = "taal";

    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        var language = Known(httpContext.Request.Cookies[Cookie]) ?? httpContext.Request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(asked => asked.Quality ?? 1)
            .Select(asked => Known(asked.Value.Value?.Split('-')[0].ToLowerInvariant()))
            .FirstOrDefault(known => known is not null);
        return Task.FromResult(language is null ? null : new ProviderCultureResult(Language.CultureOf(language).Name));
    }

    private static string? Known(string? language) => language is Language.Dutch or Language.English ? language : null;

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
