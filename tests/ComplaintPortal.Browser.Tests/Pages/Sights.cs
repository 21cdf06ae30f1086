using ComplaintPortal.Browser.Tests.Infrastructure;
using Microsoft.Playwright;

namespace ComplaintPortal.Browser.Tests.Pages;

/// <summary>Every page of the portal in every state that looks different. A new page is one line here.</summary>
public static class Sights
{
    private const string Submit = "main form[method=post] button.utrecht-button--primary-action";
    private const string Form = "/klacht-indienen";
    private const string Own = "/mijn-klacht";
    private const string Staff = "/medewerkers";
    private const string Cases = Staff + "/klachten";
    private const string Case = Cases + "/{number}";
    private const string Figures = Staff + "/evaluatie/{year:int}/cijfers";

    private static readonly string TooLong = new('x', 6000);
    private static readonly int ReportYear = ComplaintPortal.Web.Tests.Infrastructure.Portal.Wednesday.Year;

    public static readonly IReadOnlyList<Sight> Public =
    [
        new("start", Looker.Visitor, "/"),
        new("regulation", Looker.Visitor, "/klachtenregeling"),
        new("privacy", Looker.Visitor, "/privacy"),
        new("accessibility", Looker.Visitor, "/toegankelijkheid"),
        new("not-found", Looker.Visitor, "/{**path}") { At = _ => "/bestaat-niet" },
        new("fault", Looker.Visitor, "/fout/{status:int}") { At = _ => "/fout/500" },
        new("too-many", Looker.Visitor, "/fout/{status:int}") { At = _ => "/fout/429" },

        new("form-1-story", Looker.Visitor, Form + "/verhaal") { Alone = true },
        new("form-1-story-expired", Looker.Visitor, Form + "/verhaal") { At = _ => Form + "/verhaal?verlopen=ja", Alone = true },
        new("form-1-story-filled", Looker.Writer, Form + "/verhaal"),
        new("form-1-story-faults", Looker.Careless, Form + "/verhaal", FaultyAsync(FillIn.Next, ("#Story", ""), ("#HappenedWhen", TooLong))),
        new("form-1-files", Looker.Writer, Form + "/bestanden"),
        new("form-1-files-none", Looker.Careless, Form + "/bestanden"),
        new("form-1-files-refused", Looker.Careless, Form + "/bestanden", RefusedFileAsync),
        new("form-2-for-whom", Looker.Writer, Form + "/voor-wie"),
        new("form-2-for-whom-faults", Looker.Careless, Form + "/voor-wie", FaultyAsync(FillIn.Next, ("#OnBehalfOf", TooLong), ("#RelationOther", TooLong))),
        new("form-3-details", Looker.Writer, Form + "/gegevens"),
        new("form-3-details-faults", Looker.Careless, Form + "/gegevens", FaultyAsync(FillIn.Next, ("#Email", "geen adres"), ("#Telephone", "bel mij"), ("#Postcode", "?"))),
        new("form-4-reach", Looker.Writer, Form + "/bereikbaar"),
        new("form-4-reach-faults", Looker.Careless, Form + "/bereikbaar", FaultyAsync(FillIn.Next, ("#SafeContact-When", TooLong))),
        new("form-5-check", Looker.Writer, Form + "/controleren"),
        new("form-5-check-faults", Looker.Careless, Form + "/controleren"),
        new("form-6-receipt", Looker.Writer, Form + "/ontvangen", (person, _) => FillIn.SendAsync(person)) { At = _ => Form + "/controleren", Alone = true },
        new("form-6-receipt-before", Looker.Visitor, Form + "/ontvangen"),

        new("follow-open", Looker.Visitor, Own),
        new("follow-open-expired", Looker.Visitor, Own) { At = _ => Own + "?verlopen=ja" },
        new("follow-open-faults", Looker.Visitor, Own, FaultyAsync(Submit, ("#Number", "KL-2026-999999"), ("#Code", ""))),
        new("follow-status", Looker.Complainant, Own + "/status"),
        new("follow-status-faults", Looker.Complainant, Own + "/status", FaultyAsync("form[enctype] button", ("#Text", ""))),
        new("follow-reach", Looker.Complainant, Own + "/bereikbaar"),
        new("follow-reach-faults", Looker.Complainant, Own + "/bereikbaar", FaultyAsync(Submit, ("#Email", "geen adres"), ("#SafeContact-When", TooLong))),
        new("follow-status-asked", Looker.Asked, Own + "/status"),
        new("follow-statement", Looker.Asked, Own + "/op-papier", OpenDetailsAsync),
        new("follow-statement-correct", Looker.Asked, Own + "/op-papier/verbeteren"),
        new("follow-statement-correct-faults", Looker.Asked, Own + "/op-papier/verbeteren", FaultyAsync(Submit, ("#Statement", ""))),
        new("follow-solution", Looker.Asked, Own + "/oplossing/{id:long}") { At = OwnProposal },
        new("follow-solution-faults", Looker.Asked, Own + "/oplossing/{id:long}", FaultyAsync(Submit, ("#Reason", TooLong))) { At = OwnProposal },
        new("follow-satisfied", Looker.Asked, Own + "/tevreden"),
        new("follow-satisfied-faults", Looker.Asked, Own + "/tevreden", FaultyAsync(Submit, ("#Words", TooLong))),
        new("follow-disclosure", Looker.Complainant, Own + "/inzage"),
        new("follow-disclosure-faults", Looker.Complainant, Own + "/inzage", FaultyAsync(Submit, ("#Remark", TooLong))),
    ];

