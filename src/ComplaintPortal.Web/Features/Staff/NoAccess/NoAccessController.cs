using ComplaintPortal.Web.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.NoAccess;

/// <summary>Says that a page is not for this role. Open to everyone: an account that lost its last role would go round in circles.</summary>
[AllowAnonymous]
public sealed class NoAccessController : Controller
{
    [HttpGet("/medewerkers/geen-toegang")]
    public IActionResult Show()
    {
        if (User.Identity?.IsAuthenticated != true) return Redirect("/medewerkers/inloggen");
        if (User.FirstDuty() is { } duty) return Redirect(duty);
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return View("NoAccess");
    }
}
