using ComplaintPortal.Domain.Complaints;

namespace ComplaintPortal.Web.Data.Demo;

/// <summary>The Dutch stories, on language level B1. Everything in them is invented.</summary>
internal static partial class DemoStories
{
    /// <summary>A restrictive measure, where the profile asks for it; a house rule elsewhere.</summary>
    public static readonly DemoStory LockedDoor = new("""
        Sinds een week gaat de deur van de gang om negen uur op slot. Ik kan dan niet meer naar de keuken of naar buiten. Niemand heeft verteld waarom, en er staat ook niets over op papier.

        Ik heb gevraagd wie dit heeft beslist. Het antwoord was: "Dat is voor iedereen beter." Voor mij is het niet beter. Ik slaap slecht als ik weet dat ik er niet uit kan.

        Ik wil weten of dit mag en hoe lang het nog duurt.
        """)
    {
        About = ["beslissing", "veilig"],
        When = "Sinds ongeveer een week",
        Wish = "Uitleg op papier, en dat de deur weer open blijft.",
        Discussed = DiscussedBefore.Yes,
        RestrictiveMeasure = true,
    };

    public static readonly DemoStory ForMySister = new("""
        Ik schrijf dit voor mijn zus. Zij vindt het moeilijk om zelf een klacht te maken, maar ze heeft dit wel gelezen en is het ermee eens.

        Mijn zus heeft in drie maanden vier verschillende begeleiders gehad. Iedere keer moest zij haar verhaal opnieuw vertellen. Bij de laatste wisseling hoorde zij het pas op de dag zelf. Zij vertrouwt nu niemand meer en zegt afspraken af.
        """)
    {
        About = ["informatie", "begeleiding"],
        From = "familie",
        TellerIs = "zus",
        When = "De afgelopen drie maanden",
        Wish = "Eén vaste begeleider, en een gesprek met mijn zus erbij.",
        Discussed = DiscussedBefore.Yes,
    };

    /// <summary>The one whose code the console tells.</summary>
    public static readonly DemoStory CancelledThreeTimes = new("""
        Mijn afspraak is nu drie keer afgezegd. De eerste keer was de medewerker ziek, dat kan gebeuren. De tweede keer stond ik bij een gesloten deur. De derde keer kreeg ik een kwartier van tevoren een bericht.

        Ik neem hiervoor iedere keer vrij van mijn werk en ik reis bijna een uur. Als ik bel om een nieuwe afspraak te maken, weet niemand ervan.
        """)
    {
        About = ["informatie", "afspra"],
        When = "De afgelopen vijf weken",
        Wish = "Een nieuwe afspraak die doorgaat, en bericht minstens een dag van tevoren als het niet lukt.",
        Discussed = DiscussedBefore.Yes,
    };

