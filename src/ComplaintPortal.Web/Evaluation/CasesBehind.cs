using System.Globalization;
using System.Linq.Expressions;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Domain.Promises;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Evaluation;

/// <summary>
/// Which dossiers a figure counts: the same rules as <see cref="ComplaintFacts.Keys"/> and <see cref="ReportWriter"/>, as conditions on the
/// dossiers themselves. A test holds the two against each other for every table, row and measure.
/// </summary>
/// <param name="place">A number of a report behind which dossiers stand.</param>
/// <param name="today">The Dutch day of the report.</param>
public sealed class CasesBehind(FigurePlace place, DateOnly today)
{
    private readonly DateOnly first = new(place.Year, 1, 1);
    private readonly DateOnly last = new(place.Year, 12, 31);

    /// <summary>The figure is of a closing: its dossiers are found by that day, all others by the day of receipt.</summary>
    public bool IsOfClosing => place.Measure == "closed" || place is { Measure: "count", Row: "closed" or "withdrawn" };

    /// <summary>What is counted are promises or referrals, of which a dossier can have more.</summary>
    public bool CountsParts => PromiseCounted() is not null || ReferralCounted() is not null;

    /// <summary>Those of the dossiers that count.</summary>
    public IQueryable<Complaint> In(IQueryable<Complaint> cases)
    {
        // Counted, since SQLite turns Any into a list of all that fit, and then sorts those.
        if (PromiseCounted() is { } promise) return At(Before(cases), Location()).Where(one => one.Promises.AsQueryable().Count(promise) > 0);
        if (ReferralCounted() is { } referral) return Before(cases).Where(one => one.Referrals.AsQueryable().Count(referral) > 0);
        return Row(Moment(cases.Where(one => one.Kind == Kind)));
    }

    /// <summary>How many of what the figure counts stand in these dossiers.</summary>
    public Task<int> CountAsync(IQueryable<Complaint> cases, CancellationToken stop) =>
        PromiseCounted() is { } promise ? In(cases).SelectMany(one => one.Promises).CountAsync(promise, stop)
        : ReferralCounted() is { } referral ? In(cases).SelectMany(one => one.Referrals).CountAsync(referral, stop)
        : In(cases).CountAsync(stop);

    private ComplaintKind Kind => place.Table switch
    {
        FigureTables.Suggestions => ComplaintKind.Suggestion,
        FigureTables.ByKind or FigureTables.DaysToClose => Enum.Parse<ComplaintKind>(place.Row),
        _ => ComplaintKind.Complaint,
    };

    /// <summary>When it was received, closed or open.</summary>
    private IQueryable<Complaint> Moment(IQueryable<Complaint> cases)
    {
        var (from, until) = place.Table == FigureTables.ByMonth ? Month(int.Parse(place.Row, CultureInfo.InvariantCulture)) : (first, last);
        return place.Measure == "count" ? Moment(cases, place.Row, from, until) : Moment(cases, place.Measure, from, until);
    }

    private IQueryable<Complaint> Moment(IQueryable<Complaint> cases, string what, DateOnly from, DateOnly until)
    {
        var dayBefore = from.AddDays(-1);
        return what switch
        {
            "open-at-start" => OpenAt(cases, dayBefore),
            "open-at-end" => OpenAt(cases, until),
            "closed" or "withdrawn" => cases.Where(one => one.ClosedOn >= from && one.ClosedOn <= until),
            _ => cases.Where(one => one.ReceivedOn >= from && one.ReceivedOn <= until),
        };
    }

    private static IQueryable<Complaint> OpenAt(IQueryable<Complaint> cases, DateOnly day) =>
        cases.Where(one => one.ReceivedOn <= day && (one.ClosedOn == null || one.ClosedOn > day));

    private IQueryable<Complaint> Row(IQueryable<Complaint> cases)
    {
        var code = place.Row == FigureTables.Unknown ? null : place.Row;
        return place.Table switch
        {
            FigureTables.Overview or FigureTables.Suggestions when place.Row == "withdrawn" => cases.Where(one => one.Outcome == Outcome.Withdrawn),
            FigureTables.BySubject => About(cases, code),
            FigureTables.ByLocation => At(cases, place.Row),
            FigureTables.ByRelation => cases.Where(one => one.Complainant.Relation == code),
            FigureTables.ByChannel => Through(cases, Enum.Parse<ReceiptChannel>(place.Row)),
            FigureTables.SubjectAtLocation => At(About(cases, code), place.Measure),
            FigureTables.Outcomes => With(cases, code is null ? null : Enum.Parse<Outcome>(code)),
            FigureTables.Satisfaction => Satisfied(cases),
            FigureTables.AgeOfOpen => Aged(cases),
            _ => cases,
        };
    }

