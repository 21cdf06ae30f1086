using ComplaintPortal.Domain.Complaints;

namespace ComplaintPortal.Web.Data.Demo;

internal static partial class DemoStories
{
    private static readonly IReadOnlyList<DemoStory> Information =
    [
        new("""
            Ik heb vier keer gebeld en vier keer beloofde iemand dat ik teruggebeld zou worden. Dat is niet gebeurd.
            """) { About = ["informatie"], When = "De afgelopen twee weken", Wish = "Dat iemand mij belt.", Discussed = DiscussedBefore.No },
        new("""
            Niemand heeft mij verteld dat ik een eigen bijdrage moet betalen. Nu ligt er een rekening van drie maanden tegelijk. Als ik het eerder had geweten, had ik er rekening mee kunnen houden.
            """) { About = ["informatie"], Wish = "In delen betalen.", Discussed = DiscussedBefore.Yes },
        new("""
            Mijn dossier is naar een andere instelling gestuurd. Ik heb daar geen toestemming voor gegeven. Ik hoorde het pas toen die instelling mij belde.

            Toen ik vroeg wat er precies is verstuurd, kreeg ik geen antwoord. Er staan dingen in die alleen voor mijn begeleider bedoeld waren.
            """) { About = ["privacy", "informatie"], When = "Eind vorige maand", Wish = "Een lijst van wat er is verstuurd en aan wie.", Discussed = DiscussedBefore.Yes },
        new("""
            Ik kreeg een e-mail waar de adressen van wel twintig andere mensen in stonden. Iedereen kan nu zien dat ik hier hulp krijg.
            """) { About = ["privacy", "fatsoenlijk"], Wish = "Dat dit niet nog eens gebeurt, en dat u het de anderen ook vertelt.", Discussed = DiscussedBefore.No },
        new("""
            In de wachtruimte werd mijn naam hard geroepen, met erbij waarvoor ik kwam.
            """) { About = ["privacy", "medewerker"], Discussed = DiscussedBefore.DoesNotWant },
        new("""
            Ik wacht al vijf maanden op hulp. In het begin werd gezegd: zes weken. Daarna: twee maanden. Nu zegt niemand meer iets.

            Het wachten zelf is al moeilijk. Maar het niet weten maakt het erger. Ik durf geen andere hulp te zoeken, omdat ik bang ben dat ik dan mijn plek kwijt ben. Als ik mail, krijg ik automatisch antwoord dat het druk is. Als ik bel, is mijn contactpersoon er niet.

            Ik vraag niet om voorrang. Ik vraag om eerlijke informatie: hoeveel mensen zijn er voor mij, en wat kan ik doen tot ik aan de beurt ben?
            """) { About = ["informatie", "begeleiding"], When = "Al vijf maanden", Wish = "Eén keer per maand een kort bericht over de wachttijd.", Discussed = DiscussedBefore.Yes },
        new("""
            Op de website staat dat jullie tot vijf uur bereikbaar zijn. Na half vier neemt niemand op.
            """) { About = ["informatie"], Discussed = DiscussedBefore.No },
        new("""
            Ik heb gevraagd om een tolk. Bij het gesprek was die er niet. Mijn nichtje van veertien moest vertalen. Zij hoorde dingen die niet voor haar waren bedoeld.
            """) { About = ["informatie", "begeleiding"], Wish = "Altijd een echte tolk.", Discussed = DiscussedBefore.Yes },
        new("""
            De brief is naar mijn oude adres gestuurd. Ik had mijn nieuwe adres al twee keer doorgegeven en gezegd dat het belangrijk was. Andere mensen op dat adres hebben de brief open gemaakt.

            Ik voel mij hierdoor niet veilig. Ik wil dat jullie uitzoeken hoe dit kon gebeuren.
            """) { About = ["privacy", "veilig", "informatie"], When = "Drie weken geleden", Wish = "Uitzoeken hoe dit kon, en alleen nog berichten zonder naam op de envelop.", Discussed = DiscussedBefore.Yes },
        new("""
            Als huisarts heb ik gevraagd om een kort verslag van de behandeling. Na drie verzoeken heb ik nog niets ontvangen. Mijn patiënt heeft hier last van.
            """) { About = ["informatie"], From = "professional", When = "Eerste verzoek tien weken geleden", Discussed = DiscussedBefore.Yes },
        new("""
            Mijn broer krijgt hulp van jullie. Ik sta als contactpersoon op de lijst. Toen hij naar het ziekenhuis moest, heeft niemand mij gebeld. Ik hoorde het een dag later van hemzelf.
            """) { About = ["informatie"], From = "familie", Wish = "Dat de lijst met contactpersonen ook gebruikt wordt.", Discussed = DiscussedBefore.Yes },
        new("""
            In mijn verslag staan fouten: mijn geboorteplaats klopt niet, en er staat dat ik geen werk heb terwijl ik drie dagen werk. Ik heb gevraagd om het te veranderen. Het antwoord was dat dat 'niet kan in het systeem'.
            """) { About = ["informatie", "privacy"], Wish = "Een verslag dat klopt.", Discussed = DiscussedBefore.Yes },
    ];

