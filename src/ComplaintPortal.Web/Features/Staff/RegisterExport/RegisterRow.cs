using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;

namespace ComplaintPortal.Web.Features.Staff.RegisterExport;

/// <summary>One dossier as it stands in the register.</summary>
public sealed record RegisterRow
{
    public required long Id { get; init; }

    public required string Number { get; init; }

    public required string? EarlierNumber { get; init; }

    public required ComplaintKind Kind { get; init; }

    public required DateOnly ReceivedOn { get; init; }

    public required DateTimeOffset RegisteredAt { get; init; }

    public required DateOnly? ClosedOn { get; init; }

    public required ReceiptChannel Channel { get; init; }

    public required string? Location { get; init; }

    public required string? Relation { get; init; }

    public required DiscussedBefore Discussed { get; init; }

    public required ComplaintPhase Phase { get; init; }

    public required Outcome? Outcome { get; init; }

    public required Guid? HandlerId { get; init; }
}

/// <summary>One promise of a dossier.</summary>
public sealed record RegisterPromise(long ComplaintId, long Id, PromiseKind Kind, PromiseState State, DateOnly DueOn, DateOnly? KeptOn, DateOnly? EndedOn);

/// <summary>One body to which a dossier was brought.</summary>
public sealed record RegisterReferral(long ComplaintId, string Body, DateOnly On);

/// <summary>Some dossiers with what hangs on them.</summary>
/// <param name="People">Only where names were asked for.</param>
public sealed record RegisterPart(
    IReadOnlyList<RegisterRow> Rows,
    ILookup<long, string> Subjects,
    ILookup<long, RegisterPromise> Promises,
    ILookup<long, RegisterReferral> Referrals,
    IReadOnlyDictionary<long, Complainant> People);
