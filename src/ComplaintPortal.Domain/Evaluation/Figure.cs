using ComplaintPortal.Domain.Complaints;

namespace ComplaintPortal.Domain.Evaluation;

/// <summary>
/// What is counted of complaints and suggestions, year by year (B1, B10, B12, B15, E9, E22). Each complaint counts in the year of its day of
/// receipt, once more in the year of the closing date that holds, and each promise in the year of its day 0.
/// </summary>
public enum Figure
{
    /// <summary>By how often a year's sums were changed one can tell whether they are still those that were read.</summary>
    Changes,

    /// <summary>By which calendar and which rules the sums were made.</summary>
    Basis,

    /// <summary>Received in the year: by <see cref="Dimension"/> and code.</summary>
    Received,

    /// <summary>Closed in the year: by <see cref="Dimension"/> and code.</summary>
    Closed,

    /// <summary>Received in the year, by subject and location.</summary>
    SubjectAtLocation,

    /// <summary>Received in a month of the year, by that month and the month of closing, empty while it is open.</summary>
    Lifespan,

    /// <summary>Closed in the year, by calendar days from receipt to closing.</summary>
    DaysToClose,

    /// <summary>Brought to an external body in the year, by body, by the organisation or the complainant together with it.</summary>
    Referred,

    /// <summary>The complainant went to an external body in the year by own choice, by body.</summary>
    WentDirectly,

    /// <summary>Promises kept in time, by kind, location and days that it took, in the unit of the promise.</summary>
    PromiseKept,

    /// <summary>Promises kept after their day, by kind, location and days.</summary>
    PromiseKeptLate,

    /// <summary>Promises that stopped to bind before their day was over, by kind and location.</summary>
    PromiseEnded,

    /// <summary>Promises that stopped to bind after their day, by kind and location.</summary>
    PromiseEndedLate,

    /// <summary>Promises that are open, by kind, location and the day number on which they are due.</summary>
    PromiseOpen,

    /// <summary>Promises that were extended, by kind and location.</summary>
    PromiseExtended,
}

/// <summary>By what complaints are told apart in the figures.</summary>
public enum Dimension
{
    Total,
    Month,
    Subject,
    Location,
    Relation,
    Channel,
    Outcome,
}

/// <summary>What one sum is of.</summary>
/// <param name="First">A code: of the dimension, of a subject, a body, a kind of promise, a month.</param>
/// <param name="Second">A second code; empty where there is none, or where it is not known.</param>
/// <param name="Days">Days or a day number, for the figures that are about days; else 0.</param>
public readonly record struct FigureKey(int Year, Figure Figure, ComplaintKind Kind, string First = "", string Second = "", int Days = 0)
{
    /// <summary>The sum that says how often a year was changed.</summary>
    public static FigureKey ChangesOf(int year) => new(0, Figure.Changes, ComplaintKind.Complaint, year.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
