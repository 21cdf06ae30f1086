using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Web.Features.Shared;
using ComplaintPortal.Web.Identity;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Public.QuickExit;

/// <summary>
/// Leaves at once to a neutral page (B31) and ends the visit: going back shows nothing of what was filled in or read. Leaving
/// works always; only ending the visit asks for a form of ours, so that no other site can do it.
/// </summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class QuickExitController(Regulation regulation, IAntiforgery antiforgery) : Controller
{
    [HttpPost("/snel-weg")]
    public async Task<IActionResult> Leave()
    {
        if (await IsOursAsync())
        {
            VisitCookie.Forget(HttpContext);
            await ComplainantSession.CloseAsync(HttpContext);
        }
        // See Other, so that nothing of this visit is sent along.
        Response.Headers.Location = regulation.Links.QuickExit;
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    private async Task<bool> IsOursAsync()
    {
        try
        {
            return await antiforgery.IsRequestValidAsync(HttpContext);
        }
        catch (AntiforgeryValidationException)
        {
            return false; // What was sent can't be read as a form: not one of ours, and no reason to stay.
        }
    }
}