    public static readonly IReadOnlyList<Sight> OfStaff =
    [
        new("staff-sign-in", Looker.Visitor, Staff + "/inloggen"),
        new("staff-sign-in-faults", Looker.Visitor, Staff + "/inloggen", FaultyAsync(Submit, ("#Email", "niemand@example.org"), ("#Password", "verkeerd-wachtwoord"))),
        new("staff-no-access", Looker.Management, Staff + "/geen-toegang"),
        new("staff-cases", Looker.Officer, Cases),
        new("staff-cases-all", Looker.Officer, Cases) { At = _ => Cases + "?lijst=alle" },
        new("staff-cases-late", Looker.Officer, Cases) { At = _ => Cases + "?lijst=te-laat" },
        new("staff-cases-found", Looker.Officer, Cases, SearchAsync),
        new("staff-cases-filter", Looker.Officer, Cases, (person, _) => person.Page.ClickAsync(".app-filter summary")),
        new("staff-cases-kept", Looker.Officer, Cases, KeepListAsync) { Alone = true },
        new("staff-cases-kept-faults", Looker.Officer, Cases, async (person, _) =>
        {
            await person.Page.ClickAsync(KeepList);
            await person.PressAsync("form[action$='/lijsten'] button");
        }),
        new("staff-case-of-list", Looker.Officer, Case, (person, _) => person.PressAsync("tbody tr:nth-child(2) th a")) { At = _ => Cases + "?lijst=alle" },
        new("staff-register", Looker.Officer, Staff + "/registreren"),
        new("staff-register-faults", Looker.Officer, Staff + "/registreren", FaultyAsync(Submit, ("#Email", "geen adres"), ("#ReceivedOn", "2031-01-01"))),
        new("staff-case", Looker.Officer, Case) { At = Of("") },
        new("staff-case-late", Looker.Officer, Case) { At = OfLate("") },
        new("staff-case-other", Looker.Officer, Case) { At = scene => $"{Cases}/{scene.Other}" },
        new("staff-contact", Looker.Officer, Case + "/contact") { At = OfLate("/contact") },
        new("staff-contact-faults", Looker.Officer, Case + "/contact", FaultyAsync(Submit, ("#Date", ""), ("#Note", TooLong))) { At = OfLate("/contact") },
        new("staff-extend", Looker.Officer, Case + "/uitstel") { At = OfLate("/uitstel") },
        new("staff-extend-faults", Looker.Officer, Case + "/uitstel", FaultyAsync(Submit, ("#Reason", ""))) { At = OfLate("/uitstel") },
        new("staff-assign", Looker.Officer, Case + "/behandelaar") { At = Of("/behandelaar") },
        new("staff-message", Looker.Officer, Case + "/bericht") { At = Of("/bericht") },
        new("staff-message-faults", Looker.Officer, Case + "/bericht", FaultyAsync(Submit, ("#Text", ""))) { At = Of("/bericht") },
        new("staff-note", Looker.Officer, Case + "/notitie") { At = Of("/notitie") },
        new("staff-note-faults", Looker.Officer, Case + "/notitie", FaultyAsync(Submit, ("#Text", ""))) { At = Of("/notitie") },
        new("staff-note-kept", Looker.Officer, Case + "/notitie", KeepNoteAsync) { At = Of("/notitie"), Alone = true },
        new("staff-note-snippet", Looker.Officer, Case + "/notitie", PutInAsync) { At = Of("/notitie") },
        new("staff-note-snippet-faults", Looker.Officer, Case + "/notitie", async (person, _) =>
        {
            await person.Page.ClickAsync(".app-snippets summary");
            await person.PressAsync("button[value=tekstblok]");
        }) { At = Of("/notitie") },
        new("staff-file", Looker.Officer, Case + "/bestand") { At = Of("/bestand") },
        new("staff-file-faults", Looker.Officer, Case + "/bestand", FaultyAsync(Submit)) { At = Of("/bestand") },
        new("staff-safe-contact", Looker.Officer, Case + "/bereikbaar") { At = Of("/bereikbaar") },
        new("staff-safe-contact-faults", Looker.Officer, Case + "/bereikbaar", FaultyAsync(Submit, ("#Details-Email", "geen adres"))) { At = Of("/bereikbaar") },
        new("staff-safe-contact-conflict", Looker.Officer, Case + "/bereikbaar", MovedOnAsync) { At = Of("/bereikbaar") },
        new("staff-access-code", Looker.Officer, Case + "/toegangscode") { At = OfLate("/toegangscode") },
        new("staff-access-code-faults", Looker.Officer, Case + "/toegangscode", FaultyAsync(Submit, ("#HowChecked", ""))) { At = OfLate("/toegangscode") },
        new("staff-access-code-issued", Looker.Officer, Case, IssueAsync) { At = OfLate("/toegangscode") },
        new("staff-plan", Looker.Officer, Case + "/gesprekken/plannen") { At = OfLate("/gesprekken/plannen") },
        new("staff-plan-faults", Looker.Officer, Case + "/gesprekken/plannen", FaultyAsync(Submit, ("#Place", TooLong))) { At = OfLate("/gesprekken/plannen") },
        new("staff-move", Looker.Officer, Case + "/gesprekken/{id:long}/verplaatsen") { At = OfPlanned("/verplaatsen") },
        new("staff-move-faults", Looker.Officer, Case + "/gesprekken/{id:long}/verplaatsen", FaultyAsync(Submit, ("#Date", ""), ("#Place", TooLong))) { At = OfPlanned("/verplaatsen") },
        new("staff-cancel", Looker.Officer, Case + "/gesprekken/{id:long}/afzeggen") { At = OfPlanned("/afzeggen") },
        new("staff-cancel-faults", Looker.Officer, Case + "/gesprekken/{id:long}/afzeggen", FaultyAsync(Submit, ("#Reason", ""))) { At = OfPlanned("/afzeggen") },
        new("staff-record", Looker.Officer, Case + "/gesprekken/vastleggen") { At = OfLate("/gesprekken/vastleggen") },
        new("staff-record-more", Looker.Officer, Case + "/gesprekken/vastleggen", (person, _) => person.PressAsync("button[name=More]")) { At = OfLate("/gesprekken/vastleggen") },
        new("staff-record-faults", Looker.Officer, Case + "/gesprekken/vastleggen", FaultyAsync(Submit, ("#Report", ""), ("#PossibleSolutions-0-Pros", TooLong))) { At = OfLate("/gesprekken/vastleggen") },
        new("staff-record-planned", Looker.Officer, Case + "/gesprekken/{id:long}/vastleggen") { At = OfPlanned("/vastleggen") },
        new("staff-case-planned", Looker.Officer, Case) { At = scene => $"{Cases}/{scene.Planned.Split('/')[0]}" },
        new("staff-case-held", Looker.Officer, Case) { At = scene => $"{Cases}/{scene.Held.Split('/')[0]}" },
        new("staff-file-conversation", Looker.Officer, Case + "/gesprekken/{id:long}/opbergen") { At = OfHeld("/opbergen") },
        new("staff-conversation-print", Looker.Officer, Case + "/gesprekken/{id:long}/afdruk") { At = OfHeld("/afdruk") },
        new("staff-case-asked", Looker.Officer, Case) { At = OfAsked("") },
        new("staff-statement", Looker.Officer, Case + "/op-papier") { At = OfAsked("/op-papier") },
        new("staff-statement-faults", Looker.Officer, Case + "/op-papier", FaultyAsync(Submit, ("#Statement", ""))) { At = OfAsked("/op-papier") },
        new("staff-statement-confirm", Looker.Officer, Case + "/op-papier/bevestigen") { At = OfAsked("/op-papier/bevestigen") },
        new("staff-statement-confirm-faults", Looker.Officer, Case + "/op-papier/bevestigen", FaultyAsync(Submit)) { At = OfAsked("/op-papier/bevestigen") },
        new("staff-solution", Looker.Officer, Case + "/oplossing") { At = OfAsked("/oplossing") },
        new("staff-solution-faults", Looker.Officer, Case + "/oplossing", FaultyAsync(Submit, ("#Owner", TooLong), ("#DueOn", ""))) { At = OfAsked("/oplossing") },
        new("staff-solution-answer", Looker.Officer, Case + "/oplossingen/{id:long}/antwoord") { At = OfProposed },
        new("staff-solution-answer-faults", Looker.Officer, Case + "/oplossingen/{id:long}/antwoord", FaultyAsync(Submit)) { At = OfProposed },
        new("staff-solution-done", Looker.Officer, Case + "/oplossingen/{id:long}/uitgevoerd") { At = OfAgreed },
        new("staff-solution-done-faults", Looker.Officer, Case + "/oplossingen/{id:long}/uitgevoerd", FaultyAsync(Submit, ("#On", ""), ("#ByWhom", ""))) { At = OfAgreed },
        new("staff-satisfied", Looker.Officer, Case + "/tevreden") { At = OfAsked("/tevreden") },
        new("staff-satisfied-faults", Looker.Officer, Case + "/tevreden", FaultyAsync(Submit, ("#Words", TooLong))) { At = OfAsked("/tevreden") },
        new("staff-new-round", Looker.Officer, Case + "/nieuwe-oplossing") { At = OfAsked("/nieuwe-oplossing") },
        new("staff-new-round-faults", Looker.Officer, Case + "/nieuwe-oplossing", FaultyAsync(Submit, ("#Reason", ""))) { At = OfAsked("/nieuwe-oplossing") },
        new("staff-letters", Looker.Officer, Staff + "/brieven"),
        new("staff-mail", Looker.Officer, Staff + "/mail"),
        new("staff-log", Looker.Officer, Case + "/logboek") { At = OfAsked("/logboek") },
        new("staff-audit-log", Looker.Management, Staff + "/logboek", (person, _) => person.PressAsync("form[action$='/nakijken'] button")),
        new("staff-break-glass", Looker.Management, Staff + "/inzien"),
        new("staff-break-glass-faults", Looker.Management, Staff + "/inzien", FaultyAsync(Submit, ("#Reason", ""))),
        new("staff-break-glass-reading", Looker.Management, Staff + "/inzien", ReadAsync),
        new("staff-overdue", Looker.Management, Staff + "/te-laat"),
        new("staff-retention", Looker.Management, Staff + "/bewaren"),
        new("staff-figures", Looker.Officer, Figures, OpenDetailsAsync) { At = FiguresNow },
        new("staff-figures-counts", Looker.Management, Figures) { At = FiguresNow },
        new("staff-figure-cases", Looker.Officer, Figures + "/zaken") { At = scene => $"{FiguresNow(scene)}/zaken?tabel=overview&rij=received&maat=count&jaar={scene.Portal.Clock.Now.Year}" },
        new("staff-retention-suggestions", Looker.Officer, Staff + "/bewaren") { At = _ => Staff + "/bewaren?soort=suggesties" },
        new("staff-retention-destroyed", Looker.Officer, Staff + "/bewaren/vernietigd", DestroyAsync),
        new("staff-annual-report", Looker.Management, Staff + "/evaluatie/{year:int}/jaarverslag") { At = _ => $"{Staff}/evaluatie/{ReportYear}/jaarverslag" },
        new("staff-annual-report-public", Looker.Management, Staff + "/evaluatie/{year:int}/jaarverslag/afdruk") { At = _ => $"{Staff}/evaluatie/{ReportYear}/jaarverslag/afdruk?versie=openbaar" },
        new("staff-annual-report-internal", Looker.Officer, Staff + "/evaluatie/{year:int}/jaarverslag/afdruk") { At = _ => $"{Staff}/evaluatie/{ReportYear}/jaarverslag/afdruk?versie=intern" },
        new("staff-users", Looker.Administrator, Staff + "/gebruikers"),
        new("staff-user", Looker.Administrator, Staff + "/gebruikers/{id:guid}") { At = UserPage },
        new("staff-user-faults", Looker.Administrator, Staff + "/gebruikers/{id:guid}", FaultyAsync(Submit, ("#Name", ""))) { At = UserPage },
        new("staff-user-first-password", Looker.Administrator, Staff + "/gebruikers/{id:guid}", (person, _) => person.PressAsync("form[action$='/wachtwoord'] button")) { At = UserPage },
        new("staff-user-add", Looker.Administrator, Staff + "/gebruikers/toevoegen"),
        new("staff-user-add-faults", Looker.Administrator, Staff + "/gebruikers/toevoegen", FaultyAsync(Submit, ("#Email", "geen adres"))),
        new("staff-agenda", Looker.Officer, Staff + "/agenda"),
        new("staff-agenda-all", Looker.Officer, Staff + "/agenda") { At = _ => Staff + "/agenda?wie=alle" },
        new("staff-shortcuts", Looker.Officer, Staff + "/sneltoetsen"),
        new("staff-shortcuts-dialog", Looker.Officer, Case, async (person, _) =>
        {
            await person.Page.Keyboard.PressAsync("?");
            await Assertions.Expect(person.Page.Locator("dialog")).ToBeVisibleAsync();
        }) { At = Of("") },
        new("staff-snippets", Looker.Administrator, Staff + "/tekstblokken"),
        new("staff-snippet", Looker.Administrator, Staff + "/tekstblokken/{id:long}") { At = SnippetPage },
        new("staff-snippet-conflict", Looker.Administrator, Staff + "/tekstblokken/{id:long}", SnippetConflictAsync) { At = SnippetPage },
        new("staff-snippet-add", Looker.Administrator, Staff + "/tekstblokken/toevoegen"),
        new("staff-snippet-add-faults", Looker.Administrator, Staff + "/tekstblokken/toevoegen", FaultyAsync(Submit, ("#Content", TooLong))),
        new("staff-account", Looker.Officer, Staff + "/account"),
        new("staff-account-calendar", Looker.Officer, Staff + "/account", (person, _) => person.PressAsync("form[action$='/account/agenda'] button")) { Alone = true },
        new("staff-password", Looker.Officer, Staff + "/account/wachtwoord"),
        new("staff-password-faults", Looker.Officer, Staff + "/account/wachtwoord", FaultyAsync(Submit, ("#New", "kort"))),
    ];

