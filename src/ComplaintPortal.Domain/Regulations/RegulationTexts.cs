using ComplaintPortal.Domain.Promises;

namespace ComplaintPortal.Domain.Regulations;

/// <summary>The organisation's own words on the public pages.</summary>
public sealed record RegulationTexts
{
    /// <summary>The first lines of the start page.</summary>
    public required LocalizedText Welcome { get; init; }

    /// <summary>The advice to talk first; never a gate (B2).</summary>
    public required LocalizedText TalkFirst { get; init; }

    /// <summary>That it is free, on the start page and the form (B24).</summary>
    public required LocalizedText Costs { get; init; }

    /// <summary>What happens with a complaint, step by step.</summary>
    public required IReadOnlyList<ProcedureStep> Procedure { get; init; }

    /// <summary>The whole regulation, as /klachtenregeling shows it (B30).</summary>
    public required IReadOnlyList<RegulationSection> Regulation { get; init; }
}

/// <summary>One step of the procedure; where a promise stands behind it, the page adds its date.</summary>
public sealed record ProcedureStep(LocalizedText Title, LocalizedText Text, PromiseKind? Promise = null);

/// <summary>A heading of the regulation with its paragraphs and, where there is one, a list.</summary>
public sealed record RegulationSection(
    LocalizedText Heading,
    IReadOnlyList<LocalizedText> Paragraphs,
    IReadOnlyList<LocalizedText>? List = null,
    IReadOnlyList<NamedLink>? Links = null);

public sealed record NamedLink(LocalizedText Name, string Url);
