using ComplaintPortal.Web.Data.Rows;

namespace ComplaintPortal.Web.Data.Demo;

/// <summary>The demo text snippets.</summary>
internal static class DemoSnippets
{
    public static IEnumerable<TextSnippet> All() =>
    [
        Of("Bedanken voor het gesprek", "nl", "Dank u wel voor het gesprek. Het is voor ons belangrijk dat u vertelt wat er niet goed ging."),
        Of("Dag en tijd voorstellen", "nl", "Wij willen uw klacht graag met u bespreken. Past het u op … om … uur? Wilt u liever op een andere dag of plaats praten, laat het ons weten."),
        Of("Iemand meenemen", "nl", "U mag iemand meenemen naar het gesprek: een vertrouwenspersoon, familie of een vriend."),
        Of("Bring someone along", "en", "You may bring someone along to the conversation: an adviser, a relative or a friend."),
        Of("Thanks for the conversation", "en", "Thank you for talking with us. It matters to us that you tell us what went wrong."),
    ];

    private static TextSnippet Of(string name, string language, string text) => new() { Name = name, Language = language, Text = text, Version = 1 };
}
