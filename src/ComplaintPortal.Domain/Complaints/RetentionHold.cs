namespace ComplaintPortal.Domain.Complaints;

/// <summary>A hold as an officer places it.</summary>
/// <param name="DecidedBy">Who decided: a name or a function, which need not have an account.</param>
/// <param name="ReviewOn">The Dutch day on which someone looks whether it is still needed.</param>
public sealed record HoldDraft(string? Reason, string? DecidedBy, DateOnly ReviewOn);

/// <summary>A weighty reason not to destroy a dossier though its term is over (B20). It ends only when a person decides so.</summary>
public sealed class RetentionHold
{
    /// <summary>Leaves room for the day beside it in the timeline.</summary>
    public const int ReasonLimit = TimelineEntry.DetailLimit - 20;
    public const int DecidedByLimit = 100;

    private RetentionHold()
    {
    }

    internal RetentionHold(HoldDraft draft, Actor by, DateTimeOffset now)
    {
        Reason = Limit.Required(draft.Reason, ReasonLimit, ComplaintRule.ReasonMissing);
        DecidedBy = Limit.Required(draft.DecidedBy, DecidedByLimit, ComplaintRule.HoldDecidedByMissing);
        (ReviewOn, PlacedByName, PlacedAt) = (draft.ReviewOn, by.Name, now);
    }

    public long Id { get; private set; }

    public string Reason { get; private set; } = "";

    public string DecidedBy { get; private set; } = "";

    public DateOnly ReviewOn { get; private set; }

    public string PlacedByName { get; private set; } = "";

    public DateTimeOffset PlacedAt { get; private set; }

    /// <summary>The review day of which people were reminded last.</summary>
    public DateOnly? RemindedOf { get; private set; }

    public DateTimeOffset? LiftedAt { get; private set; }

    public string? LiftedByName { get; private set; }

    public string? LiftReason { get; private set; }

    /// <summary>Notes that people were reminded of the review day, so that they are once.</summary>
    public void MarkReminded() => RemindedOf = ReviewOn;

    internal void Prolong(DateOnly reviewOn) => ReviewOn = reviewOn;

    internal void Lift(string? reason, Actor by, DateTimeOffset now)
    {
        LiftReason = Limit.Required(reason, ReasonLimit, ComplaintRule.ReasonMissing);
        (LiftedAt, LiftedByName) = (now, by.Name);
    }
}
