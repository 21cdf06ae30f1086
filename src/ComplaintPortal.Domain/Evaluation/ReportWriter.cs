using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Domain.Regulations;

namespace ComplaintPortal.Domain.Evaluation;

/// <summary>Makes the tables of a year out of the sums of all years (B1, B10, B12, E9, E22). docs/evaluation.md defines every figure.</summary>
/// <param name="all">The sums of every year in which something happened, those before the five years included: what is open comes of them.</param>
/// <param name="today">The Dutch day on which the report is made: by it an open promise is late.</param>
public sealed class ReportWriter(Regulation regulation, IReadOnlyDictionary<int, YearFigures> all, int year, DateOnly today)
{
    private static readonly IReadOnlyList<string> Flow = ["received", "closed", "open-at-end"];

    /// <summary>The upper ends of the ages, in whole months.</summary>
    private static readonly IReadOnlyList<(string Code, int Months)> Ages = [("this-month", 1), ("to-3-months", 3), ("to-6-months", 6), ("to-12-months", 12), ("over-12-months", int.MaxValue)];

    private readonly IReadOnlyList<int> years = [.. Enumerable.Range(year - YearReport.YearsBefore, YearReport.YearsBefore + 1)];

    /// <summary>For how many months at least, and for fewer than how many, what is counted in a row of <see cref="FigureTables.AgeOfOpen"/> has been open.</summary>
    /// <exception cref="InvalidOperationException">There is no such row.</exception>
    public static (int AtLeast, int LessThan) MonthsOf(string age)
    {
        var place = Ages.Select((one, place) => (one.Code, place)).First(one => one.Code == age).place;
        return (place == 0 ? 0 : Ages[place - 1].Months, Ages[place].Months);
    }

    /// <param name="actions">The improvement actions that were made in the years of the report; null where only dossiers are asked for.</param>
    public YearReport Write(IReadOnlyCollection<ActionFacts>? actions = null) => new(year, today, years,
    [
        Overview(FigureTables.Overview, ComplaintKind.Complaint),
        Overview(FigureTables.Suggestions, ComplaintKind.Suggestion),
        ByMonth(),
        By(FigureTables.BySubject, Dimension.Subject, regulation.Subjects.Select(Label)),
        By(FigureTables.ByLocation, Dimension.Location, regulation.Locations.Select(Label)),
        By(FigureTables.ByRelation, Dimension.Relation, regulation.Relations.Select(Label)),
        By(FigureTables.ByChannel, Dimension.Channel, Enum.GetNames<ReceiptChannel>().Select(code => new FigureLabel(code))),
        ByKind(),
        SubjectAtLocation(),
        Outcomes(),
        Satisfaction(),
        Referrals(),
        Promises(),
        PromisesByLocation(),
        DaysToClose(),
        AgeOfOpen(),
        .. actions is null ? Array.Empty<FigureTable>() : [ActionFacts.Table(years, actions, today)],
    ]);

    private static FigureLabel Label(Choice choice) => new(choice.Code, choice.Name);

    private static IReadOnlyList<FigureLabel> Labels(IEnumerable<string> codes) => [.. codes.Select(code => new FigureLabel(code))];

    private YearFigures Of(int one) => all.GetValueOrDefault(one) ?? new YearFigures(one, []);

    /// <summary>A row of one number for each year.</summary>
    private FigureRow Row(FigureLabel label, params IReadOnlyList<Func<YearFigures, int?>> measures) => Row(label, null, measures);

    private FigureRow Row(FigureLabel label, FigureLabel? group, IReadOnlyList<Func<YearFigures, int?>> measures) =>
        new(label, [.. measures.Select(measure => (IReadOnlyList<int?>)[.. years.Select(one => measure(Of(one)))])], group);

    private FigureTable Overview(string code, ComplaintKind kind) => new(code, Labels(["count"]),
    [
        Row(new("open-at-start"), one => OpenAtEnd(one.Year - 1, kind, Dimension.Total, "")),
        Row(new("received"), one => one.Total(Figure.Received, kind)),
        Row(new("closed"), one => one.Total(Figure.Closed, kind)),
        Row(new("withdrawn"), one => one.By(Figure.Closed, kind, Dimension.Outcome, nameof(Outcome.Withdrawn))),
        Row(new("open-at-end"), one => OpenAtEnd(one.Year, kind, Dimension.Total, "")),
    ]);

    /// <summary>What was received up to and in a year, less what was closed.</summary>
    private int OpenAtEnd(int last, ComplaintKind kind, Dimension dimension, string code) => all.Values.Where(one => one.Year <= last)
        .Sum(one => one.By(Figure.Received, kind, dimension, code) - one.By(Figure.Closed, kind, dimension, code));

