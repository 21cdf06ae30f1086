using ComplaintPortal.Domain.Promises;

namespace ComplaintPortal.Domain.Complaints;

/// <summary>How a solution stands.</summary>
public enum SolutionState
{
    /// <summary>Put to the complainant, who has not answered yet.</summary>
    Proposed,

    /// <summary>Agreed with the complainant: from now on a promise.</summary>
    Agreed,

    Declined,

    CarriedOut,

    /// <summary>No longer to be carried out: the complaint took another way.</summary>
    Dropped,
}

/// <summary>What is to be done, by whom, and by when.</summary>
/// <param name="Owner">Who carries it out.</param>
/// <param name="DueOn">The last Dutch day on which it is carried out in time.</param>
public sealed record SolutionTerms(string? Text, string? Owner, DateOnly DueOn);

/// <summary>A solution that handler and complainant agree on, with an owner and a day of its own (B13, E13).</summary>
public sealed class AgreedSolution
{
    public const int TextLimit = 4000;
    public const int OwnerLimit = 200;
    public const int NoteLimit = 4000;

    private AgreedSolution()
    {
    }

    internal AgreedSolution(SolutionTerms terms, Actor by, DateTimeOffset now)
    {
        Text = Limit.Required(terms.Text, TextLimit, ComplaintRule.TextMissing);
        Owner = Limit.Required(terms.Owner, OwnerLimit, ComplaintRule.OwnerMissing);
        (DueOn, ByName, At) = (terms.DueOn, by.Name, now);
    }

    public long Id { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>Who carries it out.</summary>
    public string Owner { get; private set; } = "";

    /// <summary>The last Dutch day on which it is carried out in time, as first agreed; an extension stands with the promise.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>The employee who wrote it down.</summary>
    public string ByName { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    public SolutionState State { get; private set; } = SolutionState.Proposed;

    /// <summary>The Dutch day on which both agreed.</summary>
    public DateOnly? AgreedOn { get; private set; }

    /// <summary>How the complainant agreed.</summary>
    public Agreement? AgreedBy { get; private set; }

    /// <summary>Why the complainant did not agree, in the complainant's own words.</summary>
    public string? DeclineReason { get; private set; }

    /// <summary>The Dutch day on which it was carried out.</summary>
    public DateOnly? CarriedOutOn { get; private set; }

    public string? CarriedOutByName { get; private set; }

    public string? CarriedOutNote { get; private set; }

    /// <summary>The promise that it is; null while it is not agreed.</summary>
    public Promise? Promise { get; private set; }

    internal void Agree(Agreement how, DateOnly on, Promise promise) =>
        (State, AgreedBy, AgreedOn, Promise) = (SolutionState.Agreed, how, on, promise);

    internal void Decline(string? reason)
    {
        Limit.Check((reason, NoteLimit));
        (State, DeclineReason) = (SolutionState.Declined, reason);
    }

    internal void CarryOut(DateOnly on, string? byName, string? note)
    {
        Limit.Check((note, NoteLimit));
        var who = Limit.Required(byName, OwnerLimit, ComplaintRule.OwnerMissing);
        (State, CarriedOutOn, CarriedOutByName, CarriedOutNote) = (SolutionState.CarriedOut, on, who, note);
    }

    internal void CorrectCarriedOut(DateOnly on) => CarriedOutOn = on;

    internal void Drop() => State = SolutionState.Dropped;
}
