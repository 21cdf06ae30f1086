using System.Text.RegularExpressions;

namespace ComplaintPortal.Web.Documents.Copies;

/// <summary>Passages as they were copied from a text: every sign counts, but a line break may have become a space on the way.</summary>
public static class Passages
{
    public static bool IsIn(string passage, string text) => PatternOf(passage).IsMatch(text);

    /// <summary>The text with something else in the place of the passage, wherever that stands.</summary>
    public static string Replace(string text, string passage, string by) => PatternOf(passage).Replace(text, by.Replace("$", "$$", StringComparison.Ordinal));

    private static Regex PatternOf(string passage) => new(
        string.Join(@"\s+", passage.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape)), RegexOptions.CultureInvariant);
}
