using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.Home;

/// <summary>Leads an employee to the work of the role.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class HomeController : Controller
{
    [HttpGet("/medewerkers")]
    public IActionResult Show() => Redirect(
        User.IsInRole(Roles.Officer) ? "/medewerkers/klachten"
        : User.IsInRole(Roles.Management) ? "/medewerkers/te-laat"
        : "/medewerkers/gebruikers");
}
