using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Public.Privacy;

/// <summary>What is done with what people send, how long it is kept, and what they can ask (B17, B18, B21, B23).</summary>
[AllowAnonymous]
public sealed class PrivacyController : Controller
{
    [HttpGet("/privacy")]
    public IActionResult Show() => View("Privacy");
}
