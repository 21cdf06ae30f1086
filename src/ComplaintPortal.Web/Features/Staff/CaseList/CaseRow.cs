using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Features.Shared.CaseLists;

namespace ComplaintPortal.Web.Features.Staff.CaseList;

/// <summary>One case as the list shows it.</summary>
public sealed record CaseRow
{
    public required long Id { get; init; }

    public required string Number { get; init; }

    public required string Name { get; init; }

    public required ComplaintKind Kind { get; init; }

    public required ComplaintPhase Phase { get; init; }

    public required DateOnly? ClosedOn { get; init; }

    /// <summary>With what it ended; null while it is not closed.</summary>
    public required Outcome? Outcome { get; init; }

    public required string? Location { get; init; }

    public required bool RestrictiveMeasure { get; init; }

    public required DateOnly ReceivedOn { get; init; }

    public required DateOnly NextDueOn { get; init; }

    public required Guid? HandlerId { get; init; }

    public required int Unseen { get; init; }

    public required List<string> Subjects { get; init; }

    /// <summary>The open promises with their days; the first one due is the next to keep.</summary>
    public required List<DuePromise> Open { get; init; }

    /// <summary>Where the row stands in a list that is sorted like this.</summary>
    public CaseCursor Place(CaseSort sort) => new(sort == CaseSort.Received ? ReceivedOn : NextDueOn, Id, Number);

    public DuePromise? Next => Open.MinBy(promise => promise.DueOn);

    /// <summary>How pressing the next promise is: the key of its badge; null where it can wait.</summary>
    public string? Pressing(DateOnly today) =>
        NextDueOn < today ? "Late"
        : NextDueOn == today ? "Today"
        : NextDueOn <= today.AddDays(CaseQueues.SoonDays) ? "Soon"
        : null;
}

public sealed record DuePromise(PromiseKind Kind, DateOnly DueOn);
