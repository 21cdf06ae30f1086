using ComplaintPortal.Browser.Tests.Infrastructure;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace ComplaintPortal.Browser.Tests.Pages;

/// <summary>The pages by which a case is referred, answered, closed and reopened, for officers and for the complainant; each in a case of its own.</summary>
public static class EndingSights
{
    private const string Own = "/mijn-klacht";
    private const string Cases = "/medewerkers/klachten";
    private const string Send = "main form[method=post] button.utrecht-button--primary-action";

    private static readonly string TooLong = new('x', 6000);
    private static readonly Actor Colleague = Actor.Staff(new Guid("0b9a4d1e-6b0f-4c43-9d0a-5f2b6f0c7a11"), "Wilhelmina van der Meulen-Oosterhuis");

    public static readonly IReadOnlyList<Sight> All =
    [
        OfOwn("follow-withdraw", "/intrekken"),
        OfOwn("follow-withdraw-faults", "/intrekken", faults: [("#Reason", TooLong)]),
        OfOwn("follow-withdraw-closed", "/intrekken", Closed),
        OfOwn("follow-body", "/naar-instantie"),
        OfOwn("follow-body-faults", "/naar-instantie", faults: []),
        OfOwn("follow-body-closed", "/naar-instantie", Closed),
        OfOwn("follow-reopen", "/heropenen", Closed),
        OfOwn("follow-reopen-faults", "/heropenen", Closed, faults: [("#Reason", "")]),
        OfOwn("follow-reopen-open", "/heropenen"),
        OfOwn("follow-status-referred", "/status", Referred),
        OfOwn("follow-status-withdrawn", "/status", one => one.Complaint.Withdraw("Het is opgelost.", Actor.Complainant, one.Now)),
        OfOwn("follow-status-closed", "/status", Closed),

        OfCase("staff-case-went-directly", "", WentDirectly),
        OfCase("staff-case-referred", "", Referred),
        OfCase("staff-case-route", "", Routed),
        OfCase("staff-case-closed", "", Closed),
        OfCase("staff-refer", "/doorverwijzen"),
        OfCase("staff-refer-faults", "/doorverwijzen", faults: [("#Day", "")]),
        OfCase("staff-went-directly", "/ging-zelf"),
        OfCase("staff-went-directly-faults", "/ging-zelf", faults: [("#Day", "")]),
        OfCase("staff-leave-to-body", "/doorverwijzingen/{id:long}/overlaten", WentDirectly),
        OfCase("staff-referral-outcome", "/doorverwijzingen/{id:long}/uitkomst", Referred),
        OfCase("staff-referral-outcome-faults", "/doorverwijzingen/{id:long}/uitkomst", Referred, faults: [("#Outcome", ""), ("#Day", "")]),
        OfCase("staff-measure", "/maatregel"),
        OfCase("staff-route", "/regeling", AboutAMeasure),
        OfCase("staff-route-faults", "/regeling", AboutAMeasure, faults: [("#Reason", "")]),
        OfCase("staff-answer", "/antwoord", kind: ComplaintKind.Suggestion),
        OfCase("staff-answer-faults", "/antwoord", faults: [("#Text", "")], kind: ComplaintKind.Suggestion),
        OfCase("staff-convert", "/wordt-klacht", kind: ComplaintKind.Suggestion),
        OfCase("staff-convert-faults", "/wordt-klacht", faults: [("#Consent", "")], kind: ComplaintKind.Suggestion),
        OfCase("staff-withdraw", "/intrekken"),
        OfCase("staff-withdraw-faults", "/intrekken", faults: [("#Reason", TooLong)]),
        OfCase("staff-close", "/afronden", Reached),
        OfCase("staff-close-faults", "/afronden", Reached, faults: [("#Day", ""), ("#Message", "")]),
        OfCase("staff-close-not-yet", "/afronden"),
        OfCase("staff-hold", "/vasthouden", Closed),
        OfCase("staff-hold-faults", "/vasthouden", Closed, faults: [("#Reason", ""), ("#ReviewOn", "")]),
        OfCase("staff-hold-longer", "/vasthouden/verlengen", Held),
        OfCase("staff-hold-longer-faults", "/vasthouden/verlengen", Held, faults: [("#Reason", ""), ("#ReviewOn", "")]),
        OfCase("staff-hold-lift", "/vasthouden/opheffen", Held),
        OfCase("staff-hold-lift-faults", "/vasthouden/opheffen", Held, faults: [("#Reason", "")]),
        OfCase("staff-case-held-back", "", Held),
        OfCase("staff-reopen", "/heropenen", Closed),
        OfCase("staff-reopen-faults", "/heropenen", Closed, faults: [("#Reason", "")]),
    ];

    /// <summary>A complaint at a moment of a portal, to which something is done before it is looked at.</summary>
    private sealed record Turn(Portal Portal, Complaint Complaint)
    {
        public DateTimeOffset Now => Portal.Clock.Now;

