using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Features.Shared.Forms;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Features.Staff.Case;

/// <summary>The accounts of all employees, whatever their role, to say who has to do with a case or may not see it.</summary>
public sealed record StaffChoice(Guid Id, string Name, string Email, bool IsOpenOfficer)
{
    /// <summary>As an answer, with the address, since two people can have one name.</summary>
    public Option ToOption() => new(Id.ToString(), Name, Email);

    /// <summary>All accounts by name, also those that are shut: one that opens again finds the case shut.</summary>
    public static Task<List<StaffChoice>> AllAsync(CaseDesk desk, CancellationToken stop) => desk.Db.Users
        .OrderBy(member => member.DisplayName).ThenBy(member => member.Id)
        .Select(member => new StaffChoice(
            member.Id, member.DisplayName, member.Email!,
            !member.IsDisabled && desk.Db.UserRoles.Any(link => link.UserId == member.Id && desk.Db.Roles.Any(role => role.Id == link.RoleId && role.Name == Roles.Officer))))
        .ToListAsync(stop);

    /// <summary>Whether no officer is left who sees the case.</summary>
    public static bool IsShutToAll(IEnumerable<StaffChoice> staff, Complaint complaint) =>
        !staff.Any(member => member.IsOpenOfficer && complaint.Barred.All(one => one.StaffId != member.Id));
}
