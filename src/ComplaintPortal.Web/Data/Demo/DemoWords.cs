using ComplaintPortal.Domain.Complaints;

namespace ComplaintPortal.Web.Data.Demo;

/// <summary>What complainants and officers write in a dossier, in the complainant's language where the complainant reads it.</summary>
internal static class DemoWords
{
    public static readonly IReadOnlyList<string> Notes =
    [
        "Teamleider gevraagd naar het verslag van die dag. Komt deze week.",
        "Lijkt op een eerdere klacht over dezelfde afspraak. Bespreken in het teamoverleg.",
        "Betrokken medewerker is op de hoogte en wil graag meedoen aan een gesprek.",
        "Let op de afspraken over veilig contact, ook bij het plannen van een gesprek.",
        "De teamleider herkent het beeld en zoekt uit hoe dit kon gebeuren.",
    ];

    public static readonly IReadOnlyList<string> CallNotes =
    [
        "Uitgebreid gesproken. Wil vooral dat het een ander niet overkomt.",
        "Eerste gesprek gehad en de procedure uitgelegd. Denkt na over een gesprek met de medewerker.",
        "Uitgelegd wie kan ondersteunen. Wil eerst zelf het gesprek aangaan.",
        "Teruggebeld. Was blij met het snelle contact. Vervolgafspraak gemaakt.",
    ];

    public static readonly IReadOnlyList<string> WrittenNotes =
    [
        "Schriftelijk contact: de klacht is duidelijk, antwoord ontvangen op onze vragen.",
        "Antwoord gekregen via het toegestane kanaal. Wil de klacht schriftelijk afhandelen.",
    ];

    public static readonly IReadOnlyList<string> ConversationNotes =
    [
        "Gesprek met de medewerker erbij. Er is geluisterd en uitgelegd. Afspraak op papier gezet.",
        "Goed gesprek. Er zijn excuses aangeboden en aangenomen. We kijken over vier weken of het beter gaat.",
        "Gesprek gevoerd; we zijn het niet over alles eens. Wel afspraken gemaakt over hoe we verder gaan.",
        "Gesprek van een uur, vertrouwenspersoon was erbij. De oplossing wordt uitgezocht met het team.",
    ];

    public static readonly IReadOnlyList<string> NoAnswer =
    [
        "Geen gehoor. Geen voicemail ingesproken.",
        "Ging over, niemand nam op. Morgen opnieuw.",
    ];

    public static readonly IReadOnlyList<string> NothingHeard =
    [
        "Geschreven en gevraagd om een antwoord. Niets gehoord.",
        "Nog eens geschreven, met de vraag hoe wij verder gaan. Geen antwoord.",
    ];

    public static readonly IReadOnlyList<string> Extensions =
    [
        "U bent een week weg en vroeg ons om te wachten tot u terug bent.",
        "De medewerker om wie het gaat is met verlof. U wilt dat deze medewerker bij het gesprek is.",
    ];

    private static readonly IReadOnlyList<(string Nl, string En)> Questions =
    [
        ("Hebt u mijn klacht goed ontvangen? Ik hoor graag wie hem behandelt.", "Did you receive my complaint? I would like to know who deals with it."),
        ("Ik wil nog iets toevoegen. Het is deze week weer gebeurd.", "I want to add something. It happened again this week."),
        ("Kan het gesprek ook in de middag? In de ochtend werk ik.", "Could we talk in the afternoon? I work in the morning."),
        ("Mag ik iemand meenemen naar het gesprek?\n\nIk vind het spannend om alleen te komen.", "May I bring someone to the conversation?\n\nI find it hard to come alone."),
    ];

    private static readonly IReadOnlyList<(string Nl, string En)> Answers =
    [
        ("Ja, wij hebben alles goed ontvangen. Ik behandel uw klacht en neem contact met u op zoals u hebt gevraagd.", "Yes, we have received everything. I deal with your complaint and will contact you in the way you asked."),
        ("Dank u wel, ik heb het bij uw klacht gezet. Ik neem het mee in het gesprek.", "Thank you, I have added it to your complaint. We will talk about it."),
        ("Dat kan. Zullen we het om half drie doen? Laat hier weten of dat past.", "That is possible. Shall we say half past two? Please let me know here if that suits you."),
        ("Natuurlijk mag dat. U kunt iemand meenemen die u vertrouwt. Een vertrouwenspersoon mag ook.", "Of course. You can bring someone you trust. A confidential adviser can come as well."),
    ];

    public const string Thanks = "Bedankt voor uw idee. Wij hebben het in het team besproken en gaan het proberen. Over een paar maanden kijken wij of het werkt.";

    public static readonly IReadOnlyList<PossibleSolutionDraft> PossibleSolutions =
    [
        new("Een vaste begeleider voor de komende drie maanden", "Rust en één gezicht", "Het rooster moet anders"),
        new("Een gesprek met de medewerker erbij", "Kan snel", null),
    ];

    private static readonly IReadOnlyList<(string Nl, string En)> Solutions =
    [
        ("U krijgt een vaste begeleider voor de komende drie maanden.", "You get one permanent supervisor for the next three months."),
        ("De medewerker biedt excuses aan en legt uit wat er is gebeurd.", "The employee apologises and explains what happened."),
        ("Uw verslag wordt aangepast en u leest het eerst zelf.", "Your report is changed, and you read it first."),
        ("U krijgt voortaan minstens een dag van tevoren bericht.", "From now on you are told at least one day in advance."),
    ];

    private static readonly IReadOnlyList<string> Lessons =
    [
        "Wij vertelden te laat dat er iets veranderde. Bellen kost vijf minuten en had dit voorkomen.",
        "De afspraak stond alleen in de agenda van één medewerker. Bij ziekte wist niemand ervan.",
        "Ons verslag was geschreven voor collega's, niet voor wie het over gaat.",
        "Wij vroegen niet wat de ander nodig had, en gingen ervan uit dat wij het wisten.",
    ];

    private static readonly IReadOnlyList<string> Improvements =
    [
        "Wijzigingen altijd eerst bellen, dan pas schrijven.",
        "Afspraken in de gedeelde agenda van het team zetten.",
        "Verslagen laten lezen voor ze worden vastgesteld.",
    ];

    public static string Solution(int which, string language) => In(Solutions[which % Solutions.Count], language);

    public static string Lesson(int which) => Lessons[which % Lessons.Count];

    public static string Improvement(int which) => Improvements[which % Improvements.Count];

    public static string Statement(string language) => In(
        ("Er is niet op tijd en niet goed geluisterd. Daardoor ging het daarna nog een keer mis. De klager wil uitleg, excuses en een duidelijke afspraak.",
         "People did not listen well or in time. That is why it went wrong again. The complainant wants an explanation, an apology and a clear agreement."),
        language);

    public static string Closing(string language) => In(
        ("Wij ronden uw klacht hiermee af. Dank u wel dat u dit hebt verteld: wij hebben ervan geleerd. Is het voor u toch niet goed? Laat het ons weten, of ga naar een onafhankelijke organisatie.",
         "With this we close your complaint. Thank you for telling us: we have learned from it. Is it not right for you after all? Let us know, or go to an independent organisation."),
        language);

    public static int Conversations => Questions.Count;

    public static string Question(int which, string language) => In(Questions[which], language);

    public static string Answer(int which, string language) => In(Answers[which], language);

    private static string In((string Nl, string En) text, string language) => language == "en" ? text.En : text.Nl;
}
