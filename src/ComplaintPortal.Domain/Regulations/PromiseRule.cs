using System.Text.Json.Serialization;
using ComplaintPortal.Domain.Promises;

namespace ComplaintPortal.Domain.Regulations;

/// <summary>A promise as the regulation makes it: the term, and when people are reminded of it.</summary>
public sealed record PromiseRule
{
    public required PromiseKind Kind { get; init; }

    /// <summary>What is promised, as a heading: "Contact met u".</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>
    /// The length of the term, in <see cref="Unit"/>. A solution has a day of its own (E13): there it is what the form proposes. The
    /// answer to a request has one by law (B21): there nothing goes by it.
    /// </summary>
    public required int Days { get; init; }

    public required TermUnit Unit { get; init; }

    /// <summary>The days on which the handler is reminded, from the due day (0), in <see cref="Unit"/>: negative is before.</summary>
    public required IReadOnlyList<int> RemindOn { get; init; }

    /// <summary>The number of days after the due day, in <see cref="Unit"/>, on which management is told.</summary>
    public required int EscalateAfter { get; init; }

    /// <summary>The most days, in <see cref="Unit"/>, by which the term can be extended in all; null where no limit is set, 0 where it can't be.</summary>
    public int? MaxExtension { get; init; }

    /// <summary>
    /// By what an open promise is reminded of whose kind the profile does not name (any more): a promise once made is never forgotten.
    /// </summary>
    public static PromiseRule Unnamed(PromiseKind kind) => new()
    {
        Kind = kind,
        Name = new(kind.ToString()),
        Days = 14,
        Unit = TermUnit.CalendarDays,
        RemindOn = [-2, 0, 1, 3],
        EscalateAfter = 1,
    };

    [JsonIgnore]
    public Term Term => new(Days, Unit);
}