    private static IQueryable<Complaint> Through(IQueryable<Complaint> cases, ReceiptChannel channel) => cases.Where(one => one.Channel == channel);

    private static IQueryable<Complaint> With(IQueryable<Complaint> cases, Outcome? outcome) => cases.Where(one => one.Outcome == outcome);

    private static IQueryable<Complaint> About(IQueryable<Complaint> cases, string? subject) => subject is null
        ? cases.Where(one => one.Subjects.Count == 0)
        : cases.Where(one => one.Subjects.Count(about => about.Code == subject) > 0);

    private static IQueryable<Complaint> At(IQueryable<Complaint> cases, string? location) => location switch
    {
        null => cases,
        FigureTables.Unknown => cases.Where(one => one.Location == null),
        _ => cases.Where(one => one.Location == location),
    };

    private IQueryable<Complaint> Satisfied(IQueryable<Complaint> cases)
    {
        var (yes, no) = (new List<Outcome?> { Outcome.Satisfied }, new List<Outcome?> { Outcome.NotSatisfiedReferred, Outcome.NotSatisfiedOther });
        var said = yes.Concat(no).ToList();
        return place.Row switch
        {
            "satisfied" => cases.Where(one => yes.Contains(one.Outcome)),
            "not-satisfied" => cases.Where(one => no.Contains(one.Outcome)),
            _ => cases.Where(one => one.Outcome == null || !said.Contains(one.Outcome)),
        };
    }

    private IQueryable<Complaint> Aged(IQueryable<Complaint> cases)
    {
        var (atLeast, lessThan) = ReportWriter.MonthsOf(place.Row);
        var end = place.Year < today.Year ? new DateOnly(place.Year, 12, 1) : new DateOnly(today.Year, today.Month, 1);
        var before = end.AddMonths(1 - atLeast);
        if (lessThan == int.MaxValue) return cases.Where(one => one.ReceivedOn < before);
        var from = end.AddMonths(1 - lessThan);
        return cases.Where(one => one.ReceivedOn >= from && one.ReceivedOn < before);
    }

    /// <summary>Nothing is promised or referred before it is received.</summary>
    private IQueryable<Complaint> Before(IQueryable<Complaint> cases) => cases.Where(one => one.ReceivedOn <= last);

    private string? Location() => place.Table == FigureTables.PromisesByLocation ? place.Row : null;

    private Expression<Func<Referral, bool>>? ReferralCounted()
    {
        if (place.Table != FigureTables.Referrals) return null;
        var (body, isDirect) = (place.Row, place.Measure == "went-directly");
        var (from, until) = (first, last);
        return one => one.BodyCode == body && one.IsDirect == isDirect && one.On >= from && one.On <= until;
    }

    private Expression<Func<Promise, bool>>? PromiseCounted()
    {
        if (place.Table is not (FigureTables.Promises or FigureTables.PromisesByLocation)) return null;
        var kind = Enum.Parse<PromiseKind>(place.Table == FigureTables.Promises ? place.Row : place.Group);
        var (from, until, now) = (first, last, today);
        return place.Measure switch
        {
            "in-time" => one => one.Kind == kind && one.CountedFrom >= from && one.CountedFrom <= until && one.State == PromiseState.Kept && one.KeptOn <= one.DueOn,
            "late" => one => one.Kind == kind && one.CountedFrom >= from && one.CountedFrom <= until
                && ((one.State == PromiseState.Kept && one.KeptOn > one.DueOn) || (one.State == PromiseState.Ended && one.EndedOn > one.DueOn) || (one.State == PromiseState.Open && one.DueOn < now)),
            "not-binding" => one => one.Kind == kind && one.CountedFrom >= from && one.CountedFrom <= until && one.State == PromiseState.Ended && one.EndedOn <= one.DueOn,
            "open" => one => one.Kind == kind && one.CountedFrom >= from && one.CountedFrom <= until && one.State == PromiseState.Open && one.DueOn >= now,
            "extended" => one => one.Kind == kind && one.CountedFrom >= from && one.CountedFrom <= until && one.Extensions.Any(),
            _ => one => one.Kind == kind && one.CountedFrom >= from && one.CountedFrom <= until,
        };
    }

    private (DateOnly From, DateOnly Until) Month(int month) => (new(place.Year, month, 1), new(place.Year, month, DateTime.DaysInMonth(place.Year, month)));
}
