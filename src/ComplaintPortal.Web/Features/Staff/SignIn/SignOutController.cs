using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.SignIn;

/// <summary>Ends the session in this browser.</summary>
[Authorize(Policy = Policies.Entering)]
public sealed class SignOutController(SignInManager<StaffMember> signIn) : Controller
{
    [HttpPost("/medewerkers/uitloggen")]
    public async Task<IActionResult> Leave()
    {
        await signIn.SignOutAsync();
        TempData["Done"] = "SignIn.SignedOut";
        return Redirect("/medewerkers/inloggen");
    }
}
