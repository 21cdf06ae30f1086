namespace ComplaintPortal.Domain.Complaints;

/// <summary>With what a complaint or suggestion ended (E15, E16).</summary>
public enum Outcome
{
    Satisfied,

    /// <summary>Not satisfied, and brought to an external body.</summary>
    NotSatisfiedReferred,

    NotSatisfiedOther,

    Withdrawn,

    /// <summary>Nobody could be reached, after the attempts that the regulation asks for.</summary>
    NoContact,

    /// <summary>Handled by the procedure of the Wet zorg en dwang (E19).</summary>
    WzdRoute,

    /// <summary>A suggestion that was answered (E1).</summary>
    Answered,
}

/// <summary>What a complaint is closed with.</summary>
/// <param name="On">The closing date, a Dutch day: retention counts from it (B18).</param>
/// <param name="Lessons">What was learned (E20); null only where <paramref name="NothingLearned"/> is said on purpose.</param>
/// <param name="ImprovementPoints">For the annual evaluation (B15, E23).</param>
/// <param name="Message">To the complainant; the portal adds what can still be done and how long the file is kept.</param>
public sealed record ClosingDraft(
    Outcome Outcome, DateOnly On, string? Lessons, bool NothingLearned, IReadOnlyList<string> ImprovementPoints, string? Message);

/// <summary>One closing; a complaint that was opened again has more.</summary>
public sealed class Closing
{
    public const int LessonsLimit = 10_000;
    public const int MessageLimit = 10_000;

    private Closing()
    {
    }

    internal Closing(ClosingDraft draft, Actor by, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(draft.Lessons) && !draft.NothingLearned) throw new ComplaintRuleException(ComplaintRule.LessonsMissing);
        Limit.Check((draft.Lessons, LessonsLimit));
        Message = Limit.Required(draft.Message, MessageLimit, ComplaintRule.TextMissing);
        (Outcome, On, Lessons, ByName, At) = (draft.Outcome, draft.On, draft.NothingLearned ? null : draft.Lessons, by.Name, now);
    }

    public long Id { get; private set; }

    public Outcome Outcome { get; private set; }

    /// <summary>The closing date, a Dutch day.</summary>
    public DateOnly On { get; private set; }

    /// <summary>What was learned; null where the officer said that it was nothing.</summary>
    public string? Lessons { get; private set; }

    /// <summary>The closing message to the complainant.</summary>
    public string Message { get; private set; } = "";

    public string ByName { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    /// <summary>When it was opened again; null while this closing holds.</summary>
    public DateTimeOffset? ReopenedAt { get; private set; }

    internal void Undo(DateTimeOffset now) => ReopenedAt ??= now;
}

/// <summary>Something to do better, out of one complaint or suggestion, for the annual evaluation (B15, E23).</summary>
public sealed class ImprovementPoint
{
    public const int TextLimit = 2000;

    /// <summary>How many one closing or answer takes.</summary>
    public const int MostAtOnce = 10;

    private ImprovementPoint()
    {
    }

    internal ImprovementPoint(string text, Actor by, DateTimeOffset now) =>
        (Text, ByName, At) = (Limit.Required(text, TextLimit, ComplaintRule.TextMissing), by.Name, now);

    public long Id { get; private set; }

    public string Text { get; private set; } = "";

    public string ByName { get; private set; } = "";

    public DateTimeOffset At { get; private set; }
}
