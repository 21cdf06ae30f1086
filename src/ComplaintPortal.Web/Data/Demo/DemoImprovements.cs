using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Data.Demo;

/// <summary>Improvement actions of the last years, in every state. Every act is the real one, at its moment.</summary>
internal sealed class DemoImprovements(PortalDbContext db, Regulation regulation, PortalClock clock)
{
    private const int Seed = 7;

    /// <summary>From how many cases one was made.</summary>
    private const int FromCases = 3;

    private readonly DemoMoments moments = new(regulation, new Random(Seed), clock.Now);

    public async Task FillAsync(Actor officer, Actor colleague)
    {
        var email = DemoStaff.Accounts.First(account => account.Role == Rows.Roles.Management).Email;
        var member = await db.Users.SingleAsync(one => one.Email == email);
        db.ImprovementActions.AddRange(Past(officer, colleague, Actor.Staff(member.Id, member.DisplayName)));
        db.ImprovementActions.AddRange(Now(officer, colleague, Actor.Staff(member.Id, member.DisplayName)));
        await FromCasesAsync(officer, colleague);
        await db.SaveChangesAsync();
    }

    private IEnumerable<ImprovementAction> Past(Actor officer, Actor colleague, Actor management)
    {
        yield return Checked(Make("Terugbellen binnen één werkdag", "Wie een bericht achterlaat, wordt binnen één werkdag teruggebeld. Elke locatie wijst per dag aan wie dat doet.", 900, 60, officer),
            850, "Belrooster ingevoerd op alle locaties.", 740, EffectVerdict.Effective, "In het halfjaar daarna kwam er geen klacht meer over niet terugbellen.", officer);
        yield return Checked(Make("Eén vaste contactpersoon", "Ieder weet bij wie vragen terechtkunnen, ook bij ziekte of vakantie.", 780, 90, colleague, evaluation: true),
            700, "Naam en vervanger staan in de welkomstmap.", 600, EffectVerdict.PartlyEffective, "De naam is bekend, de vervanger nog niet bij iedereen.", colleague);
        var agreements = Checked(Make("Afspraken op papier meegeven", "Na elk gesprek krijgt men de afspraken op één blad mee.", 640, 60, colleague),
            590, "Formulier gemaakt en uitgelegd in de teams.", 500, EffectVerdict.NotEffective, "Het formulier blijft in de la liggen: het kost te veel tijd.", colleague);
        agreements.TakeUpAgain(On(430), "Het hielp niet. Wij proberen het met een kort formulier op de telefoon.", colleague, At(495));
        yield return Checked(agreements, 440, "Kort formulier in gebruik genomen.", 330, EffectVerdict.Effective, "Acht van de tien krijgen de afspraken nu mee.", colleague);
        var intercom = Make("Nieuwe bel bij de ingang", "De bel is binnen slecht te horen, mensen staan lang te wachten.", 560, 60, officer);
        intercom.Drop("De ingang wordt verbouwd en krijgt een balie.", officer, At(520));
        yield return intercom;
        yield return Checked(Make("Vrij kunnen praten bij de balie", "In de wachtruimte is mee te horen wat aan de balie wordt gezegd.", 470, 120, management, evaluation: true),
            380, "Wand geplaatst en een aparte spreekkamer vrijgehouden.", 260, EffectVerdict.Effective, "Navraag bij twintig bezoekers: zij voelen zich vrij om te praten.", management);
        yield return Checked(Make("Kortere wachttijd aan de telefoon", "Wie belt, krijgt binnen vijf minuten iemand aan de lijn.", 380, 60, colleague),
            330, "Tweede lijn geopend op drukke uren.", 180, EffectVerdict.NotEffective, "De wachttijd is niet korter. De oorzaak lag in het keuzemenu; dat wordt vervangen.", colleague);
        yield return Checked(Make("Klachtenregeling zichtbaar op elke locatie", "De folder ligt op elke locatie, ook in het Engels.", 300, 45, officer),
            270, "Folders verspreid en het rek bij de ingang gezet.", 120, EffectVerdict.PartlyEffective, "Op één locatie ontbreekt de Engelse folder nog.", officer);
    }

