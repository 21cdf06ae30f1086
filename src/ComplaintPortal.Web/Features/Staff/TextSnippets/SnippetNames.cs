using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Features.Shared.Forms;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Features.Staff.TextSnippets;

internal static class SnippetNames
{
    /// <summary>Whether another snippet has the name already; in capitals or not is the same, as it is to SQL Server.</summary>
    public static async Task<bool> NameIsTakenAsync(this PortalDbContext db, SnippetForm form, long? own, CancellationToken stop) =>
        (await db.TextSnippets.Where(snippet => snippet.Id != own).Select(snippet => snippet.Name).ToListAsync(stop))
        .Contains(Clean.Line(form.Name)!, StringComparer.CurrentCultureIgnoreCase);
}
