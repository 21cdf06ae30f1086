namespace ComplaintPortal.Domain.Promises;

/// <summary>What a term is counted in.</summary>
public enum TermUnit
{
    /// <summary>Monday to Friday without Dutch public holidays and the organisation's own closing days.</summary>
    WorkingDays,

    /// <summary>Every day counts: the term ends on that very day, weekend or holiday or not.</summary>
    CalendarDays,
}

/// <summary>A number of days and what they are counted in.</summary>
public sealed record Term(int Days, TermUnit Unit);
