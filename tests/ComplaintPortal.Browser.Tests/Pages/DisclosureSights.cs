using ComplaintPortal.Browser.Tests.Infrastructure;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Attachments;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace ComplaintPortal.Browser.Tests.Pages;

/// <summary>The pages by which a request about the dossier is registered, prepared and answered; each in a case of its own.</summary>
public static class DisclosureSights
{
    public const string Request = "/verzoeken/{id:long}";
    private const string Cases = "/medewerkers/klachten";
    private const string Send = "main form[method=post] button.utrecht-button--primary-action";

    private static readonly string TooLong = new('x', 6000);
    private static readonly Actor Colleague = Actor.Staff(new Guid("0b9a4d1e-6b0f-4c43-9d0a-5f2b6f0c7a11"), "Wilhelmina van der Meulen-Oosterhuis");

    public static readonly IReadOnlyList<Sight> All =
    [
        Of("staff-case-request", "", DisclosureKind.Copy),
        Of("staff-request", "/verzoeken/vastleggen", DisclosureKind.Copy),
        Of("staff-request-faults", "/verzoeken/vastleggen", DisclosureKind.Copy, ("#ReceivedOn", "")),
        Of("staff-identity", Request + "/identiteit", DisclosureKind.Copy),
        Of("staff-identity-faults", Request + "/identiteit", DisclosureKind.Copy, ("#How", "")),
        Of("staff-request-longer", Request + "/verlengen", DisclosureKind.Copy),
        Of("staff-request-longer-faults", Request + "/verlengen", DisclosureKind.Copy, ("#Reason", "")),
        Of("staff-request-close", Request + "/sluiten", DisclosureKind.Copy),
        Of("staff-request-close-faults", Request + "/sluiten", DisclosureKind.Copy, ("#Reason", "")),
        Of("staff-inspection", Request + "/inzage", DisclosureKind.Inspection),
        Of("staff-inspection-faults", Request + "/inzage", DisclosureKind.Inspection, ("#Place", "")),
        Of("staff-rectification", Request + "/antwoord", DisclosureKind.Rectification),
        Of("staff-rectification-faults", Request + "/antwoord", DisclosureKind.Rectification, ("#Answer", "")),
        Of("staff-copy", Request + "/afschrift", DisclosureKind.Copy),
        Of("staff-copy-words", Request + "/afschrift/namen", DisclosureKind.Copy),
        Of("staff-copy-words-faults", Request + "/afschrift/namen", DisclosureKind.Copy, ("#Own", TooLong)),
        Of("staff-copy-item", Request + "/afschrift/{place:int}", DisclosureKind.Copy),
        Of("staff-copy-item-faults", Request + "/afschrift/{place:int}", DisclosureKind.Copy, ("[name='Passages[0].Text']", "Dit staat er niet.")),
        Of("staff-copy-preview", Request + "/afschrift/voorbeeld", DisclosureKind.Copy),
        Of("staff-copy-hand-over", Request + "/overhandigen", DisclosureKind.Copy),
        Of("staff-copy-hand-over-faults", Request + "/overhandigen", DisclosureKind.Copy, ("#On", "")),
    ];

    private static Sight Of(string name, string act, DisclosureKind kind, params (string Field, string Value)[] faults) =>
        new(name, Looker.Officer, Cases + "/{number}" + act, async (person, scene) =>
        {
            var (number, id) = await MakeAsync(scene, kind);
            await person.GoAsync($"{Cases}/{number}{act.Replace("{id:long}", $"{id}").Replace("{place:int}", "4")}");
            if (faults.Length == 0) return;
            foreach (var (field, value) in faults) await person.Page.FillAsync(field, value);
            await person.PressAsync(Send);
            await Assertions.Expect(person.Page.Locator(".app-error-summary")).ToBeVisibleAsync();
        })
        { At = _ => Cases };

    private static async Task<(string Number, long Id)> MakeAsync(Scene scene, DisclosureKind kind)
    {
        var portal = scene.Portal;
        var now = portal.Clock.Now;
        var zip = await portal.UseAsync((AttachmentStore store) => store.SaveAsync("PK"u8.ToArray(), default));
        var intake = new Intake
        {
            Kind = ComplaintKind.Complaint,
            Channel = ReceiptChannel.Website,
            ReceivedOn = DutchTime.Day(now),
            SubmissionKey = Guid.NewGuid(),
            Language = "nl",
            Story = FillIn.Story,
            EmployeeConcerned = "Bas de Vries",
            Complainant = new Complainant { Name = FillIn.Name, Email = FillIn.Email },
            SafeContact = new SafeContact { ByEmail = true, NeutralWording = true },
        };
        var number = await portal.UseAsync((Register register) => register.ReceiveAsync(intake, Actor.Complainant, now));
        return await portal.DataAsync(async db =>
        {
            var complaint = await db.Complaints.WithProcedure().OrderBy(one => one.Id).SingleAsync(one => one.Number == number);
            complaint.AddNote("Gesproken met Bas de Vries, bas@example.org, 06 87654321.", Colleague, now);
            complaint.RequestDisclosure(kind, "Graag alles van dit jaar; mijn naam is verkeerd geschreven.", DutchTime.Day(now), Colleague, now, ReceiptChannel.Post);
            if (kind == DisclosureKind.Copy) complaint.KeepCopy(complaint.DisclosureRequests[0], new(zip, 24, 0, new string('A', 64)), Colleague, now);
            await db.SaveChangesAsync();
            return (number, complaint.DisclosureRequests[0].Id);
        });
    }
}
