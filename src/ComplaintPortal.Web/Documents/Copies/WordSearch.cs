using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ComplaintPortal.Web.Documents.Copies;

/// <summary>
/// Finds names and words wherever they stand: in capitals or small, with or without accents, across line breaks; a telephone number or
/// postcode with whatever stands between its signs. What is shorter than <see cref="AnywhereFrom"/> signs is found as a whole word only,
/// else a short name would be found inside others.
/// </summary>
public sealed class WordSearch
{
    public const int AnywhereFrom = 5;

    private const string Between = @"[ \-./()]{0,3}";
    private const int LeastDigitsOfTelephone = 8;

    private readonly List<(string Word, Regex Pattern, bool IsWhole)> words = [];
    private readonly Regex? anywhere;

    public WordSearch(IEnumerable<string> wanted)
    {
        foreach (var word in wanted)
        {
            var folded = Folded.Of(word.Trim()).Text;
            if (folded.Length > 0) words.Add((word, Compile(PatternOf(folded)), folded.Length < AnywhereFrom));
        }
        var parts = words.Where(one => !one.IsWhole).Select(one => one.Pattern.ToString()).ToList();
        if (parts.Count > 0) anywhere = Compile(string.Join('|', parts));
    }

    /// <summary>The text with something else in the place of every word.</summary>
    public string Replace(string text, string by)
    {
        var folded = Folded.Of(text);
        var found = words.SelectMany(word => Spans(folded, word.Pattern, word.IsWhole)).OrderBy(span => span.Start).ToList();
        if (found.Count == 0) return text;
        var (result, at) = (new StringBuilder(text.Length), 0);
        foreach (var (start, end) in found)
        {
            // Words that stand in one another leave one gap.
            if (start >= at) result.Append(text, at, start - at).Append(by);
            at = Math.Max(at, end);
        }
        return result.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>The words that stand in a text.</summary>
    public IEnumerable<string> In(string text)
    {
        if (words.Count == 0) return [];
        var folded = Folded.Of(text);
        return words.Where(word => Spans(folded, word.Pattern, word.IsWhole).Any()).Select(word => word.Word);
    }

    /// <summary>Whether one of the longer words stands in a text; quick, for what is no text to a reader.</summary>
    public bool IsAnywhereIn(string text) => anywhere?.IsMatch(Folded.Of(text).Text) == true;

    private static IEnumerable<(int Start, int End)> Spans(Folded folded, Regex pattern, bool isWhole)
    {
        for (var match = pattern.Match(folded.Text); match.Success; match = match.NextMatch())
        {
            if (isWhole && !IsWhole(folded.Text, match)) continue;
            yield return (folded.Starts[match.Index], folded.Ends[match.Index + match.Length - 1]);
        }
    }

    private static bool IsWhole(string text, Match match)
    {
        bool Joins(int inside, int outside) => outside >= 0 && outside < text.Length
            && ((char.IsLetter(text[inside]) && char.IsLetter(text[outside])) || (char.IsDigit(text[inside]) && char.IsDigit(text[outside])));
        return !Joins(match.Index, match.Index - 1) && !Joins(match.Index + match.Length - 1, match.Index + match.Length);
    }

    private static string PatternOf(string folded)
    {
        var signs = folded.Where(char.IsLetterOrDigit).ToList();
        if (IsTelephone(folded, signs))
        {
            // With or without the country, which the first zero stands for.
            var digits = string.Concat(signs);
            var own = digits.StartsWith("0031", StringComparison.Ordinal) ? digits[4..] : digits.StartsWith("31", StringComparison.Ordinal) && folded[0] == '+' ? digits[2..] : digits.TrimStart('0');
            return string.Join(Between, own.Select(sign => sign.ToString()));
        }
        if (signs.Count == 6 && signs.Take(4).All(char.IsAsciiDigit) && signs.Skip(4).All(char.IsAsciiLetter)) return string.Join(Between, signs);
        return Regex.Escape(folded);
    }

    private static bool IsTelephone(string folded, List<char> signs) =>
        signs.Count >= LeastDigitsOfTelephone && signs.TrueForAll(char.IsAsciiDigit) && folded.All(sign => char.IsAsciiDigit(sign) || " -+()./".Contains(sign));

    private static Regex Compile(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    /// <summary>A text without capitals, accents, invisible signs and line breaks, and where each sign of it came from.</summary>
    private sealed record Folded(string Text, List<int> Starts, List<int> Ends)
    {
        private static readonly Dictionary<char, string> Letters = new()
        {
            ['ß'] = "ss",
            ['æ'] = "ae",
            ['œ'] = "oe",
            ['ø'] = "o",
            ['đ'] = "d",
            ['ł'] = "l",
            ['ı'] = "i",
            ['ĳ'] = "ij",
            ['‐'] = "-",
            ['‑'] = "-",
            ['–'] = "-",
            ['’'] = "'",
            ['‘'] = "'",
        };

        public static Folded Of(string text)
        {
            var (folded, starts, ends) = (new StringBuilder(text.Length), new List<int>(text.Length), new List<int>(text.Length));
            for (var i = 0; i < text.Length; i++)
            {
                foreach (var sign in Fold(text[i]))
                {
                    if (sign == ' ' && folded.Length > 0 && folded[^1] == ' ')
                    {
                        ends[^1] = i + 1;
                        continue;
                    }
                    folded.Append(sign);
                    starts.Add(i);
                    ends.Add(i + 1);
                }
                // An accent or an invisible sign belongs to what stands before it.
                if (ends.Count > 0 && IsLoose(text[i])) ends[^1] = i + 1;
            }
            return new(folded.ToString(), starts, ends);
        }

        private static string Fold(char sign)
        {
            if (sign < 128) return char.IsWhiteSpace(sign) ? " " : char.ToLowerInvariant(sign).ToString();
            if (IsLoose(sign)) return "";
            if (char.IsWhiteSpace(sign)) return " ";
            var lower = char.ToLowerInvariant(sign);
            if (Letters.TryGetValue(lower, out var letters)) return letters;
            if (char.IsSurrogate(lower)) return lower.ToString();
            return string.Concat(lower.ToString().Normalize(NormalizationForm.FormKD).Where(part => !IsLoose(part)).Select(char.ToLowerInvariant));
        }

        private static bool IsLoose(char sign) => sign >= 128
            && CharUnicodeInfo.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;
    }
}
