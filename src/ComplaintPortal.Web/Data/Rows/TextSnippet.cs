namespace ComplaintPortal.Web.Data.Rows;

/// <summary>A piece of text that officers put into messages and reports; an administrator manages them.</summary>
public sealed class TextSnippet
{
    public const int NameLimit = 100;
    public const int TextLimit = 4000;

    /// <summary>How many there can be: more than anyone looks through in a list.</summary>
    public const int Most = 200;

    public long Id { get; set; }

    public string Name { get; set; } = "";

    public string Text { get; set; } = "";

    /// <summary>"nl" or "en": offered first where the complainant is written to in that language.</summary>
    public string Language { get; set; } = "nl";

    /// <summary>Raised by every change, so that two administrators do not overwrite each other unseen.</summary>
    public long Version { get; set; }
}
