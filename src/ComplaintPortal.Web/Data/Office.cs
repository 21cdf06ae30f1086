using ComplaintPortal.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Data;

/// <summary>An employee to whom the portal writes, once for each of the two roles.</summary>
internal sealed record OfficePerson(Guid Id, string Email, string Role);

/// <summary>To whom the portal writes.</summary>
internal static class Office
{
    /// <summary>The officers and the management whose accounts work.</summary>
    public static async Task<List<OfficePerson>> PeopleAsync(PortalDbContext db, CancellationToken stop) => await (
        from member in db.Users
        join link in db.UserRoles on member.Id equals link.UserId
        join role in db.Roles on link.RoleId equals role.Id
        where !member.IsDisabled && (role.Name == Roles.Officer || role.Name == Roles.Management)
        select new OfficePerson(member.Id, member.Email!, role.Name!)).ToListAsync(stop);

    /// <summary>Of these officers the handler; all of them where there is none, or none any more.</summary>
    public static List<OfficePerson> Handling(this List<OfficePerson> officers, Guid? handler) =>
        officers.Where(person => person.Id == handler).ToList() is { Count: > 0 } found ? found : officers;
}
