using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Shared.Faults;

/// <summary>A plain page for an unknown address or a fault: what to do, and a reference; never what was sent.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class FaultController : Controller
{
    private static readonly int[] Explained = [400, 403, 404, 409, 413, 429];

    [Route("/fout/{status:int}")]
    public IActionResult Show()
    {
        // From the route itself: of a form that can't be read, nothing else is bound either.
        var status = int.Parse((string)RouteData.Values["status"]!, CultureInfo.InvariantCulture);
        Response.StatusCode = status is >= 400 and < 600 ? status : 404;
        return View("Fault", new FaultPage(Explained.Contains(status) ? $"Fault.{status}" : status >= 500 ? "Fault.500" : "Fault.404", HttpContext.TraceIdentifier));
    }
}

/// <param name="Key">Under which the page's texts stand.</param>
/// <param name="Reference">By which the fault is found in the log.</param>
public sealed record FaultPage(string Key, string Reference);
