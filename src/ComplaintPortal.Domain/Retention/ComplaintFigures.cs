using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;

namespace ComplaintPortal.Domain.Retention;

/// <summary>
/// What of a destroyed dossier still counts in the annual evaluation: codes, months and counts, nothing that leads back to someone, not
/// even the number. With it the figures of a year stay what they were (B15, B19, E22).
/// </summary>
public sealed class ComplaintFigures
{
    private readonly List<FiguresPromise> promises = [];

    private ComplaintFigures()
    {
    }

    public long Id { get; private set; }

    public ComplaintKind Kind { get; private set; }

    public ReceiptChannel Channel { get; private set; }

    /// <summary>The first day of the month of receipt.</summary>
    public DateOnly ReceivedIn { get; private set; }

    /// <summary>The first day of the month of closing.</summary>
    public DateOnly ClosedIn { get; private set; }

    public Outcome Outcome { get; private set; }

    public string? Location { get; private set; }

    public DiscussedBefore Discussed { get; private set; }

    public SupportWish Support { get; private set; }

    public bool RestrictiveMeasure { get; private set; }

    public HandlingRoute? Route { get; private set; }

    /// <summary>From receipt to closing, in calendar days.</summary>
    public int DaysTaken { get; private set; }

    /// <summary>The codes of the subjects, with spaces between.</summary>
    public string Subjects { get; private set; } = "";

    /// <summary>The codes of the external bodies to which it went, with spaces between.</summary>
    public string Bodies { get; private set; } = "";

    public IReadOnlyList<FiguresPromise> Promises => promises;

    /// <exception cref="ComplaintRuleException">It is not closed.</exception>
    public static ComplaintFigures Of(Complaint dossier)
    {
        if (dossier is not { ClosedOn: { } closedOn, Outcome: { } outcome }) throw new ComplaintRuleException(ComplaintRule.NotInThisPhase);
        var figures = new ComplaintFigures
        {
            Kind = dossier.Kind,
            Channel = dossier.Channel,
            ReceivedIn = MonthOf(dossier.ReceivedOn),
            ClosedIn = MonthOf(closedOn),
            Outcome = outcome,
            Location = dossier.Location,
            Discussed = dossier.Discussed,
            Support = dossier.Support,
            RestrictiveMeasure = dossier.RestrictiveMeasure,
            Route = dossier.Route,
            DaysTaken = closedOn.DayNumber - dossier.ReceivedOn.DayNumber,
            Subjects = Codes(dossier.Subjects.Select(subject => subject.Code)),
            Bodies = Codes(dossier.Referrals.Select(referral => referral.BodyCode)),
        };
        figures.promises.AddRange(dossier.Promises.Select(promise => new FiguresPromise(promise)));
        return figures;
    }

    private static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);

    private static string Codes(IEnumerable<string> codes) => string.Join(' ', codes.Distinct().Order(StringComparer.Ordinal));
}

/// <summary>How a promise of a destroyed dossier was kept.</summary>
public sealed class FiguresPromise
{
    private FiguresPromise()
    {
    }

    internal FiguresPromise(Promise promise)
    {
        var settledOn = promise.KeptOn ?? promise.EndedOn ?? promise.DueOn;
        (Kind, State, EndReason) = (promise.Kind, promise.State, promise.EndReason);
        WasLate = promise.IsLate(promise.DueOn);
        DaysTaken = settledOn.DayNumber - promise.CountedFrom.DayNumber;
    }

    public long Id { get; private set; }

    public PromiseKind Kind { get; private set; }

    public PromiseState State { get; private set; }

    public PromiseEnd? EndReason { get; private set; }

    /// <summary>Settled after its day, extensions included.</summary>
    public bool WasLate { get; private set; }

    /// <summary>From the day it counted from to the day it was kept or ended, in calendar days.</summary>
    public int DaysTaken { get; private set; }
}