    public static IReadOnlyList<Sight> All => [.. Public, .. OfStaff, .. EndingSights.All, .. DisclosureSights.All, .. PeopleSights.All, .. SecondFactorSights.All, .. ImprovementSights.All, .. EvaluationSights.All, .. RegisterSights.All];

    /// <summary>GET routes that are no page, and why.</summary>
    public static readonly IReadOnlyDictionary<string, string> NoPages = new Dictionary<string, string>
    {
        [Form] = "leads to the first step",
        [Staff] = "leads to the work of the role",
        ["/dist/thema.css"] = "a stylesheet",
        [Own + "/bijlagen/{file:guid}"] = "a file",
        [Staff + "/brieven/{id:long}"] = "a file",
        [Case + "/bijlagen/{storageId:guid}"] = "a file",
        [Case + "/gesprekken/{id:long}/document"] = "a file",
        [Staff + "/evaluatie/{year:int}/jaarverslag/document"] = "a file",
        [Staff + "/evaluatie/{year:int}/jaarverslag/werkblad"] = "a file",
        [Staff + "/evaluatie/{year:int}/jaarverslag/tabellen/{table}.csv"] = "a file",
        [Staff + "/register/invoer/fouten/lijst.csv"] = "a file",
        [Staff + "/register/invoer/sjabloon/register.csv"] = "a file",
        [Staff + "/register/invoer/sjabloon/register.xlsx"] = "a file",
        [Case + "/gesprekken/{id:long}/afspraak"] = "a file",
        [Own + "/afspraken/{key:guid}.ics"] = "a file",
        [Own + "/afschrift/{request:long}"] = "a file",
        [Case + DisclosureSights.Request + "/afschrift/bestand"] = "a file",
        ["/{**path:file}"] = "stylesheets and scripts as they are, in Development",
        ["/agenda/{secret}.ics"] = "a calendar, for programs",
        ["/favicon.ico"] = "says that there is no icon",
        ["/health/live"] = "for machines",
        ["/health/ready"] = "for machines",
    };