    private FigureTable ByMonth() => new(FigureTables.ByMonth, Labels(["received", "closed"]),
    [
        .. Enumerable.Range(1, 12).Select(month => month.ToString("00", System.Globalization.CultureInfo.InvariantCulture)).Select(month => Row(
            new(month), one => one.By(Figure.Received, ComplaintKind.Complaint, Dimension.Month, month), one => one.By(Figure.Closed, ComplaintKind.Complaint, Dimension.Month, month))),
    ]);

    private FigureTable By(string code, Dimension dimension, IEnumerable<FigureLabel> labels)
    {
        // Also what the profile no longer offers: it stays in the years in which it was chosen.
        var used = all.Values.SelectMany(one => one.Codes(Figure.Received, dimension.ToString())).ToHashSet();
        return new(code, Labels(Flow), [.. WithOthers(labels, used).Select(label => Row(label, By(dimension, Bare(label))))]);
    }

    private static string Bare(FigureLabel label) => label.Code == FigureTables.Unknown ? "" : label.Code;

    private Func<YearFigures, int?>[] By(Dimension dimension, string code) =>
    [
        one => one.By(Figure.Received, ComplaintKind.Complaint, dimension, code),
        one => one.By(Figure.Closed, ComplaintKind.Complaint, dimension, code),
        one => OpenAtEnd(one.Year, ComplaintKind.Complaint, dimension, code),
    ];

    private static IEnumerable<FigureLabel> WithOthers(IEnumerable<FigureLabel> labels, IReadOnlySet<string> used)
    {
        var named = labels.ToList();
        var others = used.Where(code => code.Length > 0 && named.TrueForAll(label => label.Code != code)).Order(StringComparer.Ordinal).Select(code => new FigureLabel(code, new(code)));
        return [.. named, .. others, .. used.Contains("") ? new[] { new FigureLabel(FigureTables.Unknown) } : []];
    }

    private FigureTable ByKind() => new(FigureTables.ByKind, Labels(Flow),
    [
        .. Enum.GetValues<ComplaintKind>().Select(kind => Row(
            new(kind.ToString()), one => one.Total(Figure.Received, kind), one => one.Total(Figure.Closed, kind), one => OpenAtEnd(one.Year, kind, Dimension.Total, ""))),
    ]);

    private FigureTable SubjectAtLocation()
    {
        var locations = WithOthers(regulation.Locations.Select(Label), all.Values.SelectMany(one => one.Codes(Figure.Received, nameof(Dimension.Location))).ToHashSet()).ToList();
        var subjects = WithOthers(regulation.Subjects.Select(Label), all.Values.SelectMany(one => one.Codes(Figure.Received, nameof(Dimension.Subject))).ToHashSet());
        return new(FigureTables.SubjectAtLocation, locations,
        [
            .. subjects.Select(subject => Row(subject, [.. locations.Select(location =>
                (Func<YearFigures, int?>)(one => one.Count(Figure.SubjectAtLocation, ComplaintKind.Complaint, Bare(subject), Bare(location))))])),
        ]);
    }

    private FigureTable Outcomes() => new(FigureTables.Outcomes, Labels(["closed"]),
    [
        .. Enum.GetValues<Outcome>().Where(outcome => outcome != Outcome.Answered).Select(outcome => Row(
            new(outcome.ToString()), one => one.By(Figure.Closed, ComplaintKind.Complaint, Dimension.Outcome, outcome.ToString()))),
        Row(new(FigureTables.Unknown), one => one.By(Figure.Closed, ComplaintKind.Complaint, Dimension.Outcome, "")),
    ]);

    private FigureTable Satisfaction() => new(FigureTables.Satisfaction, Labels(["closed"]),
    [
        Row(new("satisfied"), Satisfied),
        Row(new("not-satisfied"), NotSatisfied),
        Row(new("not-said"), one => one.Total(Figure.Closed, ComplaintKind.Complaint) - Satisfied(one) - NotSatisfied(one)),
        Row(new("percent-satisfied"), one => Percent(Satisfied(one), Satisfied(one) + NotSatisfied(one))),
    ]);

    private static int? Satisfied(YearFigures one) => one.By(Figure.Closed, ComplaintKind.Complaint, Dimension.Outcome, nameof(Outcome.Satisfied));

    private static int? NotSatisfied(YearFigures one) => one.By(Figure.Closed, ComplaintKind.Complaint, Dimension.Outcome, nameof(Outcome.NotSatisfiedReferred))
        + one.By(Figure.Closed, ComplaintKind.Complaint, Dimension.Outcome, nameof(Outcome.NotSatisfiedOther));

    private FigureTable Referrals()
    {
        var used = all.Values.SelectMany(one => one.Codes(Figure.Referred).Concat(one.Codes(Figure.WentDirectly))).ToHashSet();
        var bodies = WithOthers(regulation.ExternalBodies.Select(body => new FigureLabel(body.Code, body.Name)), used);
        return new(FigureTables.Referrals, Labels(["referred", "went-directly"]),
            [.. bodies.Select(body => Row(body, one => one.Count(Figure.Referred, body.Code), one => one.Count(Figure.WentDirectly, body.Code)))]);
    }

