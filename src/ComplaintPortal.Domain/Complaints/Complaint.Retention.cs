using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Domain.Regulations;

namespace ComplaintPortal.Domain.Complaints;

/// <summary>How long the dossier is kept, and what keeps it longer (B18–B20). These acts need the holds to be loaded.</summary>
public sealed partial class Complaint
{
    /// <summary>The hold that is on it now; null where there is none.</summary>
    public RetentionHold? Hold => holds.Find(one => one.LiftedAt is null);

    /// <summary>The last Dutch day of the retention term, which counts from the closing date; null while it is not closed (B18).</summary>
    public DateOnly? KeptUntil(Regulation regulation) => ClosedOn is { } day ? regulation.Retention.KeptUntil(Kind, day) : null;

    /// <summary>Whether it is to be destroyed: its term is over, nothing holds it, and nobody waits for a look at it or a copy (B19–B21).</summary>
    /// <param name="today">The Dutch day.</param>
    public bool IsToBeDestroyed(Regulation regulation, DateOnly today) => KeptUntil(regulation) < today && Hold is null && !HasOpenDisclosure;

    /// <summary>Keeps the dossier from being destroyed, at whatever phase, until a person lifts the hold (B20).</summary>
    /// <exception cref="ComplaintRuleException">Held already, no reason, nobody who decided, or a review day that is not to come.</exception>
    public void PlaceHold(HoldDraft draft, Actor by, DateTimeOffset now)
    {
        if (Hold is not null) throw new ComplaintRuleException(ComplaintRule.HoldExists);
        CheckReview(draft.ReviewOn, DutchTime.Day(now));
        holds.Add(new RetentionHold(draft, by, now));
        Log(TimelineEvent.HoldPlaced, Iso(draft.ReviewOn), by, now);
    }

    /// <summary>Keeps the hold after a review, until the next one.</summary>
    /// <exception cref="ComplaintRuleException">Nothing holds it, no reason, or a review day that is not later.</exception>
    public void ProlongHold(DateOnly reviewOn, string? reason, Actor by, DateTimeOffset now)
    {
        var hold = Hold ?? throw new ComplaintRuleException(ComplaintRule.HoldMissing);
        var why = Limit.Required(reason, RetentionHold.ReasonLimit, ComplaintRule.ReasonMissing);
        CheckReview(reviewOn, hold.ReviewOn > DutchTime.Day(now) ? hold.ReviewOn : DutchTime.Day(now));
        hold.Prolong(reviewOn);
        Log(TimelineEvent.HoldProlonged, $"{Iso(reviewOn)} {why}", by, now);
    }

    /// <summary>Lifts the hold; where the term is over, the dossier is destroyed the next night.</summary>
    /// <exception cref="ComplaintRuleException">Nothing holds it, or no reason.</exception>
    public void LiftHold(string? reason, Actor by, DateTimeOffset now)
    {
        var hold = Hold ?? throw new ComplaintRuleException(ComplaintRule.HoldMissing);
        hold.Lift(reason, by, now);
        Log(TimelineEvent.HoldLifted, hold.LiftReason, by, now);
    }

    private static void CheckReview(DateOnly reviewOn, DateOnly after)
    {
        if (reviewOn <= after) throw new ComplaintRuleException(ComplaintRule.HoldReviewNotLater);
    }
}
