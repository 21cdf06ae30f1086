namespace ComplaintPortal.Domain.Complaints;

/// <summary>Whether the complainant is satisfied, in the complainant's own words where wished (E15, E16).</summary>
public sealed class SatisfactionRecord
{
    public const int WordsLimit = 4000;

    private SatisfactionRecord()
    {
    }

    internal SatisfactionRecord(bool isSatisfied, string? words, Actor by, DateTimeOffset now)
    {
        Limit.Check((words, WordsLimit));
        (IsSatisfied, Words, ByKind, ByName, At) = (isSatisfied, words, by.Kind, by.Name, now);
    }

    public long Id { get; private set; }

    public bool IsSatisfied { get; private set; }

    public string? Words { get; private set; }

    /// <summary>The complainant on the status page, or an employee who wrote down what the complainant said.</summary>
    public ActorKind ByKind { get; private set; }

    public string ByName { get; private set; } = "";

    public DateTimeOffset At { get; private set; }
}
