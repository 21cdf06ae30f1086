using System.Text;

namespace ComplaintPortal.Web.Texts;

/// <summary>What people wrote, made fit to keep without changing what they said.</summary>
public static class PlainText
{
    /// <summary>
    /// Without spaces around it, with plain line breaks and without control signs and half characters, which no document can hold;
    /// null where nothing is left.
    /// </summary>
    public static string? Of(string? written)
    {
        if (written is null) return null;
        var clean = new StringBuilder(written.Length);
        foreach (var rune in written.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t' || (!Rune.IsControl(rune) && rune != Rune.ReplacementChar)) clean.Append(rune.ToString());
        }
        var text = clean.ToString().Trim();
        return text.Length == 0 ? null : text;
    }
}