    private static Func<Scene, string> Of(string act) => scene => $"{Cases}/{scene.Number}{act}";

    private static Func<Scene, string> OfLate(string act) => scene => $"{Cases}/{scene.Late}{act}";

    private static Func<Scene, string> OfPlanned(string act) => scene => $"{Cases}/{scene.Planned}{act}";

    private static Func<Scene, string> OfHeld(string act) => scene => $"{Cases}/{scene.Held}{act}";

    private static Func<Scene, string> OfAsked(string act) => scene => $"{Cases}/{scene.Asked.Number}{act}";

    private static string OfProposed(Scene scene) => $"{Cases}/{scene.Asked.Number}/oplossingen/{scene.Asked.Proposed}/antwoord";

    private static string OfAgreed(Scene scene) => $"{Cases}/{scene.Asked.Number}/oplossingen/{scene.Asked.Agreed}/uitgevoerd";

    private static string OwnProposal(Scene scene) => $"{Own}/oplossing/{scene.Asked.Proposed}";

    private const string KeepList = "details:has(form[action$='/lijsten']) > summary";

    private static string FiguresNow(Scene scene) => $"{Staff}/evaluatie/{scene.Portal.Clock.Now.Year}/cijfers";

    private static string SnippetPage(Scene scene) => $"{Staff}/tekstblokken/{scene.Snippet}";

