using Microsoft.AspNetCore.WebUtilities;

namespace ComplaintPortal.Web.Features.Shared.CaseLists;

/// <summary>
/// The list in which a case was found and its place there, as it was then: in the address of the case, and in a cookie for the visit, so
/// that it is still known after an act on the case.
/// </summary>
public static class CasePlace
{
    /// <summary>Under which the place stands in the address, beside what says which list it is.</summary>
    public const string Name = "plek";

    private const string Cookie = "lijst";

    /// <summary>As much as a cookie takes with certainty.</summary>
    private const int Limit = 3000;

    /// <summary>What the address of the case says, or said when it was last opened from a list; null where it was opened from none.</summary>
    public static Func<string, string?>? Read(HttpContext context, string number)
    {
        var kept = $"{number}{context.Request.QueryString}";
        if (context.Request.Query.ContainsKey(Name))
        {
            if (kept.Length <= Limit) context.Response.Cookies.Append(Cookie, kept, Options(context));
        }
        else
        {
            kept = context.Request.Cookies[Cookie] ?? "";
            if (!kept.StartsWith($"{number}?", StringComparison.Ordinal)) return null;
        }
        var values = QueryHelpers.ParseQuery(kept[number.Length..]);
        return name => values.TryGetValue(name, out var value) ? value[0] : null;
    }

    private static CookieOptions Options(HttpContext context) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
        Path = CaseFilter.Path,
    };
}
