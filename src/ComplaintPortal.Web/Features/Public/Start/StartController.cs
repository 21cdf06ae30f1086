using ComplaintPortal.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Public.Start;

/// <summary>The start page: talk first, what happens and when, support, someone independent, and that it is free.</summary>
[AllowAnonymous]
[NeedsNoDatabase]
public sealed class StartController : Controller
{
    [HttpGet("/")]
    public IActionResult Show() => View("Start");
}
