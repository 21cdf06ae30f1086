using ComplaintPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Features.Staff.Case;

/// <summary>Reads a case straight into its page: one query for each kind of thing in the dossier, none for each thing.</summary>
public static class CaseProjection
{
    private static readonly Compiled<Func<PortalDbContext, string, CancellationToken, Task<CasePage?>>> Page = new(() => EF.CompileAsyncQuery(
        (PortalDbContext db, string number, CancellationToken stop) => db.Complaints.AsNoTracking().Where(complaint => complaint.Number == number)
            .Select(complaint => new CasePage
            {
                Id = complaint.Id,
                Number = complaint.Number,
                Version = complaint.Version,
                Kind = complaint.Kind,
                Phase = complaint.Phase,
                Channel = complaint.Channel,
                ReceivedOn = complaint.ReceivedOn,
                EarlierNumber = complaint.EarlierNumber,
                RegisteredAt = complaint.RegisteredAt,
                Language = complaint.Language,
                Story = complaint.Story,
                HappenedWhen = complaint.HappenedWhen,
                Location = complaint.Location,
                Discussed = complaint.Discussed,
                RestrictiveMeasure = complaint.RestrictiveMeasure,
                EmployeeConcerned = complaint.EmployeeConcerned,
                DesiredOutcome = complaint.DesiredOutcome,
                Support = complaint.Support,
                Complainant = complaint.Complainant,
                SafeContact = complaint.SafeContact,
                SafeContactSince = complaint.SafeContactSince,
                HandlerId = complaint.HandlerId,
                HandlerName = db.Users.Where(member => member.Id == complaint.HandlerId).Select(member => member.DisplayName).FirstOrDefault(),
                HasAccessCode = complaint.AccessCodeHash != null,
                ClosedOn = complaint.ClosedOn,
                Outcome = complaint.Outcome,
                Route = complaint.Route,
                RouteReason = complaint.RouteReason,
                News = complaint.News,
                NextDueOn = complaint.NextDueOn,
            }).SingleOrDefault()));

    /// <summary>The case without what else is in its dossier; null where there is none, or none that this employee may see.</summary>
    public static Task<CasePage?> FindCaseAsync(this PortalDbContext db, string number, CancellationToken stop) => Page.For(db)(db, number, stop);

    /// <summary>The whole case, once it was found.</summary>
    public static async Task<CasePage> WithDossierAsync(this PortalDbContext db, CasePage page, CancellationToken stop)
    {
        // For all of it: by itself, each of some thirty questions would take a connection from the pool and give it back.
        await db.Database.OpenConnectionAsync(stop);
        try
        {
            return await DossierAsync(db, page, stop);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static async Task<CasePage> DossierAsync(PortalDbContext db, CasePage page, CancellationToken stop) => page with
    {
        Subjects = await CaseParts.Subjects(db, page.Id, stop),
        Promises = await CaseParts.Promises(db, page.Id, stop),
        Conversations = await CaseParts.Conversations(db, page.Id, stop),
        Statements = await CaseParts.Statements(db, page.Id, stop),
        Holds = await CaseParts.Holds(db, page.Id, stop),
        Solutions = await CaseParts.Solutions(db, page.Id, stop),
        Satisfactions = await CaseParts.Satisfactions(db, page.Id, stop),
        Referrals = await CaseParts.Referrals(db, page.Id, stop),
        Closings = await CaseParts.Closings(db, page.Id, stop),
        ImprovementPoints = await CaseParts.ImprovementPoints(db, page.Id, stop),
        SupportPersons = await CaseParts.SupportPersons(db, page.Id, stop),
        ConcernedEmployees = await CaseParts.ConcernedEmployees(db, page.Id, stop),
        Barred = await CaseParts.Barred(db, page.Id, stop),
        Corrections = await CaseParts.Corrections(db, page.Id, stop),
        Contacts = await CaseParts.Contacts(db, page.Id, stop),
        Messages = await CaseParts.Messages(db, page.Id, stop),
        Files = await CaseParts.Files(db, page.Id, stop),
        Notes = await CaseParts.Notes(db, page.Id, stop),
        Mails = await CaseParts.Mails(db, page.Id, stop),
        Letters = await CaseParts.Letters(db, page.Id, stop),
        Disclosures = await CaseParts.Disclosures(db, page.Id, stop),
        Shown = await CaseParts.Shown(db, page.Id, stop),
        Timeline = await CaseParts.Timeline(db, page.Id, stop),
        Actions = await CaseParts.Actions(db, page.Id, stop),
    };
}
