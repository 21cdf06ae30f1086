using System.Text;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Attachments;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Jobs;
using ComplaintPortal.Web.Tests.Features.Staff;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Retention;

/// <summary>A dossier in which everything happened that can happen, with one word of its own in every text that a person could have typed.</summary>
internal sealed class MarkedDossier
{
    private static readonly DateOnly Received = new(2026, 3, 2);

    private readonly List<byte[]> sealedValues = [];
    private readonly Portal portal;
    private readonly Actor officer = Actor.Staff(new Guid("5d0c9a2e-8a43-4f0e-9a5b-0d1f1f0a3c55"), "Anna de Collega");

    private readonly string markup;

    private MarkedDossier(Portal portal, string markup)
    {
        (this.portal, this.markup) = (portal, markup);
        // Markup needs room in the shortest fields.
        Mark = $"kanarie{Guid.NewGuid():n}"[..(markup.Length == 0 ? 39 : 15)];
    }

    /// <summary>The word; small letters and digits only, as search keys and addresses have it.</summary>
    public string Mark { get; }

    public string Number { get; private set; } = "";

    public long Id { get; private set; }

    public IReadOnlyList<Guid> Files { get; private set; } = [];

    /// <param name="markup">What follows the word everywhere, to see where it is taken for more than text.</param>
    public static async Task<MarkedDossier> MakeAsync(Portal portal, string markup = "")
    {
        var marked = new MarkedDossier(portal, markup);
        await marked.ReceiveAsync();
        await marked.DoAsync(marked.Handle);
        await marked.DoAsync(marked.ThenByPost);
        await marked.WriteDraftAsync();
        await portal.RunAsync<SendOutbox>();
        return marked;
    }

    /// <summary>Closes it on the day at hand.</summary>
    /// <param name="answered">Whether the request about the dossier is answered too: until then it is not destroyed.</param>
    public Task CloseAsync(bool answered = true) => DoAsync((complaint, now) =>
    {
        complaint.Close(
            new ClosingDraft(Outcome.NotSatisfiedReferred, DutchTime.Day(now), Text("les"), false, [Text("verbeterpunt")], Text("slotbericht")),
            portal.Regulation, officer, now);
        if (answered) Answer(complaint, complaint.DisclosureRequests[0], now);
    });

    public Task DoAsync(Action<Complaint, DateTimeOffset> act) => portal.DataAsync(async db =>
    {
        var complaint = await db.Complaints.WithProcedure().Include(one => one.SearchKeys).Include(one => one.Corrections).Include(one => one.Timeline)
            .OrderBy(one => one.Id).SingleAsync(one => one.Number == Number);
        act(complaint, portal.Clock.Now);
        return await db.SaveChangesAsync();
    });

    /// <summary>The files below a folder that hold the word, as text of one byte or two a sign, or a sealed value of the dossier.</summary>
    public IReadOnlyList<string> FilesIn(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(path =>
        {
            var content = Bytes(path);
            return Holds(content, Mark) || sealedValues.Exists(value => content.AsSpan().IndexOf(value) >= 0);
        }),
    ];

    public static bool Holds(byte[] content, string words) =>
        content.AsSpan().IndexOf(Encoding.UTF8.GetBytes(words)) >= 0 || content.AsSpan().IndexOf(Encoding.Unicode.GetBytes(words)) >= 0;