    private static string UserPage(Scene scene) => $"{Staff}/gebruikers/{scene.Employee}";

    /// <summary>Fills in what is not right, sends it, and stands before the errors.</summary>
    private static Func<Person, Scene, Task> FaultyAsync(string button, params (string Field, string Value)[] answers) => async (person, _) =>
    {
        foreach (var (field, value) in answers) await person.Page.FillAsync(field, value);
        await person.PressAsync(button);
        await Assertions.Expect(person.Page.Locator(".app-error-summary")).ToBeVisibleAsync();
    };

    /// <summary>Management opens a dossier for a reason, and reads it.</summary>
    private static async Task ReadAsync(Person person, Scene scene)
    {
        await person.Page.FillAsync("#Number", scene.Asked.Number);
        await person.Page.FillAsync("#Reason", "Gesprek met de inspectie over deze klacht");
        await person.PressAsync(Submit);
    }

    private static async Task OpenDetailsAsync(Person person, Scene scene)
    {
        foreach (var summary in await person.Page.Locator("main summary").AllAsync()) await summary.ClickAsync();
    }

    private static async Task RefusedFileAsync(Person person, Scene scene)
    {
        await person.Page.SetInputFilesAsync("#bestanden", TestFiles.Program);
        await person.PressAsync("form[enctype] button");
        await Assertions.Expect(person.Page.Locator(".app-error-summary")).ToBeVisibleAsync();
    }

