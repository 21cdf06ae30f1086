using ComplaintPortal.Web.Texts;

namespace ComplaintPortal.Web.Features.Shared.Forms;

/// <summary>Makes what people typed fit to keep, without changing what they said.</summary>
public static class Clean
{
    /// <summary>With its lines; null where nothing is left.</summary>
    public static string? Text(string? typed) => PlainText.Of(typed);

    /// <summary>One line: a name, a place.</summary>
    public static string? Line(string? typed) => Text(typed?.ReplaceLineEndings(" "));
}
