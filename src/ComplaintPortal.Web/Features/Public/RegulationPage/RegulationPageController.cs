using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Public.RegulationPage;

/// <summary>The complete regulation, and where to ask for it by telephone (B30).</summary>
[AllowAnonymous]
public sealed class RegulationPageController : Controller
{
    [HttpGet("/klachtenregeling")]
    public IActionResult Show() => View("RegulationPage");
}