    private static readonly IReadOnlyList<DemoStory> DailyLife =
    [
        new("""
            Het is 's nachts erg lawaaierig op de gang. Deuren slaan, mensen praten hard. Ik heb het al vaak gezegd.
            """) { About = ["wonen", "fatsoenlijk"], When = "Bijna iedere nacht", Discussed = DiscussedBefore.Yes },
        new("""
            Ik eet geen varkensvlees. Dat staat op mijn formulier. Deze week was er drie keer niets anders en at ik brood.
            """) { About = ["wonen", "begeleiding", "fatsoenlijk"], When = "Deze week", Wish = "Dat de keuken de lijst gebruikt.", Discussed = DiscussedBefore.Yes },
        new("""
            De verwarming op mijn kamer doet het al twee weken niet. Er zou iemand komen kijken. Ik heb een kacheltje gekregen, maar dat mag 's nachts niet aan. Mijn jas ligt op het bed als deken.
            """) { About = ["wonen", "fatsoenlijk"], When = "Twee weken", Wish = "Dat de verwarming gemaakt wordt.", Discussed = DiscussedBefore.Yes },
        new("""
            De douche is vaak vies en de schoonmaaklijst is leeg. Wij maken het zelf schoon, maar niet iedereen doet mee.
            """) { About = ["wonen", "fatsoenlijk"], Discussed = DiscussedBefore.Yes },
        new("""
            Mijn spullen zijn weg uit de berging. Het gaat om een tas met foto's en papieren. Voor een ander is het niets waard, voor mij wel. Er is geen lijst van wat er in de berging staat en iedereen heeft een sleutel.

            Ik heb het direct gemeld. De medewerker heeft goed meegezocht, dat wil ik ook zeggen. Maar de tas is niet gevonden en nu hoor ik niets meer.
            """) { About = ["wonen", "veilig", "fatsoenlijk"], When = "Ontdekt op een vrijdag", Wish = "Verder zoeken, en een slot op de berging.", Discussed = DiscussedBefore.Yes },
        new("""
            Wij wonen naast de locatie. Er wordt tot laat in de avond buiten gerookt en muziek gedraaid. Wij hebben begrip voor de mensen die er wonen, maar onze kinderen kunnen niet slapen.

            Wij hebben twee keer aangebeld. Het werd even beter en daarna weer niet.
            """) { About = ["iets anders", "wonen", "fatsoenlijk"], From = "buur", When = "Vooral in het weekend", Wish = "Een nummer dat wij 's avonds kunnen bellen.", Discussed = DiscussedBefore.Yes },
        new("""
            Mijn post was open toen ik hem kreeg.
            """) { About = ["privacy", "fatsoenlijk"], Discussed = DiscussedBefore.NotSaid },
        new("""
            Er is maar één computer voor iedereen en die is al een maand kapot. Ik moet solliciteren en mijn huiswerk maken. Op mijn telefoon lukt dat niet goed.
            """) { About = ["wonen", "begeleiding"], Wish = "Een computer die werkt.", Discussed = DiscussedBefore.Yes },
        new("""
            Een andere bewoner leest mee op mijn telefoon en komt te dichtbij. Ik heb het aan de leiding verteld. Er is één keer met hem gepraat. Daarna was hij een week boos op mij, en toen begon het weer.

            Ik blijf nu zo veel mogelijk op mijn kamer.
            """) { About = ["veilig", "fatsoenlijk"], When = "De laatste maand", Wish = "Dat ik mij hier weer op mijn gemak voel.", Discussed = DiscussedBefore.Yes },
        new("""
            Mijn zoon krijgt hulp bij jullie. Het vervoer komt de ene keer een half uur te vroeg en de andere keer helemaal niet. Hij heeft regelmaat nodig. Als het misgaat, is de hele dag verloren.

            Jullie zeggen dat het vervoersbedrijf het moet oplossen. Het bedrijf zegt dat jullie de tijden doorgeven. Ik sta ertussen.
            """) { About = ["afspra", "begeleiding", "informatie"], From = "ouder", When = "Al zes weken", Wish = "Eén persoon die dit oplost.", Discussed = DiscussedBefore.Yes },
        new("""
            Mijn vrouw krijgt hulp bij jullie. Bij het eerste bezoek werd ik apart gezet zonder uitleg. Later begreep ik dat dat altijd zo gaat. Waarom vertelt u dat niet van tevoren?
            """) { About = ["medewerker", "informatie"], From = "partner", Discussed = DiscussedBefore.No },
        new("""
            De kinderboerderij, het zwemmen, de kookavond: alles wat leuk is gaat niet door, omdat er te weinig mensen zijn. Er komt nooit iets voor in de plaats.
            """) { About = ["wonen", "begeleiding"], When = "De hele vakantie", Discussed = DiscussedBefore.Yes },
    ];

    /// <summary>Every Dutch complaint that is bound to no place in the demo data.</summary>
    public static IEnumerable<DemoStory> Dutch => [.. Treatment, .. Decisions, .. Information, .. DailyLife];
}