    private static readonly IReadOnlyList<DemoStory> Treatment =
    [
        new("""
            Aan de telefoon werd ik uitgelachen toen ik vertelde dat ik de brief niet begreep. Nederlands is niet mijn eerste taal. Ik heb daarna opgehangen.
            """) { About = ["medewerker"], When = "Vorige week dinsdag, rond elf uur", Employee = "De persoon die de telefoon opnam", Wish = "Excuses, en een brief in makkelijke woorden.", Discussed = DiscussedBefore.No },
        new("""
            De medewerker praat over mij terwijl ik erbij zit, alsof ik er niet ben. Dat doet ze met anderen ook.
            """) { About = ["medewerker"], Discussed = DiscussedBefore.DoesNotWant },
        new("""
            Tijdens het gesprek keek de medewerker de hele tijd op zijn telefoon. Twee keer liep hij weg om te bellen. Aan het eind vroeg hij dingen die ik al had verteld.

            Ik had veel moed nodig om dit gesprek te voeren. Nu heb ik het gevoel dat het voor niets was.
            """) { About = ["medewerker"], When = "Bij het eerste gesprek", Employee = "De medewerker van het eerste gesprek", Wish = "Een nieuw gesprek met iemand anders.", Discussed = DiscussedBefore.No },
        new("""
            Ik kwam vijf minuten te laat omdat de bus niet reed. Ik mocht niet meer naar binnen en er werd gezegd: "Dan was het blijkbaar niet belangrijk." Dat vind ik respectloos.
            """) { About = ["medewerker", "fatsoenlijk"], When = "Afgelopen maandag", Discussed = DiscussedBefore.Yes },
        new("""
            Er wordt steeds gezegd dat ik 'lastig' ben als ik een vraag stel. Vorige week las ik dat woord ook in mijn verslag. Ik stel vragen omdat ik wil begrijpen wat er gebeurt.

            Ik wil dat dat woord uit mijn verslag gaat.
            """) { About = ["medewerker", "informatie"], Wish = "Een verslag met feiten, zonder oordeel over mij.", Discussed = DiscussedBefore.Yes },
        new("""
            Een medewerker kwam zonder kloppen mijn kamer in. Ik was me aan het omkleden. Hij zei sorry, maar de dag erna gebeurde het weer bij mijn buurvrouw.
            """) { About = ["medewerker", "privacy"], When = "Twee dagen achter elkaar, 's ochtends", Employee = "De invaller van de ochtenddienst", Wish = "Dat iedereen klopt en wacht.", Discussed = DiscussedBefore.Yes },
        new("""
            Er werd hard tegen mij gepraat waar andere mensen bij waren. Ik schaamde mij.
            """) { About = ["medewerker"], Discussed = DiscussedBefore.NotSaid },
        new("""
            Ik heb een hoofddoek. Een medewerker vroeg of ik 'dat ding' thuis ook draag. Ik weet niet of het als grap was bedoeld. Voor mij was het geen grap.

            Ik heb het aan een collega verteld. Die zei dat zij altijd zo praat en dat ik er niets achter moet zoeken.
            """) { About = ["medewerker", "fatsoenlijk"], When = "Bij de koffie, vorige maand", Employee = "Haar naam zeg ik liever in het gesprek", Wish = "Dat er met het hele team over gepraat wordt.", Discussed = DiscussedBefore.Yes },
        new("""
            Ik voel mij niet serieus genomen. Wat ik zeg, wordt niet opgeschreven. Wat anderen over mij zeggen, wel.
            """) { About = ["medewerker"], Discussed = DiscussedBefore.DoesNotWant },
        new("""
            Mijn begeleider is met vakantie gegaan en niemand nam het over. Ik wist niet wie ik kon bellen. Bij het algemene nummer kreeg ik te horen dat ik drie weken moest wachten.

            In die drie weken moest ik twee formulieren inleveren voor de gemeente. Dat is nu te laat. Ik krijg daardoor een maand geen geld.
            """) { About = ["begeleiding", "informatie"], When = "In de vakantie", Wish = "Hulp bij het bezwaar bij de gemeente, en een vervanger als iemand weg is.", Discussed = DiscussedBefore.Yes },
        new("""
            De receptie heeft mijn bezoek weggestuurd. Mijn vriendin had een uur gereisd en stond op de lijst. Er was 'geen tijd om het uit te zoeken'.
            """) { About = ["medewerker", "wonen"], When = "Zondagmiddag", Discussed = DiscussedBefore.Yes, Wish = "Duidelijke regels voor bezoek." },
        new("""
            Ik heb gevraagd om een vrouwelijke begeleider. Dat zou geregeld worden. Nu zit er toch weer een man tegenover mij en moet ik uitleggen waarom ik dat moeilijk vind.
            """) { About = ["begeleiding", "beslissing", "fatsoenlijk"], Wish = "Een vrouwelijke begeleider, zoals was afgesproken.", Discussed = DiscussedBefore.Yes },
    ];