    private static readonly IReadOnlyList<string> PromiseMeasures = ["made", "in-time", "late", "not-binding", "open", "extended", "percent-in-time", "median-days", "p90-days"];

    /// <summary>The kinds that the regulation knows or that were promised once, in the order of the procedure.</summary>
    private IEnumerable<FigureLabel> PromiseKinds() => Enum.GetValues<PromiseKind>()
        .Where(kind => regulation.RuleOf(kind) is not null || all.Values.Any(one => Made(one, kind.ToString(), null) > 0))
        .Select(kind => new FigureLabel(kind.ToString(), regulation.RuleOf(kind)?.Name));

    private FigureTable Promises() =>
        new(FigureTables.Promises, Labels(PromiseMeasures), [.. PromiseKinds().Select(kind => Row(kind, MeasuresOf(kind.Code, null)))]);

    private FigureTable PromisesByLocation()
    {
        var used = all.Values.SelectMany(one => one.Codes(Figure.Received, nameof(Dimension.Location))).ToHashSet();
        var locations = WithOthers(regulation.Locations.Select(Label), used).ToList();
        return new(FigureTables.PromisesByLocation, Labels(PromiseMeasures),
            [.. PromiseKinds().SelectMany(kind => locations.Select(location => Row(location, kind, MeasuresOf(kind.Code, Bare(location)))))]);
    }

    private Func<YearFigures, int?>[] MeasuresOf(string kind, string? location) =>
    [
        one => Made(one, kind, location),
        one => one.Count(Figure.PromiseKept, kind, location),
        one => Late(one, kind, location),
        one => one.Count(Figure.PromiseEnded, kind, location),
        one => Open(one, kind, location) - Overdue(one, kind, location),
        one => one.Count(Figure.PromiseExtended, kind, location),
        one => Percent(one.Count(Figure.PromiseKept, kind, location), one.Count(Figure.PromiseKept, kind, location) + Late(one, kind, location)),
        one => Percentile.Of(Taken(one, kind, location), 50),
        one => Percentile.Of(Taken(one, kind, location), 90),
    ];

    private static int Made(YearFigures one, string kind, string? location) =>
        one.Count(Figure.PromiseKept, kind, location) + one.Count(Figure.PromiseKeptLate, kind, location)
        + one.Count(Figure.PromiseEnded, kind, location) + one.Count(Figure.PromiseEndedLate, kind, location) + Open(one, kind, location);

    /// <summary>Kept or ended after its day, or open while its day is over.</summary>
    private int Late(YearFigures one, string kind, string? location) =>
        one.Count(Figure.PromiseKeptLate, kind, location) + one.Count(Figure.PromiseEndedLate, kind, location) + Overdue(one, kind, location);

    private static int Open(YearFigures one, string kind, string? location) => one.Count(Figure.PromiseOpen, kind, location);

    private int Overdue(YearFigures one, string kind, string? location) =>
        one.Days(Figure.PromiseOpen, kind, location).Where(day => day.Days < today.DayNumber).Sum(day => day.Count);

    private static IEnumerable<(int Days, int Count)> Taken(YearFigures one, string kind, string? location) =>
        one.Days(Figure.PromiseKept, kind, location).Concat(one.Days(Figure.PromiseKeptLate, kind, location));

    private FigureTable DaysToClose() => new(FigureTables.DaysToClose, Labels(["closed", "median-days", "p90-days"]),
    [
        .. Enum.GetValues<ComplaintKind>().Select(kind => Row(
            new(kind.ToString()), one => one.Total(Figure.Closed, kind), one => Percentile.Of(one.DaysToClose(kind), 50), one => Percentile.Of(one.DaysToClose(kind), 90))),
    ]);

    private FigureTable AgeOfOpen() => new(FigureTables.AgeOfOpen, Labels(["open-at-end"]),
        [.. Ages.Select(age => Row(new(age.Code), one => OpenSince(one.Year, MonthsOf(age.Code))))]);

    /// <summary>Open at the end of a year, or today while it runs, and received at least so many months before and less than so many.</summary>
    private int OpenSince(int last, (int AtLeast, int LessThan) age)
    {
        var end = last < today.Year ? new DateOnly(last, 12, 1) : new DateOnly(today.Year, today.Month, 1);
        var known = $"{end.Year:0000}-{end.Month:00}";
        return all.Values.Where(one => one.Year <= last).SelectMany(one => one.OpenAfter(ComplaintKind.Complaint, known))
            .Where(one => MonthsBetween(one.Month, end) is var months && months >= age.AtLeast && months < age.LessThan).Sum(one => one.Count);
    }

    private static int MonthsBetween(DateOnly from, DateOnly to) => (to.Year - from.Year) * 12 + to.Month - from.Month;

    private static int? Percent(int? part, int? whole) => whole is > 0 ? (int)Math.Round(100m * part!.Value / whole.Value, MidpointRounding.AwayFromZero) : null;
}
