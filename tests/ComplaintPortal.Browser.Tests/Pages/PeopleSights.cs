using ComplaintPortal.Browser.Tests.Infrastructure;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace ComplaintPortal.Browser.Tests.Pages;

/// <summary>The pages about the people around a case, and those that correct what was recorded; each in a case of its own.</summary>
public static class PeopleSights
{
    private const string Cases = "/medewerkers/klachten";
    private const string Send = "main form[method=post] button.utrecht-button--primary-action";

    private static readonly string TooLong = new('x', 6000);
    private static readonly Actor Colleague = Actor.Staff(new Guid("0b9a4d1e-6b0f-4c43-9d0a-5f2b6f0c7a11"), "Wilhelmina van der Meulen-Oosterhuis");

    public static readonly IReadOnlyList<Sight> All =
    [
        Of("staff-case-people", "", _ => 0),
        Of("staff-support-person", "/naast-de-klager", _ => 0),
        Of("staff-support-person-faults", "/naast-de-klager", _ => 0, ("#Name", ""), ("#Email", "geen adres"), ("#Telephone", "bel mij")),
        Of("staff-support-person-remove", "/naast-de-klager/{id:long}/verwijderen", one => one.SupportPersons[0].Id),
        Of("staff-concerned", "/betrokken-medewerkers", _ => 0),
        Of("staff-concerned-faults", "/betrokken-medewerkers", _ => 0, ("#Names", TooLong)),
        Of("staff-bar", "/afschermen", _ => 0),
        Of("staff-bar-faults", "/afschermen", _ => 0, ("#Reason", "")),
        Of("staff-admit", "/afschermen/{id:long}/opheffen", one => one.Barred.Single(person => person.Reason is not null).Id),
        Of("staff-admit-concerned", "/afschermen/{id:long}/opheffen", one => one.Barred.Single(person => person.Reason is null).Id),
        Of("staff-correct-receipt", "/corrigeren/ontvangst", _ => 0),
        Of("staff-correct-receipt-faults", "/corrigeren/ontvangst", _ => 0, ("#Day", ""), ("#Reason", "")),
        Of("staff-correct-contact", "/corrigeren/contact/{id:long}", ContactOf),
        Of("staff-correct-contact-faults", "/corrigeren/contact/{id:long}", ContactOf, ("#Date", ""), ("#Note", TooLong), ("#Reason", "")),
        Of("staff-correct-conversation", "/corrigeren/gesprek/{id:long}", one => one.Conversations[0].Id),
        Of("staff-correct-conversation-faults", "/corrigeren/gesprek/{id:long}", one => one.Conversations[0].Id, ("#Report", ""), ("#Reason", "")),
        Of("staff-correct-carried-out", "/corrigeren/uitvoering/{id:long}", one => one.Solutions[0].Id),
        Of("staff-correct-carried-out-faults", "/corrigeren/uitvoering/{id:long}", one => one.Solutions[0].Id, ("#Day", ""), ("#Reason", "")),
    ];

    private static long ContactOf(Complaint complaint) => complaint.Contacts.Single(one => !one.IsCorrected).Id;

    private static Sight Of(string name, string act, Func<Complaint, long> item, params (string Field, string Value)[] faults) =>
        new(name, Looker.Officer, Cases + "/{number}" + act, async (person, scene) =>
        {
            var complaint = await MakeAsync(scene);
            await person.GoAsync($"{Cases}/{complaint.Number}{act.Replace("{id:long}", $"{item(complaint)}")}");
            if (faults.Length == 0) return;
            foreach (var (field, value) in faults) await person.Page.FillAsync(field, value);
            await person.PressAsync(Send);
            await Assertions.Expect(person.Page.Locator(".app-error-summary")).ToBeVisibleAsync();
        })
        { At = _ => Cases };

    private static async Task<Complaint> MakeAsync(Scene scene)
    {
        var portal = scene.Portal;
        var today = DutchTime.Day(portal.Clock.Now);
        var intake = new Intake
        {
            Kind = ComplaintKind.Complaint,
            Channel = ReceiptChannel.Post,
            ReceivedOn = today.AddDays(-9),
            SubmissionKey = Guid.NewGuid(),
            Language = "nl",
            Story = FillIn.Story,
            EmployeeConcerned = "Petra van de nachtdienst, achternaam weet ik niet",
            Complainant = new Complainant { Name = FillIn.Name, Email = FillIn.Email },
            SafeContact = new SafeContact { ByEmail = true, NeutralWording = true },
        };
        var number = await portal.UseAsync((Register register) => register.ReceiveAsync(intake, Actor.Complainant, portal.Clock.Now));
        return await portal.DataAsync(async db =>
        {
            var complaint = await db.Complaints.WithProcedure().OrderBy(one => one.Id).SingleAsync(one => one.Number == number);
            Handle(complaint, scene.Employee, today, portal);
            await db.SaveChangesAsync();
            return complaint;
        });
    }

    private static void Handle(Complaint complaint, Guid employee, DateOnly today, Portal portal)
    {
        var now = portal.Clock.Now;
        DateTimeOffset On(int daysAgo) => DutchTime.Instant(today.AddDays(-daysAgo), new TimeOnly(10, 30));
        ContactRecord Contact(ContactResult result) => new(On(7), ContactChannel.Telephone, result, Colleague, byComplainant: true, "De klager belde terug.");
        complaint.AddSupportPerson(new(SupportKind.SupportPerson, "Tess Voorbeeld", "Cliëntvertrouwenspersoon AKJ", "06 12345678", "tess@example.org", true), Colleague, now);
        complaint.AddSupportPerson(new(SupportKind.Representative, "Mr. A. Voorbeeld-van den Berg", null, null, null, false), Colleague, now);
        complaint.NameConcernedEmployees([new(employee, "Wilhelmina van der Meulen-Oosterhuis"), new(null, "Petra (uitzendkracht)")], Colleague, now);
        complaint.Bar(Guid.NewGuid(), "Sjoerd Voorbeeld", "Is een oom van de klager.", Colleague, now);
        complaint.RecordContact(Contact(ContactResult.NoAnswer), Colleague, now);
        complaint.CorrectContact(complaint.Contacts[0], Contact(ContactResult.Reached), "Wij spraken elkaar wel; het verkeerde resultaat was gekozen.", Colleague, now);
        complaint.RecordConversation(
            null,
            new ConversationReport(
                ConversationPurpose.Complaint, ConversationKind.InPerson, On(6), "Spreekkamer op de begane grond",
                [new(ParticipantRole.Complainant, null), new(ParticipantRole.Handler, Colleague.Name)], "Wij namen de klacht samen door.", [new("Excuses van het team", "Snel", null)]),
            Colleague, now);
        complaint.AgreeSolution(new("Het team biedt excuses aan.", "Teamleider", today), Agreement.Spoken, today.AddDays(-6), Colleague, now);
        complaint.CarryOutSolution(complaint.Solutions[0], today.AddDays(-2), "Teamleider", null, portal.Regulation, Colleague, now);
        complaint.CorrectReceipt(today.AddDays(-10), "Op de envelop staat een dag eerder.", portal.Regulation, Colleague, now);
    }
}
