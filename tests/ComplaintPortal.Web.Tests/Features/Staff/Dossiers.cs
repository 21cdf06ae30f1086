using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Features.Staff;

/// <summary>Short ways to dossiers for the tests of the officers' pages.</summary>
internal static class Dossiers
{
    public const string Cases = "/medewerkers/klachten";

    public static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static string PageOf(string number, string act = "") => $"{Cases}/{number}{(act.Length == 0 ? "" : "/" + act)}";

    /// <summary>A word of letters that no other test uses.</summary>
    public static string Word() => "X" + string.Concat(Enumerable.Range(0, 9).Select(_ => (char)('a' + Random.Shared.Next(26))));

    /// <summary>Opens the form of an act, fills it in and sends it.</summary>
    public static async Task<Page> ActAsync(this Visitor officer, string number, string act, params (string Name, string Value)[] answers) =>
        await (await officer.GetAsync(PageOf(number, act))).SubmitAsync(answers);

    /// <summary>A complaint by another way than the form, for tests that need many or need them on other days.</summary>
    public static async Task<Complaint> ReceiveAsync(this Portal portal, Func<Intake, Intake>? with = null)
    {
        var number = await portal.UseAsync<Web.Data.Register, string>(register =>
        {
            var intake = new Intake
            {
                Kind = ComplaintKind.Complaint,
                Channel = ReceiptChannel.Telephone,
                ReceivedOn = DateOnly.FromDateTime(portal.Clock.Now.UtcDateTime),
                SubmissionKey = Guid.NewGuid(),
                Language = "nl",
                Story = "Er werd niet naar mij geluisterd.",
                Complainant = new Complainant { Name = "Noor Voorbeeld" },
                SafeContact = new SafeContact { OnlyThroughWebsite = true },
            };
            return register.ReceiveAsync(with?.Invoke(intake) ?? intake, Actor.Complainant, portal.Clock.Now);
        });
        return await portal.DataAsync(db => db.Complaints.AsNoTracking().SingleAsync(one => one.Number == number));
    }

    /// <summary>Does something to a complaint, as an officer's act does.</summary>
    public static Task<int> ChangeAsync(this Portal portal, string number, Action<Complaint> act) => portal.DataAsync(async db =>
    {
        act(await db.Complaints.Include(one => one.Promises).SingleAsync(one => one.Number == number));
        return await db.SaveChangesAsync();
    });

    /// <summary>Does an act of the procedure to a complaint, which judges by all of it.</summary>
    public static Task<int> ProceedAsync(this Portal portal, string number, Action<Complaint> act) => portal.DataAsync(async db =>
    {
        act(await db.Complaints.WithProcedure().Include(one => one.SearchKeys).OrderBy(one => one.Id).SingleAsync(one => one.Number == number));
        return await db.SaveChangesAsync();
    });

    /// <summary>A complaint that the officer handles.</summary>
    public static async Task<string> HandledAsync(this Visitor officer, Func<Intake, Intake>? with = null)
    {
        var me = await officer.MemberAsync();
        var number = (await officer.Portal.ReceiveAsync(with)).Number;
        await officer.Portal.ChangeAsync(number, one => one.AssignTo(me.Id, me.DisplayName, Actor.Staff(me.Id, me.DisplayName), officer.Portal.Clock.Now));
        return number;
    }

    /// <summary>Shuts a case to an officer.</summary>
    public static async Task BarAsync(this Visitor officer, string number)
    {
        var me = await officer.MemberAsync();
        await officer.Portal.ProceedAsync(number, one => one.Bar(me.Id, me.DisplayName, "Zelf betrokken", Actor.Staff(Guid.NewGuid(), "Een ander"), officer.Portal.Clock.Now));
    }

    /// <summary>The whole dossier as the database has it.</summary>
    public static Task<Complaint> DossierAsync(this Portal portal, string number) => portal.DataAsync(db => db.Complaints.AsNoTracking().AsSplitQuery()
        .Include(one => one.Subjects).Include(one => one.Promises).ThenInclude(promise => promise.Extensions)
        .Include(one => one.Contacts).Include(one => one.Messages).Include(one => one.Attachments).Include(one => one.Notes)
        .Include(one => one.Timeline).Include(one => one.Outbox).Include(one => one.Letters)
        .OrderBy(one => one.Id).SingleAsync(one => one.Number == number));

    public static Task<List<AuditLine>> LooksAsync(this Portal portal, string number, AuditKind kind) => portal.DataAsync(db =>
        db.AuditLog.Where(line => line.Kind == kind && line.Number == number).ToListAsync());

    public static Task<StaffMember> MemberAsync(this Visitor officer) =>
        officer.Portal.DataAsync(db => db.Users.SingleAsync(member => member.Email == officer.Email));
}
