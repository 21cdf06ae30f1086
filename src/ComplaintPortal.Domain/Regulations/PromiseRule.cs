using System.Text.Json.Serialization;
using ComplaintPortal.Domain.Promises;

namespace ComplaintPortal.Domain.Regulations;

/// <summary>A promise as the regulation makes it: the term, and when people are reminded of it.</summary>
public sealed record PromiseRule
{
    public required PromiseKind Kind { get; init; }

    /// <summary>What is promised, as a heading: "Contact met u".</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The length of the term, in <see cref="Unit"/>.</summary>
    public required int Days { get; init; }

    public required TermUnit Unit { get; init; }

    /// <summary>The days on which the handler is reminded, from the due day (0), in <see cref="Unit"/>: negative is before.</summary>
    public required IReadOnlyList<int> RemindOn { get; init; }

    /// <summary>The number of days after the due day, in <see cref="Unit"/>, on which management is told.</summary>
    public required int EscalateAfter { get; init; }

    /// <summary>The most days, in <see cref="Unit"/>, by which the term can be extended in all; null where no limit is set, 0 where it can't be.</summary>
    public int? MaxExtension { get; init; }

    [JsonIgnore]
    public Term Term => new(Days, Unit);
}
