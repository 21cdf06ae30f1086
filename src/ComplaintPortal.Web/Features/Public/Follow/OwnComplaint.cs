using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Identity;
using ComplaintPortal.Web.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Public.Follow;

/// <summary>The complaint of the complainant at hand, and acts on it.</summary>
public sealed class OwnComplaint(PortalDbContext db, IHttpContextAccessor http, IStringLocalizer<FieldTexts> texts)
{
    private const int MostTries = 3;

    public long Id => http.HttpContext!.ComplaintId();

    /// <summary>
    /// Carries out an act. What an officer does at the same moment does not undo it: the act is carried out again on what is there then.
    /// </summary>
    public async Task ActAsync(Action<Complaint> act, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            var id = Id;
            act(await db.Complaints.WithProcedure().Include(complaint => complaint.SearchKeys).Include(complaint => complaint.DisclosureRequests).OrderBy(complaint => complaint.Id).FirstAsync(complaint => complaint.Id == id, stop));
            try
            {
                await db.SaveChangesAsync(stop);
                return;
            }
            catch (DbUpdateConcurrencyException) when (attempt < MostTries)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>
    /// Carries out an act of the procedure; false where that does not allow it (any more), since the page was old or the day has passed.
    /// The form then comes back with what was typed, and says so.
    /// </summary>
    public async Task<bool> TryActAsync(Action<Complaint> act, ModelStateDictionary modelState, CancellationToken stop)
    {
        try
        {
            await ActAsync(act, stop);
            return true;
        }
        catch (ComplaintRuleException fault)
        {
            db.ChangeTracker.Clear();
            // What an officer reads of a rule is not always what a complainant can do something with.
            var said = texts[fault.Rule == ComplaintRule.NotInThisPhase ? "Own.NotNow" : $"OwnRule.{fault.Rule}"];
            modelState.AddModelError("", said.ResourceNotFound ? texts[$"Rule.{fault.Rule}"] : said);
            return false;
        }
    }
}
