using System.Text;

namespace ComplaintPortal.Web.Features.Shared.Forms;

/// <summary>Makes what people typed fit to keep, without changing what they said.</summary>
public static class Clean
{
    /// <summary>
    /// Without spaces around it, with plain line breaks and without control signs and half characters, which no document can hold;
    /// null where nothing is left.
    /// </summary>
    public static string? Text(string? typed)
    {
        if (typed is null) return null;
        var clean = new StringBuilder(typed.Length);
        foreach (var rune in typed.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t' || (!Rune.IsControl(rune) && rune != Rune.ReplacementChar)) clean.Append(rune.ToString());
        }
        var text = clean.ToString().Trim();
        return text.Length == 0 ? null : text;
    }

    /// <summary>One line: a name, a place.</summary>
    public static string? Line(string? typed) => Text(typed?.ReplaceLineEndings(" "));
}