    private static readonly IReadOnlyList<DemoStory> Decisions =
    [
        new("""
            Er is besloten dat mijn hulp stopt. Ik kreeg een brief van vier regels. Er staat niet in waarom, en ook niet wat ik nu kan doen.
            """) { About = ["beslissing"], When = "De brief kwam twee weken geleden", Wish = "Uitleg, en dat de hulp doorgaat tot er iets anders is.", Discussed = DiscussedBefore.No },
        new("""
            In het plan staat een doel dat ik niet heb gekozen. Ik heb dat bij het gesprek gezegd. Toch is het plan zo vastgesteld. Er staat onder dat ik akkoord ben, maar ik heb niets getekend.

            Ik vind dat een plan over mij ook van mij moet zijn.
            """) { About = ["beslissing", "begeleiding"], Wish = "Het plan samen opnieuw maken.", Discussed = DiscussedBefore.Yes },
        new("""
            Ik moet volgende maand verhuizen naar een andere plek. Ik hoorde dat van een andere bewoner, en pas een dag later van mijn begeleider. Mijn mening is niet gevraagd. Ik heb hier net vrienden gemaakt en mijn school is om de hoek.

            Ik snap dat er soms iets moet. Maar waarom wordt er niet eerst met mij gepraat?
            """) { About = ["beslissing", "wonen"], Wish = "Een gesprek voordat het definitief is.", Discussed = DiscussedBefore.Yes },
        new("""
            De bezoektijden zijn zonder overleg veranderd. Mijn vader werkt overdag en kan nu alleen nog in het weekend komen.
            """) { About = ["beslissing", "wonen"], When = "Sinds de eerste van de maand", Discussed = DiscussedBefore.Yes },
        new("""
            Ik heb een melding gedaan en daarna nooit meer iets gehoord. Toen ik belde, zeiden ze dat de zaak gesloten was. Ik mag niet weten waarom. Dat er privacy is begrijp ik, maar een kort bericht dat er naar gekeken is, had geholpen.
            """) { About = ["beslissing", "informatie"], From = "buur", Wish = "Een bericht dat mijn melding is behandeld.", Discussed = DiscussedBefore.Yes },
        new("""
            Mijn verzoek om een andere kamer is afgewezen. De reden was 'beleid'. Welk beleid dat is, kon niemand mij laten zien.
            """) { About = ["beslissing", "wonen"], Discussed = DiscussedBefore.Yes },
        new("""
            Op de wachtlijst stond ik op plaats drie. Een maand later stond ik op plaats zeven. Hoe kan dat?
            """) { About = ["beslissing", "informatie"], Wish = "Weten waar ik aan toe ben.", Discussed = DiscussedBefore.No },
        new("""
            Onze dochter krijgt hulp bij jullie. Er is een belangrijk gesprek geweest over haar toekomst. Wij kregen de uitnodiging een dag van tevoren, op een tijd dat wij allebei werken. Het gesprek is doorgegaan zonder ons.

            In het verslag staat: "Ouders waren afwezig." Er staat niet bij hoe dat kwam. Als iemand dit later leest, lijkt het of wij niet betrokken zijn. Dat doet pijn.

            Wij hebben gebeld en gemaild. Wij kregen een vriendelijk antwoord, maar het verslag is nog steeds hetzelfde.
            """) { About = ["beslissing", "informatie"], From = "ouder", When = "Ongeveer een maand geleden", Wish = "Een aanvulling in het verslag en een nieuw gesprek met ons erbij.", Discussed = DiscussedBefore.Yes },
        new("""
            Mijn zakgeld is ingehouden omdat er een raam kapot was. Ik was er die dag niet eens. Dat kan iedereen zien op de lijst bij de deur.
            """) { About = ["beslissing", "wonen"], Wish = "Mijn geld terug.", Discussed = DiscussedBefore.Yes },
        new("""
            Er is een huisregel bijgekomen: telefoons om tien uur inleveren. Ik ben volwassen genoeg om daar zelf over te beslissen. Ook kan ik 's avonds nu niet met mijn moeder bellen. Door het tijdsverschil kan zij alleen laat.
            """) { About = ["beslissing", "wonen"], Wish = "Een uitzondering om met mijn moeder te bellen.", Discussed = DiscussedBefore.Yes },
        new("""
            Wij werken als school nauw samen met jullie. Bij deze leerling is besloten te stoppen zonder ons iets te vragen of te vertellen. Wij hoorden het van de leerling zelf. Een goede overdracht was zo niet mogelijk.

            Wij zouden graag bespreken hoe dit de volgende keer beter kan. Het gaat ons niet om de medewerker, maar om de afspraken tussen onze organisaties.
            """) { About = ["beslissing", "informatie"], From = "professional", Wish = "Een afspraak over hoe wij elkaar op de hoogte houden.", Discussed = DiscussedBefore.Yes },
    ];
}
