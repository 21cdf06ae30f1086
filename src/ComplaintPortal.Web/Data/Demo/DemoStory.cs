using ComplaintPortal.Domain.Complaints;

namespace ComplaintPortal.Web.Data.Demo;

/// <summary>One invented story, told so that it fits any organisation for care.</summary>
internal sealed record DemoStory(string Text)
{
    public ComplaintKind Kind { get; init; } = ComplaintKind.Complaint;

    public string Language { get; init; } = "nl";

    /// <summary>Words by which the subjects are found in the Dutch names of the profile's list.</summary>
    public IReadOnlyList<string> About { get; init; } = [];

    /// <summary>The word by which the teller's relation is found in the profile's list; null for the people the care is for.</summary>
    public string? From { get; init; }

    public string? When { get; init; }

    public string? Employee { get; init; }

    public string? Wish { get; init; }

    /// <summary>What the teller is to the person for whom the story is told; null where for oneself.</summary>
    public string? TellerIs { get; init; }

    public DiscussedBefore Discussed { get; init; }

    public bool RestrictiveMeasure { get; init; }
}
