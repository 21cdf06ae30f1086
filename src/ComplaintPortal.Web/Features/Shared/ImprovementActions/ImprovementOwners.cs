using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Features.Shared.Forms;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Features.Shared.ImprovementActions;

/// <summary>Who can carry an improvement action out, and from which year's evaluation it can come.</summary>
public static class ImprovementOwners
{
    /// <summary>The officers and the management whose accounts work, by name: who can open the action.</summary>
    public static async Task<List<Option>> OwnersAsync(this PortalDbContext db, CancellationToken stop) =>
    [
        .. (await db.Users
            .Where(member => !member.IsDisabled && db.UserRoles.Any(link => link.UserId == member.Id
                && db.Roles.Any(role => role.Id == link.RoleId && (role.Name == Roles.Officer || role.Name == Roles.Management))))
            .OrderBy(member => member.DisplayName).ThenBy(member => member.Id)
            .Select(member => new { member.Id, member.DisplayName }).ToListAsync(stop))
            .Select(member => new Option(member.Id.ToString(), member.DisplayName)),
    ];

    public static ImprovementOwner? Chosen(IEnumerable<Option> owners, string? id) =>
        owners.FirstOrDefault(owner => owner.Value == id) is { } found ? new ImprovementOwner(Guid.Parse(found.Value), found.Label) : null;

    /// <summary>Every year of which there can be an evaluation: from the first complaint on, up to this one.</summary>
    public static async Task<List<int>> EvaluationYearsAsync(this PortalDbContext db, DateOnly today, CancellationToken stop)
    {
        var first = await db.NumberSeries.OrderBy(series => series.Year).Select(series => (int?)series.Year).FirstOrDefaultAsync(stop) ?? today.Year;
        first = Math.Min(first, today.Year - 1);
        return [.. Enumerable.Range(first, today.Year - first + 1).Reverse()];
    }

    /// <summary>Gives a form what it offers to choose from.</summary>
    public static async Task PrepareAsync(this ImprovementForm form, PortalDbContext db, DateOnly today, string noYear, CancellationToken stop)
    {
        form.Owners = await db.OwnersAsync(stop);
        form.Years = [new Option(ImprovementForm.NoYear, noYear), .. (await db.EvaluationYearsAsync(today, stop)).Select(year => new Option($"{year}", $"{year}"))];
    }
}
