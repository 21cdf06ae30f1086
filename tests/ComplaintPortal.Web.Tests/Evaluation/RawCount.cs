using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Evaluation;

/// <summary>Counts figures out of whole dossiers, one figure at a time and as plainly as can be: nothing of the portal's own sums is used.</summary>
internal sealed class RawCount(IReadOnlyList<Complaint> all, Func<DateOnly, DateOnly, TermUnit, int> daysBetween, DateOnly today)
{
    public static async Task<RawCount> OfAsync(Portal portal, DateOnly today) => new(
        await portal.DataAsync(db => db.Complaints.IgnoreQueryFilters().AsNoTracking().AsSplitQuery()
            .Include(one => one.Subjects).Include(one => one.Referrals).Include(one => one.Promises).ThenInclude(one => one.Extensions)
            .OrderBy(one => one.Id).ToListAsync()),
        portal.Regulation.WorkingDays.DaysBetween, today);

    public int Received(int year, Func<Complaint, bool> which) => all.Count(one => one.ReceivedOn.Year == year && which(one));

    public int Closed(int year, Func<Complaint, bool> which) => all.Count(one => one.ClosedOn?.Year == year && which(one));

    public int OpenAtEnd(int year, Func<Complaint, bool> which) => all.Count(one => one.ReceivedOn.Year <= year && (one.ClosedOn is null || one.ClosedOn.Value.Year > year) && which(one));

    public int Referrals(int year, string body, bool direct) => all.SelectMany(one => one.Referrals).Count(one => one.On.Year == year && one.BodyCode == body && one.IsDirect == direct);

    /// <summary>Open at the end of the year, or today while it runs, by months between that of receipt and that of the end.</summary>
    public int OpenSince(int year, int from, int until)
    {
        var end = year < today.Year ? new DateOnly(year, 12, 31) : today;
        var count = 0;
        foreach (var one in all.Where(one => one.Kind == ComplaintKind.Complaint && one.ReceivedOn <= end && (one.ClosedOn is null || one.ClosedOn > end)))
        {
            var months = end.Year * 12 + end.Month - one.ReceivedOn.Year * 12 - one.ReceivedOn.Month;
            if (months >= from && months < until) count++;
        }
        return count;
    }

    public List<int> DaysToClose(int year, ComplaintKind kind) =>
        [.. all.Where(one => one.Kind == kind && one.ClosedOn?.Year == year).Select(one => one.ClosedOn!.Value.DayNumber - one.ReceivedOn.DayNumber).Order()];

    /// <summary>The promises of a kind that were counted from a day in the year; of one location, or of all where none is asked.</summary>
    public List<Promise> Promises(int year, string kind, Func<Complaint, bool> which) =>
        [.. all.Where(which).SelectMany(one => one.Promises).Where(one => one.Kind.ToString() == kind && one.CountedFrom.Year == year)];

    public int? Of(string measure, List<Promise> promises)
    {
        var inTime = promises.Count(one => one.State == PromiseState.Kept && one.KeptOn <= one.DueOn);
        var late = promises.Count(one => (one.KeptOn ?? one.EndedOn ?? today) > one.DueOn);
        var taken = promises.Where(one => one.State == PromiseState.Kept).Select(one => daysBetween(one.CountedFrom, one.KeptOn!.Value, one.TermUnit)).Order().ToList();
        return measure switch
        {
            "made" => promises.Count,
            "in-time" => inTime,
            "late" => late,
            "not-binding" => promises.Count(one => one.State == PromiseState.Ended && one.EndedOn <= one.DueOn),
            "open" => promises.Count(one => one.State == PromiseState.Open && one.DueOn >= today),
            "extended" => promises.Count(one => one.Extensions.Count > 0),
            "percent-in-time" => inTime + late == 0 ? null : Rounded(inTime, inTime + late),
            "median-days" => Rank(taken, 50),
            "p90-days" => Rank(taken, 90),
            _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, null),
        };
    }

    /// <summary>The number at the place that is the part, rounded up, of them all.</summary>
    public static int? Rank(List<int> sorted, int part) => sorted.Count == 0 ? null : sorted[(int)Math.Ceiling(part * sorted.Count / 100.0) - 1];

    public static int Rounded(int part, int whole) => (int)Math.Floor(100.0 * part / whole + 0.5);
}
