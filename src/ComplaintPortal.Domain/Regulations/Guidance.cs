namespace ComplaintPortal.Domain.Regulations;

/// <summary>For whom a support provider or body is. An empty list says nothing of that side.</summary>
public sealed record Audience
{
    public IReadOnlyList<string> Locations { get; init; } = [];

    public IReadOnlyList<string> Relations { get; init; } = [];

    /// <summary>Laws by a short name, such as "wzd".</summary>
    public IReadOnlyList<string> Laws { get; init; } = [];

    /// <summary>Whether nothing that was answered speaks against it.</summary>
    internal bool Allows(GuidanceQuestion question) =>
        Unanswered(question.Location, Locations) && Unanswered(question.Relation, Relations)
        && (Laws.Count == 0 || (question.Law is not null && Laws.Contains(question.Law)));

    /// <summary>Whether an answer names it.</summary>
    internal bool Fits(GuidanceQuestion question) =>
        Named(question.Location, Locations) || Named(question.Relation, Relations) || Named(question.Law, Laws);

    private static bool Unanswered(string? answer, IReadOnlyList<string> list) => list.Count == 0 || answer is null || list.Contains(answer);

    private static bool Named(string? answer, IReadOnlyList<string> list) => answer is not null && list.Contains(answer);
}

/// <summary>The answers by which support and bodies are chosen; null where not (yet) answered.</summary>
public sealed record GuidanceQuestion(string? Location = null, string? Relation = null, string? Law = null)
{
    public const string RestrictiveMeasuresLaw = "wzd";

    public static readonly GuidanceQuestion Nothing = new();

    /// <summary>The question of a complaint: a restrictive measure is what brings a law in (E19).</summary>
    public static GuidanceQuestion Of(string? location, string? relation, bool restrictiveMeasure) =>
        new(location, relation, restrictiveMeasure ? RestrictiveMeasuresLaw : null);
}

/// <summary>Someone or something outside the procedure that a complainant is pointed to.</summary>
public abstract record Guidance
{
    public required string Code { get; init; }

    public required LocalizedText Name { get; init; }

    /// <summary>What it is for, and for whom (E6).</summary>
    public required LocalizedText Purpose { get; init; }

    /// <summary>Where to go: its page, or its page for sending a complaint (E17).</summary>
    public string? Url { get; init; }

    public string? Telephone { get; init; }

    public string? Email { get; init; }

    /// <summary>Answers that it suits best: it then comes first.</summary>
    public Audience Suits { get; init; } = new();

    /// <summary>Answers outside of which it is not shown at all.</summary>
    public Audience Only { get; init; } = new();

    /// <summary>The first day on which it holds; null where it always did.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day on which it holds; null where no end is known.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>What holds on the day and is not ruled out by an answer; what an answer names comes first, then in the profile's order.</summary>
    internal static IReadOnlyList<T> Pick<T>(IEnumerable<T> all, DateOnly day, GuidanceQuestion question)
        where T : Guidance =>
        [.. all.Where(one => !(day < one.From) && !(day > one.Until) && one.Only.Allows(question))
            .OrderByDescending(one => one.Suits.Fits(question) || one.Only.Fits(question))];
}

/// <summary>Someone who helps a complainant with the complaint (B25, B26, E7).</summary>
public sealed record SupportProvider : Guidance;

/// <summary>An independent body outside the organisation (B29, E5, E18).</summary>
public sealed record ExternalBody : Guidance
{
    /// <summary>The rules by which the body works, where published.</summary>
    public NamedLink? Rules { get; init; }
}