    private static async Task SearchAsync(Person person, Scene scene)
    {
        await person.Page.ClickAsync(".app-filter summary");
        await person.Page.FillAsync("#Search", scene.Number);
        await person.PressAsync(".app-filter .utrecht-button--primary-action");
    }

    private static async Task MovedOnAsync(Person person, Scene scene)
    {
        await person.Page.FillAsync("#SafeContact-When", "Alleen op maandag");
        await scene.MoveOnAsync(scene.Number);
        await person.PressAsync(Submit);
        await Assertions.Expect(person.Page.Locator(".app-conflict")).ToBeVisibleAsync();
    }

    private static async Task IssueAsync(Person person, Scene scene)
    {
        await person.Page.FillAsync("#HowChecked", "Teruggebeld op het nummer in het dossier.");
        await person.PressAsync(Submit);
        await Assertions.Expect(person.Page.Locator(".app-code")).ToBeVisibleAsync();
    }

    private static async Task DestroyAsync(Person person, Scene scene)
    {
        await scene.DestroyOneAsync();
        await person.GoAsync(Staff + "/bewaren/vernietigd");
        await person.Page.Locator("main summary").First.ClickAsync();
    }

    private static async Task KeepListAsync(Person person, Scene scene)
    {
        await person.Page.ClickAsync(KeepList);
        await person.Page.FillAsync("#Name", "Wat ik elke maandag bekijk");
        await person.PressAsync("form[action$='/lijsten'] button");
        await person.Page.ClickAsync(KeepList);
    }

    private static async Task KeepNoteAsync(Person person, Scene scene)
    {
        await person.Page.FillAsync("#Text", "Nog nagaan bij de teamleider.");
        await person.PressAsync("button[value=bewaren]");
        await person.GoAsync($"{Cases}/{scene.Number}/notitie");
        await Assertions.Expect(person.Page.Locator(".app-kept")).ToBeVisibleAsync();
    }

    private static async Task PutInAsync(Person person, Scene scene)
    {
        await person.Page.FillAsync("#Text", "Nog nagaan bij de teamleider.");
        await person.Page.ClickAsync(".app-snippets summary");
        await person.Page.SelectOptionAsync("#blok", new SelectOptionValue { Index = 1 });
        await person.PressAsync("button[value=tekstblok]");
    }

    private static async Task SnippetConflictAsync(Person person, Scene scene)
    {
        await person.Page.FillAsync("#Content", "Zo schreef ik het.");
        await scene.ChangeSnippetAsync();
        await person.PressAsync(Submit);
        await Assertions.Expect(person.Page.Locator(".app-conflict")).ToBeVisibleAsync();
    }
}
