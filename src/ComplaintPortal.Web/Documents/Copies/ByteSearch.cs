using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace ComplaintPortal.Web.Documents.Copies;

/// <summary>Whether a word stands in bytes, in whatever way they are read as text: a name in a file is to be found, not believed to be gone.</summary>
public static partial class ByteSearch
{
    public static bool Finds(this WordSearch words, byte[] content) => Readings(content).Any(words.IsAnywhereIn) || (IsText(content) && TextOf(content).Any(text => words.In(text).Any()));

    private static IEnumerable<string> Readings(byte[] content)
    {
        yield return Encoding.UTF8.GetString(content);
        yield return Encoding.Latin1.GetString(content);
        foreach (var from in (int[])[0, 1])
        {
            if (content.Length <= from) yield break;
            yield return Encoding.Unicode.GetString(content, from, content.Length - from);
            yield return Encoding.BigEndianUnicode.GetString(content, from, content.Length - from);
        }
    }

    /// <summary>As a reader sees it: a word processor cuts a name into pieces, and may write its letters as numbers.</summary>
    private static IEnumerable<string> TextOf(byte[] content)
    {
        var text = Encoding.UTF8.GetString(content);
        yield return text;
        if (!text.Contains('<')) yield break;
        yield return WebUtility.HtmlDecode(Tag().Replace(text, ""));
        yield return WebUtility.HtmlDecode(Tag().Replace(text, " "));
    }

    private static bool IsText(byte[] content) => content.AsSpan().IndexOfAnyInRange((byte)0, (byte)8) < 0;

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
