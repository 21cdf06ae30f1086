namespace ComplaintPortal.Web.Documents;

/// <summary>The document of a conversation, as its words; the file and the page to print add the layout.</summary>
public sealed record ConversationText
{
    /// <summary>The number without its letters: all that may be read on the outside.</summary>
    public required string BareNumber { get; init; }

    public required string Organisation { get; init; }

    /// <summary>The organisation's colour, as a hexadecimal colour.</summary>
    public required string Color { get; init; }

    /// <summary>The language of the words, such as nl-NL.</summary>
    public required string Language { get; init; }

    public required string Title { get; init; }

    public required IReadOnlyList<DocumentSection> Sections { get; init; }
}

public sealed record DocumentSection(string Heading, IReadOnlyList<DocumentItem> Items);

/// <summary>A text, and before it what it is, where that has to be said.</summary>
public sealed record DocumentItem(string? Label, string Text);