        public DateOnly Today => DutchTime.Day(Now);

        public ReferralDraft Referral => new(Portal.Regulation.ExternalBodies.First(body => body.Only.Laws.Count == 0), ReferralBringer.Complainant, Today, "Wij kwamen er samen niet uit.");
    }

    private static Sight OfOwn(string name, string page, Action<Turn>? before = null, (string Field, string Value)[]? faults = null) =>
        new(name, Looker.Visitor, Own + page, async (person, scene) =>
        {
            var code = AccessCode.New();
            var (number, _) = await MakeAsync(scene, ComplaintKind.Complaint, code, before);
            await FillIn.OpenAsync(person, number, code.ToString());
            await person.GoAsync(Own + page);
            await FailAsync(person, faults);
        })
        { At = _ => Own, Alone = true };

    private static Sight OfCase(
        string name, string act, Action<Turn>? before = null, (string Field, string Value)[]? faults = null, ComplaintKind kind = ComplaintKind.Complaint) =>
        new(name, Looker.Officer, Cases + "/{number}" + act, async (person, scene) =>
        {
            var (number, referral) = await MakeAsync(scene, kind, null, before);
            await person.GoAsync($"{Cases}/{number}{act.Replace("{id:long}", $"{referral}")}");
            await FailAsync(person, faults);
        })
        { At = _ => Cases };

    /// <summary>Sends what is not right, and stands before the errors; a profile that does not know of the act has no form for it.</summary>
    private static async Task FailAsync(Person person, (string Field, string Value)[]? faults)
    {
        if (faults is null || await person.Page.Locator(Send).CountAsync() == 0) return;
        foreach (var (field, value) in faults) await person.Page.FillAsync(field, value);
        await person.PressAsync(Send);
        await Assertions.Expect(person.Page.Locator(".app-error-summary")).ToBeVisibleAsync();
    }

    private static async Task<(string Number, long Referral)> MakeAsync(Scene scene, ComplaintKind kind, AccessCode? code, Action<Turn>? before)
    {
        var portal = scene.Portal;
        var intake = new Intake
        {
            Kind = portal.Regulation.Kinds.Contains(kind) ? kind : ComplaintKind.Complaint,
            Channel = ReceiptChannel.Website,
            ReceivedOn = DutchTime.Day(portal.Clock.Now),
            SubmissionKey = Guid.NewGuid(),
            Language = "nl",
            Story = FillIn.Story,
            Complainant = new Complainant { Name = FillIn.Name, Email = FillIn.Email },
            SafeContact = new SafeContact { ByEmail = true, NeutralWording = true },
            AccessCodeHash = code?.Hash(),
        };
        var number = await portal.UseAsync((Register register) => register.ReceiveAsync(intake, Actor.Complainant, portal.Clock.Now));
        return await portal.DataAsync(async db =>
        {
            var complaint = await db.Complaints.WithProcedure().OrderBy(one => one.Id).SingleAsync(one => one.Number == number);
            before?.Invoke(new Turn(portal, complaint));
            await db.SaveChangesAsync();
            return (number, complaint.Referrals.Select(one => one.Id).FirstOrDefault());
        });
    }

    private static void Reached(Turn turn) => turn.Complaint.RecordContact(
        new ContactRecord(turn.Now, ContactChannel.Telephone, ContactResult.Reached, Colleague, byComplainant: true, "De klager belde."), Colleague, turn.Now);

    private static void Referred(Turn turn) => turn.Complaint.Refer(turn.Referral, endPromises: true, Colleague, turn.Now);

    private static void WentDirectly(Turn turn) => turn.Complaint.ReportDirectReferral(turn.Referral, Actor.Complainant, turn.Now);

    private static void AboutAMeasure(Turn turn)
    {
        if (turn.Portal.Regulation.AsksRestrictiveMeasure) turn.Complaint.MarkRestrictiveMeasure(turn.Portal.Regulation, Colleague, turn.Now);
    }

    private static void Routed(Turn turn)
    {
        AboutAMeasure(turn);
        if (turn.Complaint.RestrictiveMeasure) turn.Complaint.DecideRoute(HandlingRoute.Wzd, "Opsluiten in een kamer valt onder de Wet zorg en dwang.", Colleague, turn.Now);
    }

    private static void Held(Turn turn)
    {
        Closed(turn);
        turn.Complaint.PlaceHold(new("Er loopt een procedure bij de rechter.", "De bestuurder", turn.Today.AddDays(90)), Colleague, turn.Now);
    }

    private static void Closed(Turn turn)
    {
        Referred(turn);
        turn.Complaint.Close(
            new ClosingDraft(Outcome.NotSatisfiedReferred, turn.Today, "Eerder bellen.", NothingLearned: false, ["Terugbelnotitie invoeren"], "Beste lezer,\n\nHiermee ronden wij uw klacht af."),
            turn.Portal.Regulation, Colleague, turn.Now);
    }
}
