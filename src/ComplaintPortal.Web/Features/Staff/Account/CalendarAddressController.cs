using ComplaintPortal.Web.Calendars;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.Account;

/// <summary>Gives the own calendar a secret address, another one, or none; the next page shows it once.</summary>
[Authorize(Policy = Policies.Officer)]
[Route("/medewerkers/account/agenda")]
public sealed class CalendarAddressController(UserManager<StaffMember> users, PortalOptions options) : Controller
{
    /// <summary>Where the address stands on its way to the page that shows it once.</summary>
    public const string Address = "CalendarAddress";

    [HttpPost("")]
    public Task<IActionResult> Renew()
    {
        var key = CalendarKey.New();
        TempData[Address] = options.PublicUrl.TrimEnd('/') + CalendarKey.PathOf(key);
        return SaveAsync(CalendarKey.HashOf(key), "CalendarAddress.Made");
    }

    [HttpPost("uitzetten")]
    public Task<IActionResult> Remove() => SaveAsync(null, "CalendarAddress.Removed");

    private async Task<IActionResult> SaveAsync(string? hash, string done)
    {
        var member = await users.GetUserAsync(User) ?? throw new InvalidOperationException("A signed-in employee has no account.");
        member.CalendarKeyHash = hash;
        var result = await users.UpdateAsync(member);
        if (!result.Succeeded)
        {
            TempData.Remove(Address);
            return Conflict();
        }
        TempData["Done"] = done;
        return Redirect("/medewerkers/account#agenda");
    }
}
