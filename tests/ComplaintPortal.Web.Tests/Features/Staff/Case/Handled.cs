using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Tests.Infrastructure;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Features.Staff.Case;

/// <summary>Short ways into the middle of the procedure, by its own acts.</summary>
internal static class Handled
{
    public static readonly Actor Colleague = Actor.Staff(new Guid("5d0c9a2e-8a43-4f0e-9a5b-0d1f1f0a3c55"), "Anna de Collega");

    /// <summary>Carries out an act of the procedure, as a page does.</summary>
    public static Task<int> HandleAsync(this Portal portal, string number, Action<Complaint, DateTimeOffset> act) => portal.DataAsync(async db =>
    {
        act(await db.Complaints.WithProcedure().OrderBy(one => one.Id).SingleAsync(one => one.Number == number), portal.Clock.Now);
        return await db.SaveChangesAsync();
    });

    /// <summary>A conversation with the complainant, in which two solutions came up.</summary>
    public static Task<int> TalkAsync(this Portal portal, string number) => portal.HandleAsync(number, (complaint, now) => complaint.RecordConversation(
        null,
        new ConversationReport(
            ConversationPurpose.Complaint, ConversationKind.InPerson, now, null, [new(ParticipantRole.Complainant, null)], "Wij praatten erover.",
            [new("Elke week bellen", "Kan meteen", "Kost tijd"), new("Een andere begeleider", null, null)], ByComplainant: true),
        Colleague, now));

    public static async Task<string> TalkedAsync(this Portal portal, Func<Intake, Intake>? with = null)
    {
        var number = (await portal.ReceiveAsync(with)).Number;
        await portal.TalkAsync(number);
        return number;
    }

    public static Task<int> WriteAsync(this Portal portal, string number, string text, Actor? by = null) =>
        portal.HandleAsync(number, (complaint, now) => complaint.WriteStatement(text, by ?? Colleague, now));

    public static async Task<long> ProposeAsync(this Portal portal, string number, string text = "Elke week bellen", string dueOn = "2026-04-08")
    {
        await portal.HandleAsync(number, (complaint, now) => complaint.ProposeSolution(new(text, "Anna", Day(dueOn)), Colleague, now));
        return (await portal.HandledAsync(number)).Solutions[^1].Id;
    }

    public static async Task<long> AgreeAsync(this Portal portal, string number, string text = "Elke week bellen", string dueOn = "2026-04-08")
    {
        await portal.HandleAsync(number, (complaint, now) =>
            complaint.AgreeSolution(new(text, "Anna", Day(dueOn)), Agreement.Spoken, DateOnly.FromDateTime(now.UtcDateTime), Colleague, now));
        return (await portal.HandledAsync(number)).Solutions[^1].Id;
    }

    public static Task<int> CarryOutAsync(this Portal portal, string number, long solution) => portal.HandleAsync(number, (complaint, now) =>
        complaint.CarryOutSolution(complaint.Solutions.Single(one => one.Id == solution), DateOnly.FromDateTime(now.UtcDateTime), "Anna", null, portal.Regulation, Colleague, now));

    /// <summary>The dossier with everything by which the procedure judges, and what went out.</summary>
    public static Task<Complaint> HandledAsync(this Portal portal, string number) => portal.DataAsync(db => db.Complaints.WithProcedure()
        .Include(one => one.Timeline).Include(one => one.Outbox).Include(one => one.Letters)
        .OrderBy(one => one.Id).SingleAsync(one => one.Number == number));

    /// <summary>The paragraphs of a letter as it is downloaded.</summary>
    public static async Task<IReadOnlyList<string>> LetterAsync(Visitor officer, long letter)
    {
        var answer = await officer.RawAsync(new HttpRequestMessage(HttpMethod.Get, $"/medewerkers/brieven/{letter}"));
        await using var stream = await answer.EnsureSuccessStatusCode().Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        return [.. document.MainDocumentPart!.Document.Descendants<Paragraph>()
            .Select(paragraph => string.Concat(paragraph.Descendants().Select(part => part is Break ? "\n" : (part as Text)?.Text)))];
    }

    public static Intake ByPost(Intake intake) => intake with
    {
        Complainant = new Complainant { Name = "Noor Voorbeeld", Street = "Voorbeeldstraat 1", Postcode = "1234 AB", City = "Voorbeeldstad" },
        SafeContact = new SafeContact { ByPost = true },
    };

    public static Intake ByEmail(Intake intake) => intake with
    {
        Complainant = new Complainant { Name = "Noor Voorbeeld", Email = "noor@example.org" },
        SafeContact = new SafeContact { ByEmail = true },
    };

    public static Intake ByTelephone(Intake intake) => intake with
    {
        Complainant = new Complainant { Name = "Noor Voorbeeld", Telephone = "06 12345678" },
        SafeContact = new SafeContact { ByTelephone = true },
    };

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
