using System.Globalization;
using System.Text;

namespace ComplaintPortal.Domain.Complaints;

/// <summary>A word by which a dossier is found: a part of a name, an e-mail address, a postcode or a telephone number, made plain.</summary>
public sealed class SearchKey
{
    public const int ValueLimit = 254;

    private SearchKey()
    {
    }

    private SearchKey(string value) => Value = value;

    public long Id { get; private set; }

    public string Value { get; private set; } = "";

    /// <summary>All keys under which these people are found.</summary>
    internal static IEnumerable<SearchKey> Of(Complainant complainant)
    {
        var values = new[] { complainant.Name, complainant.OnBehalfOf }.OfType<string>().SelectMany(Words)
            .Concat(new[] { complainant.Email, complainant.Postcode, complainant.Telephone }.OfType<string>().Select(Compact));
        return values.Where(value => value.Length > 0).Distinct().Select(value => new SearchKey(value));
    }

    /// <summary>
    /// What someone typed as keys, all of which have to be there: a telephone number or postcode with spaces is one key,
    /// a name is one key a word.
    /// </summary>
    public static IReadOnlyList<string> Asked(string typed)
    {
        var digits = typed.Any(char.IsDigit) || typed.Contains('@');
        return [.. (digits ? [Compact(typed)] : Words(typed)).Where(value => value.Length > 0).Distinct().Take(6)];
    }

    private static IEnumerable<string> Words(string text) =>
        text.Split([' ', '-', '.', ',', '\'', '’'], StringSplitOptions.RemoveEmptyEntries).Select(Plain);

    /// <summary>As one key; a Dutch telephone number is the same with and without its country.</summary>
    private static string Compact(string text)
    {
        var plain = Plain(text);
        foreach (var country in new[] { "+31", "0031" })
        {
            if (plain.StartsWith(country, StringComparison.Ordinal)) return "0" + plain[country.Length..].TrimStart('0');
        }
        return plain;
    }

    /// <summary>Lower case, without accents; spaces and the signs of a telephone number left out.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var sign in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(sign) == UnicodeCategory.NonSpacingMark) continue;
            if (char.IsLetterOrDigit(sign) || sign is '@' or '.' or '_' or '+') plain.Append(char.ToLowerInvariant(sign));
        }
        return plain.ToString();
    }
}
