using System.Globalization;

namespace ComplaintPortal.Web.Data.Seed;

/// <summary>What the command seed was asked for.</summary>
/// <param name="Open">How many of the complaints are on the officers' desks today; the others are closed.</param>
/// <param name="Seed">The same number makes the same dossiers on the same day, but for what is drawn by chance to be secret.</param>
internal sealed record SeedOrder(int Complaints, int Years, int Open, int Seed)
{
    /// <summary>An office has no more work on its desks for having a long past.</summary>
    private const int MostOpen = 200;

    public const string Usage = """
        seed --complaints N [--years Y] [--profile blijf-groep|bij-elkaar] [--open N] [--seed NUMBER]
          --complaints  how many, from 1 to 10,000,000
          --years       over how many years up to now, from 1 to 25; no further back than the profile's retention term (default 5)
          --open        how many of them are open today (default: a tenth, at most 200)
          --seed        the same number makes the same dossiers (default 1)
        """;

    /// <summary>What the words say; null where they say nothing that can be done.</summary>
    public static SeedOrder? Read(IReadOnlyList<string> words)
    {
        var complaints = Number(words, "--complaints", null);
        var order = new SeedOrder(complaints ?? 0, Number(words, "--years", 5) ?? 0, Number(words, "--open", Math.Min((complaints ?? 0) / 10, MostOpen)) ?? -1, Number(words, "--seed", 1) ?? -1);
        return order is { Complaints: >= 1 and <= 10_000_000, Years: >= 1 and <= 25, Open: >= 0, Seed: >= 0 } && order.Open <= order.Complaints ? order : null;
    }

    private static int? Number(IReadOnlyList<string> words, string name, int? otherwise)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at] == name) return int.TryParse(words.ElementAtOrDefault(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        }
        return otherwise;
    }
}
