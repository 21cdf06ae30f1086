using ComplaintPortal.Domain.Complaints;
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

    /// <summary>Of these people the officer who handles the case, or all officers; nobody who may not know of it. Needs the barred to be loaded.</summary>
    public static List<OfficePerson> HandlingOf(this List<OfficePerson> people, Complaint complaint) =>
        people.Seeing(complaint).Where(person => person.Role == Roles.Officer).ToList().Handling(complaint.HandlerId);

    /// <summary>Those of these people who may know of the case. Needs the barred to be loaded.</summary>
    public static List<OfficePerson> Seeing(this List<OfficePerson> people, Complaint complaint) =>
        people.Where(person => complaint.Barred.All(one => one.StaffId != person.Id)).ToList();

    /// <summary>Of these officers the handler; all of them where there is none, or none any more.</summary>
    public static List<OfficePerson> Handling(this List<OfficePerson> officers, Guid? handler) =>
        officers.Where(person => person.Id == handler).ToList() is { Count: > 0 } found ? found : officers;
}
