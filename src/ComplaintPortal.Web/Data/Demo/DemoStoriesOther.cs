using ComplaintPortal.Domain.Complaints;

namespace ComplaintPortal.Web.Data.Demo;

internal static partial class DemoStories
{
    public static readonly IReadOnlyList<DemoStory> English =
    [
        new("""
            I asked for an interpreter three times. Each time I was told that my Dutch is good enough. It is not. I signed a paper that I could not read.
            """) { Language = "en", About = ["informatie", "begeleiding"], When = "At the first meeting", Wish = "The paper in English, and an interpreter next time.", Discussed = DiscussedBefore.Yes },
        new("""
            My appointment was cancelled on the same morning, and nobody gave me a new date. I have called twice since then.
            """) { Language = "en", About = ["informatie", "afspra"], Discussed = DiscussedBefore.Yes },
        new("""
            A member of staff spoke to my employer without asking me first. My employer now knows things about my family that I wanted to keep private.

            I understand that it was meant to help. But it was my choice to make, not theirs. I would like to know what exactly was said.
            """) { Language = "en", About = ["privacy", "medewerker"], When = "About two weeks ago", Wish = "An honest account of the telephone call.", Discussed = DiscussedBefore.DoesNotWant },
        new("""
            The rules of the house are only in Dutch. I got a warning for breaking a rule that I did not know.
            """) { Language = "en", About = ["informatie", "wonen"], Wish = "The house rules in English.", Discussed = DiscussedBefore.No },
        new("""
            Every week another person comes to see us. We tell the same story again and again, and nothing happens with it. My son asked me why he has to talk to so many strangers. I did not have an answer.

            Please let one person be responsible. We do not mind waiting a little longer for the right one.
            """) { Language = "en", About = ["begeleiding", "beslissing"], From = "ouder", Wish = "One person who stays.", Discussed = DiscussedBefore.Yes },
        new("""
            When I said that I did not agree with the plan, I was told to "be grateful". I am grateful. I also do not agree.
            """) { Language = "en", About = ["medewerker", "beslissing"], Discussed = DiscussedBefore.Yes },
    ];

    public static readonly IReadOnlyList<DemoStory> Suggestions =
    [
        Suggestion("Zet bij de brieven een korte samenvatting in makkelijke woorden. Dat helpt iedereen.", "informatie"),
        Suggestion("Een prikbord bij de ingang met wie er vandaag werkt, met foto. Dan weet je wie je kunt aanspreken.", "wonen"),
        Suggestion("""
            Ik heb een idee voor de eerste dag. Laat iemand die hier al langer is een rondje lopen met nieuwe mensen. Een medewerker vertelt de regels, maar iemand die hier zelf woont of komt, vertelt hoe het echt gaat.

            Ik wil dat zelf ook wel doen.
            """, "begeleiding"),
        Suggestion("Kan er een avond per week een spreekuur zijn? Overdag werk ik of zit ik op school.", "informatie"),
        Suggestion("""
            De vragenlijst is heel lang. Halverwege ben ik gestopt. Misschien kan hij in twee delen, met een pauze ertussen? Of dat je hem kunt bewaren.
            """, "informatie"),
        Suggestion("Meer groen rond het gebouw. Ik wil helpen met planten.", "wonen"),
        Suggestion("Een berichtje een dag voor de afspraak zou fijn zijn. De tandarts doet dat ook.", "afspra"),
        Suggestion("""
            Compliment en idee: de kookavond was heel gezellig! Maak daar iets vast van, elke laatste vrijdag van de maand, en laat iedere keer iemand anders een recept van thuis kiezen.
            """, "wonen"),
    ];

    private static DemoStory Suggestion(string text, string about) => new(text) { Kind = ComplaintKind.Suggestion, About = [about] };
}
