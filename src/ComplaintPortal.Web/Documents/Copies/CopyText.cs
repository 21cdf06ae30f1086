namespace ComplaintPortal.Web.Documents.Copies;

/// <summary>An attachment as it stands in the copy: beside the text, in a folder.</summary>
/// <param name="Name">Its name there.</param>
public sealed record CopyFile(string Name, byte[] Content);

/// <summary>One item of the dossier as it stands in the copy.</summary>
/// <param name="File">The name of the attachment that it is; null where it is a text.</param>
/// <param name="IsLeftOut">The whole item is left out.</param>
public sealed record CopyEntry(string Heading, string Text, string? File, bool IsLeftOut);

/// <summary>A part of the copy: items that belong together.</summary>
public sealed record CopySection(string Heading, IReadOnlyList<CopyEntry> Entries);

/// <summary>A copy of a dossier, in the complainant's language, without what concerns others (B21).</summary>
public sealed record CopyText
{
    public const string Folder = "bijlagen";

    public required string Language { get; init; }

    public required string Title { get; init; }

    public required string Number { get; init; }

    public required string Organisation { get; init; }

    /// <summary>What it is, when it was made, and what the gaps in it mean.</summary>
    public required IReadOnlyList<string> Introduction { get; init; }

    public required IReadOnlyList<CopySection> Sections { get; init; }

    public int Items => Sections.Sum(section => section.Entries.Count(entry => !entry.IsLeftOut));
}
