namespace ComplaintPortal.Domain.Complaints;

/// <summary>Which kind of recorded fact was corrected.</summary>
public enum CorrectedFact
{
    Receipt,
    Contact,
    Conversation,
    CarriedOut,
}

/// <summary>That a recorded fact was wrong: what stood there, what stands there now, and why. Nothing that was recorded disappears.</summary>
public sealed class Correction
{
    public const int ReasonLimit = 1000;
    public const int ValueLimit = 200;

    private Correction()
    {
    }

    internal Correction(CorrectedFact fact, string former, string current, string? reason, Actor by, DateTimeOffset now) =>
        (Fact, Former, Current, Reason, ByName, At) =
        (fact, former, current, Limit.Required(reason, ReasonLimit, ComplaintRule.ReasonMissing), by.Name, now);

    public long Id { get; private set; }

    public CorrectedFact Fact { get; private set; }

    /// <summary>What stood there: a day or instant in ISO form; of a contact or conversation also its codes, with spaces between them.</summary>
    public string Former { get; private set; } = "";

    /// <summary>What stands there now, in the same form.</summary>
    public string Current { get; private set; } = "";

    public string Reason { get; private set; } = "";

    public string ByName { get; private set; } = "";

    public DateTimeOffset At { get; private set; }
}
