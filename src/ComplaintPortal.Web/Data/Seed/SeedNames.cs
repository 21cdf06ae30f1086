using ComplaintPortal.Web.Data.Demo;

namespace ComplaintPortal.Web.Data.Seed;

/// <summary>Invented names, put together of parts, so that among a million people few have the same.</summary>
internal sealed class SeedNames(Random random)
{
    private static readonly IReadOnlyList<string> Before = ["", "", "", "", "van ", "de ", "van der ", "El ", "ten "];

    private static readonly IReadOnlyList<string> Begins =
    [
        "Linden", "Zwarte", "Molen", "Hollan", "Boeke", "Ooster", "Wilde", "Terp", "Duin", "Haver", "Brouwe", "Vier", "Noorde", "Sloter", "Groene", "Rietve",
        "Amra", "Demir", "Tesfa", "Kowal", "Ramdi", "Benha", "Mensa", "Khati", "Shevi", "Yildi", "Marti", "Osma", "Sewna", "Habte", "Abdu", "Kayma",
    ];

    private static readonly IReadOnlyList<string> Middles = ["", "ber", "kar", "len", "man", "nder", "ro", "sti", "ve", "wa", "ling", "zo"];

    private static readonly IReadOnlyList<string> Ends =
        ["beek", "ousi", "water", "kaya", "stein", "wska", "laar", "singh", "wolde", "dijk", "mans", "stra", "oui", "veldt", "enko", "groen", "oglu", "hof", "kerk", "ari"];

    public string Next() => $"{Pick(DemoPeople.FirstNames)} {Pick(Before)}{Pick(Begins)}{Pick(Middles)}{Pick(Ends)}";

    private string Pick(IReadOnlyList<string> parts) => parts[random.Next(parts.Count)];
}