    public static byte[] Bytes(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>From here on the sealed values of the dossier count as it too: no word is in the database, and sealed or not they have to be gone with it.</summary>
    public async Task RememberSealedAsync() => sealedValues.AddRange(await portal.DataAsync(async db =>
    {
        var values = new List<byte[]>();
        await db.Database.OpenConnectionAsync();
        foreach (var type in DossierRows.Tables(db.Model))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{type.GetTableName()}\" WHERE {(type.ClrType == typeof(Complaint) ? "Id" : "ComplaintId")} = {Id}";
            if (type.ClrType != typeof(Complaint) && type.FindProperty("ComplaintId") is null) continue;
            await using var reader = await command.ExecuteReaderAsync();
            // The beginning is as much as stands in one piece on any page; it holds the nonce, which no other value has.
            while (await reader.ReadAsync()) values.AddRange(Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue).OfType<byte[]>().Where(value => value.Length > 24).Select(value => value[..24]));
        }
        return values;
    }));

    private string Text(string what) => $"{what} {Mark}{markup}";

    private async Task ReceiveAsync()
    {
        Files = [await StoreAsync(), await StoreAsync()];
        var complaint = await portal.ReceiveAsync(intake => intake with
        {
            ReceivedOn = Received,
            Channel = ReceiptChannel.Website,
            Subjects = [portal.Regulation.Subjects[0].Code],
            Story = Text("verhaal"),
            HappenedWhen = Text("wanneer"),
            EmployeeConcerned = Text("medewerker"),
            DesiredOutcome = Text("wens"),
            RestrictiveMeasure = true,
            Complainant = new Complainant
            {
                Name = Text("Naam"),
                RelationOther = Text("relatie"),
                OnBehalfOf = Text("kind"),
                OnBehalfOfRelation = Text("oma"),
                Street = Text("straat"),
                Postcode = "1234 AB",
                City = Text("stad"),
                Telephone = "06 12345678",
                Email = $"{Mark}@example.org",
            },
            SafeContact = new SafeContact { ByEmail = true, ByTelephone = true, When = Text("na vijven") },
            Attachments = [new NewAttachment(Files[0], $"{Mark}{markup}.txt", "text/plain", 7)],
            SubmissionKey = Guid.NewGuid(),
        });
        (Number, Id) = (complaint.Number, complaint.Id);
    }

    private Task<Guid> StoreAsync() =>
        portal.UseAsync((AttachmentStore store) => store.SaveAsync(Encoding.UTF8.GetBytes(Text("bestand")), TestContext.Current.CancellationToken));

    private void Handle(Complaint complaint, DateTimeOffset now)
    {
        var regulation = portal.Regulation;
        DateTimeOffset On(int day) => DutchTime.Instant(new DateOnly(2026, 3, day), new TimeOnly(10, 0));
        ContactRecord Contact(ContactResult result) => new(On(3), ContactChannel.Telephone, result, officer, true, Text("contact"));
        complaint.IssueAccessCode(Text("gecontroleerd"), officer, now);
        complaint.ExtendPromise(complaint.Promises[0], complaint.Promises[0].DueOn.AddDays(2), Text("uitstel"), regulation, officer, now);
        complaint.AddNote(Text("notitie"), officer, now);
        complaint.PostMessage(Text("bericht"), [new NewAttachment(Files[1], $"{Mark}-2.txt", "text/plain", 7)], Actor.Complainant, now);
        complaint.PostMessage(Text("antwoord"), [], officer, now);
        complaint.RequestDisclosure(DisclosureKind.Copy, Text("inzage"), new DateOnly(2026, 3, 10), Actor.Complainant, now);
        complaint.AddSupportPerson(new(SupportKind.SupportPerson, Text("steun"), Text("organisatie"), "06 87654321", $"steun-{Mark}@example.org", true), officer, now);
        complaint.NameConcernedEmployees([new(null, Text("betrokken"))], officer, now);
        complaint.Bar(Guid.NewGuid(), "Een ander", Text("afgeschermd"), officer, now);
        complaint.RecordContact(Contact(ContactResult.NoAnswer), officer, now);
        complaint.CorrectContact(complaint.Contacts[0], Contact(ContactResult.Reached), Text("correctie"), officer, now);
        IReadOnlyList<Participant> people = [new(ParticipantRole.Complainant, null), new(ParticipantRole.SupportPerson, Text("steun")), new(ParticipantRole.Other, Text("erbij"))];
        complaint.PlanConversation(new(ConversationPurpose.Complaint, ConversationKind.InPerson, On(20), Text("plaats"), people), officer, now);
        complaint.CancelConversation(complaint.Conversations[0], Text("afgezegd"), officer, now);
        complaint.RecordConversation(
            null,
            new(ConversationPurpose.Complaint, ConversationKind.InPerson, On(5), Text("waar"), people, Text("verslag"), [new(Text("kan"), Text("voor"), Text("tegen"))]),
            officer, now);
        complaint.WriteStatement(Text("op papier"), officer, now);
        complaint.WriteStatement(Text("verbeterd"), Actor.Complainant, now);
        complaint.ConfirmStatement(Agreement.Website, officer, now);
        complaint.ProposeSolution(new(Text("voorstel"), Text("wie"), new DateOnly(2026, 3, 30)), officer, now);
        complaint.DeclineSolution(complaint.Solutions[0], Text("nee"), Actor.Complainant, now);
        complaint.AgreeSolution(new(Text("afspraak"), Text("wie"), new DateOnly(2026, 3, 30)), Agreement.Spoken, new DateOnly(2026, 3, 5), officer, now);
        complaint.CarryOutSolution(complaint.Solutions[1], new DateOnly(2026, 3, 6), Text("door"), Text("hoe"), regulation, officer, now);
        complaint.RecordSatisfaction(false, Text("woorden"), Actor.Complainant, now);
        complaint.StartNewRound(Text("nieuwe ronde"), officer, now);
        if (complaint.RestrictiveMeasure && regulation.RuleOf(PromiseKind.Route) is not null) complaint.DecideRoute(HandlingRoute.Ordinary, Text("regeling"), officer, now);
        complaint.Refer(new(regulation.ExternalBodies[0], ReferralBringer.Complainant, new DateOnly(2026, 3, 9), Text("doorverwezen")), true, officer, now);
        complaint.RecordReferralOutcome(complaint.Referrals[0], Text("uitkomst"), new DateOnly(2026, 3, 10), Text("geleerd"), officer, now);
        complaint.PlaceHold(new(Text("vastgehouden"), Text("besloten"), new DateOnly(2026, 4, 1)), officer, now);
        complaint.ProlongHold(new DateOnly(2026, 5, 1), Text("langer"), officer, now);
        complaint.LiftHold(Text("opgeheven"), officer, now);
    }

    private void Answer(Complaint complaint, DisclosureRequest request, DateTimeOffset now)
    {
        complaint.CheckIdentity(request, Text("gezien"), officer, now);
        if (request.IsExtendable(DutchTime.Day(now))) complaint.ExtendDisclosure(request, new DateOnly(2026, 5, 1), Text("duurt langer"), officer, now);
        complaint.LeaveOutOfCopy(request, [Text("woord")]);
        complaint.MarkForCopy(request, [new("story", "") { LeftOutBecause = Text("reden"), Passages = [new(Text("passage"), Text("waarom"))] }], officer, now);
        complaint.CloseDisclosure(request, DisclosureOutcome.Refused, Text("afgewezen"), officer, now);
    }

    /// <summary>A letter with what was written, and a mail that had waited.</summary>
    private void ThenByPost(Complaint complaint, DateTimeOffset now)
    {
        complaint.ChangeSafeContact(complaint.SafeContact with { ByEmail = false, ByPost = true }, complaint.Complainant, officer, now);
        complaint.PostMessage(Text("brief"), [], officer, now);
        complaint.ChangeSafeContact(complaint.SafeContact with { ByEmail = true }, complaint.Complainant, officer, now);
    }

    /// <summary>What an officer was writing about it, and looked at.</summary>
    private async Task WriteDraftAsync()
    {
        var visitor = await portal.OfficerAsync();
        await visitor.GetAsync($"{Features.Staff.Dossiers.Cases}/{Number}");
        await visitor.ActAsync(Number, "notitie", ("Text", Text("concept")), ("go", "bewaren"));
        Assert.Equal(1, await portal.DataAsync(db => db.Drafts.CountAsync(draft => draft.ComplaintId == Id)));
    }
}
