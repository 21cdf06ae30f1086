using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Features.Staff.Users;

/// <summary>The list of accounts, by the address that each signs in with.</summary>
[Authorize(Policy = Policies.Administrator)]
public sealed class UsersController(PortalDbContext db, PortalClock clock) : Controller
{
    private const int PageSize = 50;

    [HttpGet("/medewerkers/gebruikers")]
    public async Task<IActionResult> List(Guid? na, CancellationToken stop)
    {
        // The address itself would be something personal in the address bar, so the page starts after an id.
        var after = await db.Users.Where(member => member.Id == na).Select(member => member.NormalizedUserName).FirstOrDefaultAsync(stop) ?? "";
        var rows = await db.Users
            .Where(member => string.Compare(member.NormalizedUserName, after) > 0)
            .OrderBy(member => member.NormalizedUserName)
            .Select(member => new UserRow(
                member.Id, member.DisplayName, member.Email!, member.IsDisabled, member.LockoutEnd,
                (from link in db.UserRoles join role in db.Roles on link.RoleId equals role.Id where link.UserId == member.Id select role.Name).ToList()))
            .Take(PageSize + 1).ToListAsync(stop);
        return View("Users", new UsersPage([.. rows.Take(PageSize)], after.Length > 0, rows.Count > PageSize, clock.Now));
    }
}

public sealed record UserRow(Guid Id, string Name, string Email, bool IsDisabled, DateTimeOffset? LockoutEnd, List<string> Roles);

public sealed record UsersPage(List<UserRow> Rows, bool HasBefore, bool HasMore, DateTimeOffset Now);
