using ComplaintPortal.Web.Features.Shared;
using ComplaintPortal.Web.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.Shortcuts;

/// <summary>Lists the keyboard shortcuts, and turns them off or on in the browser at hand.</summary>
[Authorize(Policy = Policies.Staff)]
[Route("/medewerkers/sneltoetsen")]
public sealed class ShortcutsController : Controller
{
    [HttpGet("")]
    public IActionResult Show() => View("Shortcuts", Shortcut.All.Where(shortcut => shortcut.IsFor(User)).ToList());

    [HttpPost("")]
    public IActionResult Set([FromForm] bool on)
    {
        Shortcut.Set(HttpContext, on);
        TempData["Done"] = on ? "Shortcuts.On" : "Shortcuts.Off";
        return Redirect("/medewerkers/sneltoetsen");
    }
}
