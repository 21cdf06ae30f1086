using ComplaintPortal.Web.Features.Shared;
using ComplaintPortal.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Public.ChooseLanguage;

/// <summary>Changes the language and goes back to the same page.</summary>
[AllowAnonymous]
public sealed class ChooseLanguageController : Controller
{
    [HttpPost("/taal")]
    public IActionResult Choose(string? taal, string? naar)
    {
        LanguageChoice.Keep(HttpContext, taal);
        return LocalRedirect(Url.Own(naar) ?? "/");
    }
}
