using ComplaintPortal.Domain.Complaints;

namespace ComplaintPortal.Domain.Promises;

/// <summary>What an organisation can bind itself to.</summary>
public enum PromiseKind
{
    /// <summary>The handler has reached the complainant (B12).</summary>
    Contact,

    /// <summary>The handler has talked with the complainant (E9).</summary>
    Conversation,

    /// <summary>The outcome was told, where a regulation promises a term for that (Wkkgz art. 17: six weeks); neither ready-made one does.</summary>
    Decision,

    /// <summary>It was decided by which procedure a complaint about a restrictive measure goes (E19).</summary>
    Route,

    /// <summary>An agreed solution was carried out (E13).</summary>
    Solution,

    /// <summary>The handler has talked with the complainant after the solutions were carried out (E14).</summary>
    FollowUp,

    /// <summary>A request for inspection, a copy or a correction was answered (B21); stands apart from the procedure.</summary>
    Disclosure,
}

/// <summary>Why a promise no longer binds.</summary>
public enum PromiseEnd
{
    Withdrawn,
    Referred,
    WentElsewhere,
    WzdRoute,
    NewRound,
    NewSolution,
    Closed,

    /// <summary>The request was taken back.</summary>
    TakenBack,
}

/// <summary>How a promise stands.</summary>
public enum PromiseState
{
    Open,
    Kept,

    /// <summary>No longer binding, for a reason that is recorded.</summary>
    Ended,
}

/// <summary>A term that the organisation bound itself to for one complaint, as it was when it was promised.</summary>
public sealed class Promise
{
    private readonly List<PromiseExtension> extensions = [];

    private Promise()
    {
    }

    /// <summary>A promise with a day of its own, such as an agreed solution: counted in calendar days, whatever the days between are.</summary>
    internal Promise(PromiseKind kind, DateOnly countedFrom, DateOnly dueOn)
        : this(kind, countedFrom, new Term(dueOn.DayNumber - countedFrom.DayNumber, TermUnit.CalendarDays), new WorkingDayCalendar())
    {
    }

    internal Promise(PromiseKind kind, DateOnly countedFrom, Term term, WorkingDayCalendar calendar)
    {
        Kind = kind;
        CountedFrom = countedFrom;
        TermDays = term.Days;
        TermUnit = term.Unit;
        FirstDueOn = DueOn = calendar.DueOn(countedFrom, term);
    }

    public long Id { get; private set; }

    public PromiseKind Kind { get; private set; }

    public PromiseState State { get; private set; } = PromiseState.Open;

    /// <summary>Day 0 of the term, in Europe/Amsterdam.</summary>
    public DateOnly CountedFrom { get; private set; }

    /// <summary>The length of the term, in <see cref="TermUnit"/>.</summary>
    public int TermDays { get; private set; }

    public TermUnit TermUnit { get; private set; }

    /// <summary>The last day of the term as it was first promised.</summary>
    public DateOnly FirstDueOn { get; private set; }

    /// <summary>The last day on which the promise is kept in time: after extensions, if any.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>The Dutch day on which it was kept.</summary>
    public DateOnly? KeptOn { get; private set; }

    /// <summary>Why it no longer binds; set where it ended without being kept.</summary>
    public PromiseEnd? EndReason { get; private set; }

    /// <summary>The Dutch day on which it ended without being kept.</summary>
    public DateOnly? EndedOn { get; private set; }

    public IReadOnlyList<PromiseExtension> Extensions => extensions;

    /// <summary>Kept or ended after its day, or still open after it: closing does not make a late promise one in time.</summary>
    public bool IsLate(DateOnly today) => IsLate(State, DueOn, KeptOn ?? EndedOn, today);

    /// <summary>The same for a promise that was read in parts; settled is the Dutch day on which it was kept or ended.</summary>
    public static bool IsLate(PromiseState state, DateOnly dueOn, DateOnly? settledOn, DateOnly today) =>
        (state == PromiseState.Open ? today : settledOn) > dueOn;

    /// <summary>
    /// Keeps the promise. An earlier day than the one recorded counts: a contact may be registered afterwards. What took place before
    /// day 0 keeps nothing.
    /// </summary>
    internal void Keep(DateOnly on)
    {
        if (State == PromiseState.Ended || on < CountedFrom) return;
        if (KeptOn is { } earlier && earlier <= on) return;
        State = PromiseState.Kept;
        KeptOn = on;
    }

    /// <summary>Ends an open promise without it being kept.</summary>
    internal void End(PromiseEnd reason, DateOnly on)
    {
        if (State != PromiseState.Open) return;
        (State, EndReason, EndedOn) = (PromiseState.Ended, reason, on);
    }

    /// <summary>Takes back that it was kept, since what kept it turned out otherwise; what keeps it now is counted after this.</summary>
    internal void Recount()
    {
        if (State == PromiseState.Kept) (State, KeptOn) = (PromiseState.Open, null);
    }

    /// <summary>Counts the term from another day 0, since that was recorded wrongly. An extension that reaches further stays.</summary>
    internal void CountFrom(DateOnly countedFrom, WorkingDayCalendar calendar)
    {
        CountedFrom = countedFrom;
        FirstDueOn = calendar.DueOn(countedFrom, new Term(TermDays, TermUnit));
        DueOn = extensions.Select(one => one.To).Append(FirstDueOn).Max();
    }

    internal void Extend(DateOnly dueOn, string reason, Actor by, DateTimeOffset now)
    {
        extensions.Add(new PromiseExtension(DueOn, dueOn, reason, by, now));
        DueOn = dueOn;
    }
}
