using System.Globalization;
using System.Text;

namespace ComplaintPortal.Domain.Complaints;

/// <summary>
/// A word by which a dossier is found: a part of a name, an e-mail address, a postcode or a telephone number, made plain. Only a keyed
/// hash of it is kept, so one that was read again tells no word.
/// </summary>
public sealed class SearchKey
{
    /// <summary>More letters than these, and it is no part of a postcode.</summary>
    private const int PostcodeLetters = 2;

    /// <summary>Letters that are no plain one with a sign on it, as people type them who do not have them.</summary>
    private static readonly IReadOnlyDictionary<char, string> Plainly = new Dictionary<char, string>
    {
        ['ı'] = "i",
        ['ł'] = "l",
        ['ø'] = "o",
        ['đ'] = "d",
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['ß'] = "ss",
        ['þ'] = "th",
    };

    private SearchKey()
    {
    }

    private SearchKey(string value) => Value = value;

    public long Id { get; private set; }

    public string Value { get; private set; } = "";

    /// <summary>All keys under which these people are found.</summary>
    /// <param name="earlierNumber">Of an earlier register, found as it is typed.</param>
    public static IEnumerable<SearchKey> Of(Complainant complainant, string? earlierNumber = null)
    {
        var values = new[] { complainant.Name, complainant.OnBehalfOf }.OfType<string>().SelectMany(Words)
            .Concat(new[] { complainant.Email, complainant.Postcode, complainant.Telephone, earlierNumber, ComplaintNumber.Read(earlierNumber) }.OfType<string>().Select(Compact));
        return values.Where(value => value.Length > 0).Distinct().Select(value => new SearchKey(value));
    }

    /// <summary>
    /// What someone typed as keys, all of which have to be there: a name is one key a word, a telephone number or postcode with
    /// spaces is one key. Both in one: "de Vries 1234 AB" is a name up to the first digit, and "1234 AB Jansen" ends with one.
    /// </summary>
    public static IReadOnlyList<string> Asked(string typed)
    {
        var parts = typed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var first = Array.FindIndex(parts, part => part.Any(sign => char.IsDigit(sign) || sign is '@' or '+'));
        if (first < 0) first = parts.Length;
        var names = parts.Where((part, at) => at < first || (part.Length > PostcodeLetters && part.All(char.IsLetter))).ToList();
        var number = string.Concat(parts.Skip(first).Where(part => !names.Contains(part)));
        return [.. names.SelectMany(Words).Append(Compact(number)).Where(value => value.Length > 0).Distinct().Take(6)];
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
            var lower = char.ToLowerInvariant(sign);
            if (Plainly.TryGetValue(lower, out var letters)) plain.Append(letters);
            else if (char.IsLetterOrDigit(lower) || lower is '@' or '.' or '_' or '+') plain.Append(lower);
        }
        return plain.ToString();
    }
}
