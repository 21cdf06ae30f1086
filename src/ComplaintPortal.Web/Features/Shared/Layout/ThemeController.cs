using ComplaintPortal.Domain.Regulations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Shared.Layout;

/// <summary>The organisation's colours, from its profile, as a tiny stylesheet.</summary>
[AllowAnonymous]
public sealed class ThemeController(Regulation regulation) : Controller
{
    [HttpGet("/dist/thema.css")]
    [ResponseCache(Duration = 3600, Location = ResponseCacheLocation.Any)]
    public IActionResult Show()
    {
        var theme = regulation.Theme;
        return Content(
            $":root{{--app-theme-color:{theme.Color};--app-theme-color-dark:{theme.ColorDark};--app-theme-color-light:{theme.ColorLight};--app-theme-accent:{theme.Accent}}}",
            "text/css; charset=utf-8");
    }
}
