using ComplaintPortal.Domain.Complaints;

namespace ComplaintPortal.Domain.Promises;

/// <summary>What an organisation can bind itself to.</summary>
public enum PromiseKind
{
    /// <summary>The handler has reached the complainant (B12).</summary>
    Contact,

    /// <summary>The handler has talked with the complainant (E9).</summary>
    Conversation,
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

    public IReadOnlyList<PromiseExtension> Extensions => extensions;

    /// <summary>Kept after its day, or still open after it.</summary>
    public bool IsLate(DateOnly today) => State switch
    {
        PromiseState.Open => today > DueOn,
        PromiseState.Kept => KeptOn > DueOn,
        _ => false,
    };

    /// <summary>Keeps the promise. An earlier day than the one recorded counts: a contact may be registered afterwards.</summary>
    internal void Keep(DateOnly on)
    {
        if (State == PromiseState.Ended) return;
        if (KeptOn is { } earlier && earlier <= on) return;
        State = PromiseState.Kept;
        KeptOn = on;
    }

    internal void Extend(DateOnly dueOn, string reason, Actor by, DateTimeOffset now)
    {
        extensions.Add(new PromiseExtension(DueOn, dueOn, reason, by, now));
        DueOn = dueOn;
    }
}
