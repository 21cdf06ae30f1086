using System.Globalization;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Web.Audit;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Case;

/// <summary>What every act on a case works with.</summary>
public sealed class CaseDesk(
    PortalDbContext db,
    DossierLog log,
    PortalClock clock,
    Regulation regulation,
    CaseDrafts drafts,
    IStringLocalizer<FieldTexts> fieldTexts,
    IStringLocalizer<StaffTexts> texts)
{
    public PortalDbContext Db => db;

    public PortalClock Clock => clock;

    public Regulation Regulation => regulation;

    public CaseDrafts Drafts => drafts;

    public IStringLocalizer<FieldTexts> FieldTexts => fieldTexts;

    public IStringLocalizer<StaffTexts> Texts => texts;

    /// <summary>Loads a case anew, whatever was loaded and changed before; null where the number is unknown.</summary>
    public Task<Complaint?> FindAsync(string number, Func<IQueryable<Complaint>, IQueryable<Complaint>> with, CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        return with(db.Complaints).AsSplitQuery().OrderBy(complaint => complaint.Id).FirstOrDefaultAsync(complaint => complaint.Number == number, stop);
    }

    /// <summary>Saves the act; false where the case moved on at the very same moment.</summary>
    public Task<bool> TrySaveAsync(CancellationToken stop) => db.TrySaveAsync(stop);

    /// <summary>Records that the dossier is looked at (B17); an act that did not come about is not saved along.</summary>
    public Task LookAsync(long complaintId, Actor by, CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        return log.LookAsync(complaintId, AuditKind.Dossier, by, stop);
    }

    /// <summary>What was done to a case after a version, oldest first.</summary>
    public Task<List<TimelineRow>> SinceAsync(long complaintId, long version, CancellationToken stop) =>
        db.Complaints.AsNoTracking().Where(complaint => complaint.Id == complaintId)
            .SelectMany(complaint => complaint.Timeline)
            .Where(entry => entry.Version > version)
            .OrderBy(entry => entry.Version)
            .Select(entry => new TimelineRow(entry.Event, entry.Detail, entry.ByKind, entry.ByName, entry.At))
            .ToListAsync(stop);

    /// <summary>The text snippets by name, those in the language of the complaint first.</summary>
    public async Task<List<Option>> SnippetsAsync(string language, CancellationToken stop)
    {
        var snippets = await db.TextSnippets.OrderBy(snippet => snippet.Name).Select(snippet => new { snippet.Id, snippet.Name, snippet.Language }).ToListAsync(stop);
        return
        [
            .. snippets.OrderBy(snippet => snippet.Language != language).Select(snippet => new Option(
                snippet.Id.ToString(CultureInfo.InvariantCulture),
                snippet.Language == language ? snippet.Name : $"{snippet.Name} ({texts[$"Snippets.In.{snippet.Language}"].Value})")),
        ];
    }

    /// <summary>Who can handle a case or have a contact: the officers whose account is open, by name.</summary>
    public async Task<List<Option>> OfficersAsync(CancellationToken stop)
    {
        var officers = await (
            from member in db.Users
            join link in db.UserRoles on member.Id equals link.UserId
            join role in db.Roles on link.RoleId equals role.Id
            where !member.IsDisabled && role.Name == Roles.Officer
            orderby member.DisplayName, member.Id
            select new { member.Id, member.DisplayName }).ToListAsync(stop);
        return [.. officers.Select(officer => new Option(officer.Id.ToString(), officer.DisplayName))];
    }
}
