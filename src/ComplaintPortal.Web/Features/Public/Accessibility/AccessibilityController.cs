using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Public.Accessibility;

/// <summary>How accessible the portal is, and where to turn if something does not work.</summary>
[AllowAnonymous]
public sealed class AccessibilityController : Controller
{
    [HttpGet("/toegankelijkheid")]
    public IActionResult Show() => View("Accessibility");
}