    private IEnumerable<ImprovementAction> Now(Actor officer, Actor colleague, Actor management)
    {
        var explained = Make("Besluiten in gewone taal uitleggen", "Bij elk besluit staat in twee zinnen waarom het zo is besloten.", 200, 60, officer, evaluation: true);
        explained.CarryOut(On(130), "Voorbeelden gemaakt en besproken in de teams.", On(10), officer, At(130));
        yield return explained;
        var handover = Make("Overdracht voor vakanties", "Voor een vakantie wordt besproken wat er de komende weken speelt, en met wie.", 150, 60, colleague);
        handover.CarryOut(On(95), "Vast punt op de agenda van het teamoverleg.", On(-40), colleague, At(95));
        yield return handover;
        var weekends = Make("Bereikbaar in het weekend", "Ook in het weekend is er iemand die een klacht of zorg aanhoort.", 120, 60, colleague);
        weekends.Move(On(12), "Het rooster kon pas na de zomer worden aangepast.", colleague, At(62));
        yield return weekends;
        var training = Make("Luisteren bij de inwerkperiode", "Nieuwe medewerkers oefenen een gesprek met iemand die ontevreden is.", 100, 80, officer);
        training.ChangeOwner(new(management.StaffId!.Value, management.Name), officer, At(70));
        yield return training;
        yield return Make("Klachten bespreken in het teamoverleg", "Elk kwartaal bespreekt ieder team wat er uit klachten te leren is.", 60, 65, officer);
        yield return Make("Uitleg voor kinderen", "Een kaart met plaatjes: wat kun je doen als je iets niet fijn vindt?", 20, 80, management);
    }

    /// <summary>A few of what was closed, the latest first.</summary>
    private async Task FromCasesAsync(Actor officer, Actor colleague)
    {
        var closed = await db.Complaints.AsSplitQuery().Include(one => one.Timeline).Where(one => one.Outcome == Outcome.Satisfied)
            .OrderByDescending(one => one.ClosedOn).ThenBy(one => one.Id).Take(FromCases).ToListAsync();
        foreach (var (complaint, i) in closed.Select((one, i) => (one, i)))
        {
            var by = i == 1 ? colleague : officer;
            var now = complaint.Timeline.Max(entry => entry.At);
            var (title, description) = Words[i % Words.Count];
            db.ImprovementActions.Add(ImprovementAction.Make(new(title, description, Owner(by), DutchTime.Day(now).AddDays(90), null, complaint.Id), by, now));
            complaint.NoteImprovementAction(by, now);
        }
    }

    private static readonly IReadOnlyList<(string Title, string Description)> Words =
    [
        ("Brieven nalezen voor verzending", "Een collega leest elke brief met een besluit voordat hij weggaat."),
        ("Wijzigingen in het rooster doorgeven", "Wie een afspraak verzet, belt zelf, en laat het niet aan een ander over."),
        ("Rondleiding op de eerste dag", "Iedere nieuwe bewoner krijgt op de eerste dag een rondleiding en uitleg van de huisregels."),
    ];

    private ImprovementAction Make(string title, string description, int daysAgo, int dueAfter, Actor owner, bool evaluation = false)
    {
        var at = At(daysAgo);
        return ImprovementAction.Make(new(title, description, Owner(owner), On(daysAgo - dueAfter), evaluation ? DutchTime.Day(at).Year - 1 : null), owner, at);
    }

    private ImprovementAction Checked(ImprovementAction action, int doneAgo, string done, int checkedAgo, EffectVerdict verdict, string note, Actor by)
    {
        action.CarryOut(On(doneAgo), done, On(checkedAgo), by, At(doneAgo));
        action.CheckEffect(On(checkedAgo), verdict, note, by, At(checkedAgo));
        return action;
    }

    private static ImprovementOwner Owner(Actor actor) => new(actor.StaffId!.Value, actor.Name);

    private DateOnly On(int daysAgo) => moments.Today.AddDays(-daysAgo);

    private DateTimeOffset At(int daysAgo) => moments.Office(On(daysAgo));
}
