using System.Globalization;
using System.Text;

namespace ComplaintPortal.Web.Identity;

/// <summary>
/// How much of a password is left when everything that a guesser knows is taken out of it. Look-alike signs count as letters (p@ssw0rd),
/// digits and other signs count for nothing, and what is repeated counts once.
/// </summary>
public sealed class PasswordGuess
{
    /// <summary>So few letters beside what is known are tried out in no time.</summary>
    private const int FewLetters = 3;

    private const int ShortestWord = 3;
    private const int ShortestWalk = 4;
    private const string WalkMark = "walk:";

    private static readonly Dictionary<char, string> LooksLike = new()
    {
        ['0'] = "o",
        ['1'] = "il",
        ['2'] = "z",
        ['3'] = "e",
        ['4'] = "a",
        ['5'] = "s",
        ['6'] = "g",
        ['7'] = "t",
        ['8'] = "b",
        ['9'] = "g",
        ['@'] = "a",
        ['$'] = "s",
        ['!'] = "il",
        ['|'] = "il",
        ['+'] = "t",
        ['€'] = "e",
        ['('] = "c",
        ['&'] = "e",
    };

    private readonly ILookup<char, string> words;

    private PasswordGuess(IEnumerable<string> words) => this.words = words.Distinct().ToLookup(word => word[0]);

    /// <summary>The list that ships with the portal.</summary>
    public static PasswordGuess FromList()
    {
        using var reader = new StreamReader(typeof(PasswordGuess).Assembly.GetManifestResourceStream("common-passwords.txt")!);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').ToList();
        var walks = lines.Where(line => line.StartsWith(WalkMark, StringComparison.Ordinal)).SelectMany(line => Pieces(line[WalkMark.Length..].Trim()));
        return new(lines.Where(line => !line.StartsWith(WalkMark, StringComparison.Ordinal)).SelectMany(line => line.Split(' ')).Select(Plain).Concat(walks));
    }

    /// <param name="length">The length that a password has to have, in signs.</param>
    /// <param name="known">Names and addresses by which the person and the organisation are known.</param>
    public bool IsEasy(string password, int length, IEnumerable<string> known)
    {
        var text = Plain(password);
        var unit = Unit(text);
        // What is short and merely repeated was no long password to begin with.
        if (unit.Length < text.Length && unit.Length < length) return true;
        var own = known.SelectMany(Parts).ToLookup(word => word[0]);
        return LettersLeft(unit, own) <= FewLetters || LettersLeft(Single(unit), own) <= FewLetters;
    }

    /// <summary>The fewest letters that stay when words are taken out; which ones fit best is tried out from left to right.</summary>
    private int LettersLeft(string text, ILookup<char, string> own)
    {
        var left = new int[text.Length + 1];
        Array.Fill(left, int.MaxValue);
        left[0] = 0;
        for (var at = 0; at < text.Length; at++)
        {
            left[at + 1] = Math.Min(left[at + 1], left[at] + (char.IsLetter(text[at]) ? 1 : 0));
            foreach (var first in LooksLike.GetValueOrDefault(text[at], "") + text[at])
            {
                foreach (var word in words[first].Concat(own[first]))
                {
                    if (Fits(text, at, word)) left[at + word.Length] = Math.Min(left[at + word.Length], left[at]);
                }
            }
        }
        return left[^1];
    }

    private static bool Fits(string text, int at, string word)
    {
        if (at + word.Length > text.Length) return false;
        for (var i = 0; i < word.Length; i++)
        {
            var sign = text[at + i];
            if (sign != word[i] && !(LooksLike.TryGetValue(sign, out var letters) && letters.Contains(word[i], StringComparison.Ordinal))) return false;
        }
        return true;
    }

    /// <summary>What the text is a repetition of; the text itself where it repeats nothing. A last repetition may be broken off.</summary>
    private static string Unit(string text)
    {
        for (var length = 1; length <= text.Length / 2; length++)
        {
            if (Enumerable.Range(length, text.Length - length).All(at => text[at] == text[at - length])) return text[..length];
        }
        return text;
    }

    /// <summary>With every run of one sign as that sign: "aabbccdd" is a row of the alphabet too.</summary>
    private static string Single(string text) => string.Concat(text.Where((sign, at) => at == 0 || sign != text[at - 1]));

    /// <summary>In small letters, without accents, spaces and the signs that people put between words.</summary>
    private static string Plain(string text) => string.Concat(text.ToLowerInvariant().Normalize(NormalizationForm.FormD)
        .Where(sign => CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark && !char.IsWhiteSpace(sign) && !"-_.,;:/\\'\"#*=".Contains(sign, StringComparison.Ordinal)));

    /// <summary>The words of a name or address, and all of them as one.</summary>
    private static IEnumerable<string> Parts(string name)
    {
        var parts = new string([.. name.Select(sign => char.IsLetter(sign) ? sign : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Append(string.Concat(parts)).Select(Plain).Where(part => part.Length >= ShortestWord);
    }

    /// <summary>Every piece of a row of keys or letters, from left and from right.</summary>
    private static IEnumerable<string> Pieces(string walk) =>
        from row in new[] { walk, new string([.. walk.Reverse()]) }
        from start in Enumerable.Range(0, row.Length - ShortestWalk + 1)
        from length in Enumerable.Range(ShortestWalk, row.Length - ShortestWalk + 1 - start)
        select row.Substring(start, length);
}
