using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;

namespace ComplaintPortal.Domain.Evaluation;

/// <summary>What of one dossier counts in the figures: codes and days, no words and no names.</summary>
public sealed record ComplaintFacts
{
    public required ComplaintKind Kind { get; init; }

    public required ReceiptChannel Channel { get; init; }

    public required DateOnly ReceivedOn { get; init; }

    public required DateOnly? ClosedOn { get; init; }

    public required Outcome? Outcome { get; init; }

    public required string? Location { get; init; }

    public required string? Relation { get; init; }

    public required IReadOnlyList<string> Subjects { get; init; }

    public required IReadOnlyList<PromiseFacts> Promises { get; init; }

    public required IReadOnlyList<ReferralFacts> Referrals { get; init; }

    /// <summary>The facts of a dossier that is loaded with subjects, promises with their extensions, and referrals.</summary>
    public static ComplaintFacts Of(Complaint complaint) => new()
    {
        Kind = complaint.Kind,
        Channel = complaint.Channel,
        ReceivedOn = complaint.ReceivedOn,
        ClosedOn = complaint.ClosedOn,
        Outcome = complaint.Outcome,
        Location = complaint.Location,
        Relation = complaint.Complainant.Relation,
        Subjects = [.. complaint.Subjects.Select(one => one.Code)],
        Promises = [.. complaint.Promises.Select(one => new PromiseFacts(one.Kind, one.State, one.CountedFrom, one.TermUnit, one.DueOn, one.KeptOn ?? one.EndedOn, one.Extensions.Count > 0))],
        Referrals = [.. complaint.Referrals.Select(one => new ReferralFacts(one.BodyCode, one.On, one.IsDirect))],
    };

    /// <summary>The sums in which this dossier counts, each once.</summary>
    /// <param name="calendar">By which the days of promises in working days are counted.</param>
    public IEnumerable<FigureKey> Keys(WorkingDayCalendar calendar) =>
        [.. Receipt(), .. Closing(), .. Promises.SelectMany(one => KeysOf(one, calendar)), .. Referrals.Select(KeyOf)];

    /// <summary>Where no subject was chosen, that counts too: else the complaint would be in no row.</summary>
    private IReadOnlyList<string> SubjectCodes => Subjects.Count > 0 ? Subjects : [""];

    private IEnumerable<FigureKey> Receipt()
    {
        var year = ReceivedOn.Year;
        foreach (var (dimension, code) in Codes(ReceivedOn)) yield return new(year, Figure.Received, Kind, dimension.ToString(), code);
        foreach (var subject in SubjectCodes) yield return new(year, Figure.SubjectAtLocation, Kind, subject, Location ?? "");
        yield return new(year, Figure.Lifespan, Kind, Month(ReceivedOn), ClosedOn is { } day ? $"{day.Year:0000}-{Month(day)}" : "");
    }

    private IEnumerable<FigureKey> Closing()
    {
        if (ClosedOn is not { } closedOn) yield break;
        foreach (var (dimension, code) in Codes(closedOn)) yield return new(closedOn.Year, Figure.Closed, Kind, dimension.ToString(), code);
        yield return new(closedOn.Year, Figure.Closed, Kind, nameof(Dimension.Outcome), Outcome?.ToString() ?? "");
        yield return new(closedOn.Year, Figure.DaysToClose, Kind, Days: closedOn.DayNumber - ReceivedOn.DayNumber);
    }

    private IEnumerable<(Dimension Dimension, string Code)> Codes(DateOnly day) =>
    [
        (Dimension.Total, ""),
        (Dimension.Month, Month(day)),
        (Dimension.Location, Location ?? ""),
        (Dimension.Relation, Relation ?? ""),
        (Dimension.Channel, Channel.ToString()),
        .. SubjectCodes.Select(subject => (Dimension.Subject, subject)),
    ];

    private IEnumerable<FigureKey> KeysOf(PromiseFacts promise, WorkingDayCalendar calendar)
    {
        var (figure, days) = promise switch
        {
            { State: PromiseState.Open } => (Figure.PromiseOpen, promise.DueOn.DayNumber),
            { State: PromiseState.Kept, IsLate: false } => (Figure.PromiseKept, promise.DaysTaken(calendar)),
            { State: PromiseState.Kept } => (Figure.PromiseKeptLate, promise.DaysTaken(calendar)),
            { IsLate: false } => (Figure.PromiseEnded, 0),
            _ => (Figure.PromiseEndedLate, 0),
        };
        yield return new(promise.CountedFrom.Year, figure, Kind, promise.Kind.ToString(), Location ?? "", days);
        if (promise.IsExtended) yield return new(promise.CountedFrom.Year, Figure.PromiseExtended, Kind, promise.Kind.ToString(), Location ?? "");
    }

    private FigureKey KeyOf(ReferralFacts referral) =>
        new(referral.On.Year, referral.IsDirect ? Figure.WentDirectly : Figure.Referred, Kind, referral.Body);

    private static string Month(DateOnly day) => day.Month.ToString("00", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>A promise as it counts in the figures.</summary>
/// <param name="SettledOn">The Dutch day on which it was kept or ended; null while it is open.</param>
public sealed record PromiseFacts(
    PromiseKind Kind, PromiseState State, DateOnly CountedFrom, TermUnit Unit, DateOnly DueOn, DateOnly? SettledOn, bool IsExtended)
{
    /// <summary>Settled after its day, extensions included.</summary>
    public bool IsLate => SettledOn > DueOn;

    /// <summary>From day 0 to the day on which it was kept, in the unit of the promise.</summary>
    public int DaysTaken(WorkingDayCalendar calendar) => calendar.DaysBetween(CountedFrom, SettledOn!.Value, Unit);
}

/// <summary>A way to an external body as it counts in the figures.</summary>
public sealed record ReferralFacts(string Body, DateOnly On, bool IsDirect);
