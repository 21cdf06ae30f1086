using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Attachments;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Drafts;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Features.Staff.ConflictOfInterest;

/// <summary>
/// A portal with one case in which everything happened that can happen, shut to two employees of every role: one whom it is about, and
/// one who was barred. A third one sees it: what that one finds, the other two must not.
/// </summary>
internal sealed class ShutCase : IDisposable
{
    private static readonly DateOnly Received = new(2026, 3, 2);

    /// <summary>Words of this case only: where one of them shows, something leaks.</summary>
    public IReadOnlyList<string> Canaries { get; private set; } = [];

    public Portal Portal { get; }

    public string Number { get; private set; } = "";

    public long Id { get; private set; }

    /// <summary>The number of a case that is open to all.</summary>
    public string Other { get; private set; } = "";

    public required Visitor Concerned { get; init; }

    public required Visitor Barred { get; init; }

    public required Visitor Open { get; init; }

    /// <summary>Those who must see nothing of it.</summary>
    public IReadOnlyList<Visitor> ShutOut => [Concerned, Barred];

    /// <summary>The secret of the form by which it was registered.</summary>
    public DraftSecret Secret { get; } = DraftSecret.New();

    /// <summary>The code with which the complainant opens it.</summary>
    public string AccessCode { get; private set; } = "";

    private Complainant Complainant { get; } = new()
    {
        Name = Dossiers.Word(),
        Email = "kanarie@example.org",
        Telephone = "06 98765432",
        Street = Dossiers.Word(),
        Postcode = "9876 ZX",
        City = "Kanariestad",
    };

    public static async Task<ShutCase> MakeAsync(string profile = Portal.BlijfGroep)
    {
        var portal = new Portal(profile);
        var shut = new ShutCase(portal)
        {
            Concerned = await portal.SignedInAsync([.. Roles.All]),
            Barred = await portal.SignedInAsync([.. Roles.All]),
            Open = await portal.SignedInAsync([.. Roles.All]),
        };
        await shut.FillAsync();
        await shut.ShutAsync();
        shut.Other = (await portal.ReceiveAsync()).Number;
        return shut;
    }

    private ShutCase(Portal portal) => Portal = portal;

    /// <summary>Says which words of the case a text holds.</summary>
    public IReadOnlyList<string> FoundIn(string text) => [.. Canaries.Where(word => text.Contains(word, StringComparison.OrdinalIgnoreCase))];

    public void Dispose() => Portal.Dispose();

    /// <summary>Names one and bars the other, by the pages.</summary>
    private async Task ShutAsync()
    {
        await Open.ActAsync(Number, "betrokken-medewerkers", ("Staff", (await Concerned.MemberAsync()).Id.ToString()));
        await Open.ActAsync(Number, "afschermen", ("Employee", (await Barred.MemberAsync()).Id.ToString()), ("Reason", Canaries[^1]));
        Assert.Equal(2, await Portal.DataAsync(db => db.Complaints.Where(one => one.Number == Number).SelectMany(one => one.Barred).CountAsync()));
    }

    private async Task FillAsync()
    {
        var file = await Portal.UseAsync((AttachmentStore store) => store.SaveAsync("Kanarie"u8.ToArray(), TestContext.Current.CancellationToken));
        var words = Enumerable.Range(0, 8).Select(_ => Dossiers.Word()).ToList();
        var complaint = await Portal.ReceiveAsync(intake => intake with
        {
            ReceivedOn = Received,
            Complainant = Complainant,
            SafeContact = new SafeContact { ByEmail = true, ByTelephone = true },
            Story = words[0],
            EmployeeConcerned = words[1],
            RestrictiveMeasure = true,
            Attachments = [new NewAttachment(file, words[2] + ".txt", "text/plain", 7)],
            SubmissionKey = Secret.DraftId,
        });
        (Number, Id) = (complaint.Number, complaint.Id);
        Canaries = [Number, Complainant.Name, Complainant.Email!, Complainant.Telephone!, Complainant.Street!, Complainant.Postcode!, Complainant.City!, .. words];
        var officer = await Open.MemberAsync();
        var by = Actor.Staff(officer.Id, officer.DisplayName);
        await Portal.DataAsync(async db =>
        {
            var whole = await WholeAsync(db);
            Handle(whole, words, by);
            await db.SaveChangesAsync();
            // A mail that an officer could send again.
            return await db.Database.ExecuteSqlInterpolatedAsync($"UPDATE Outbox SET State = 'Failed' WHERE ComplaintId = {Id}");
        });
    }

    private Task<Complaint> WholeAsync(PortalDbContext db) => db.Complaints.WithProcedure()
        .Include(one => one.SearchKeys).OrderBy(one => one.Id).SingleAsync(one => one.Id == Id, TestContext.Current.CancellationToken);

    /// <summary>One of everything to which a page or an address leads.</summary>
    private void Handle(Complaint complaint, List<string> words, Actor by)
    {
        var now = Portal.Clock.Now;
        var regulation = Portal.Regulation;
        DateTimeOffset On(int day) => DutchTime.Instant(new DateOnly(2026, 3, day), new TimeOnly(10, 0));
        AccessCode = complaint.IssueAccessCode("Gebeld", by, now).ToString();
        complaint.AssignTo(by.StaffId, by.Name, by, now);
        complaint.AddNote(words[3], by, now);
        complaint.PostMessage(words[4], [], Actor.Complainant, now);
        complaint.RequestDisclosure(DisclosureKind.Copy, words[5], new DateOnly(2026, 3, 10), Actor.Complainant, now);
        complaint.AddSupportPerson(new(SupportKind.SupportPerson, words[6], null, null, null, false), by, now);
        complaint.RecordContact(new ContactRecord(On(4), ContactChannel.Telephone, ContactResult.Reached, by, true, words[3]), by, now);
        IReadOnlyList<Participant> both = [new(ParticipantRole.Complainant, null), new(ParticipantRole.Handler, by.Name)];
        complaint.RecordConversation(
            null, new ConversationReport(ConversationPurpose.Complaint, ConversationKind.InPerson, On(5), null, both, words[3], [new(words[3], null, null)]), by, now);
        complaint.PlanConversation(new ConversationPlan(ConversationPurpose.Complaint, ConversationKind.InPerson, On(20), words[3], both), by, now);
        complaint.WriteStatement(words[3], by, now);
        // A letter waits, since the complainant now wants post.
        complaint.ChangeSafeContact(new SafeContact { ByPost = true }, Complainant, by, now);
        complaint.ProposeSolution(new(words[3], words[3], new DateOnly(2026, 3, 30)), by, now);
        // One is late, one was carried out.
        complaint.AgreeSolution(new(words[3], words[3], new DateOnly(2026, 3, 6)), Agreement.Spoken, new DateOnly(2026, 3, 5), by, now);
        complaint.AgreeSolution(new(words[3], words[3], new DateOnly(2026, 3, 30)), Agreement.Spoken, new DateOnly(2026, 3, 5), by, now);
        complaint.CarryOutSolution(complaint.Solutions[^1], new DateOnly(2026, 3, 6), by.Name, null, regulation, by, now);
        complaint.ReportDirectReferral(new(regulation.ExternalBodies[0], ReferralBringer.Complainant, new DateOnly(2026, 3, 6), words[3]), Actor.Complainant, now);
    }
}
