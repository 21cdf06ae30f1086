using System.Globalization;
using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Features.Staff.Evaluation;

/// <summary>What a case taught, offered to be put under a theme.</summary>
public sealed class OfferedPoint
{
    public required PointOrigin Origin { get; init; }

    public required long Id { get; init; }

    public required long ComplaintId { get; init; }

    public required string Number { get; init; }

    public required string Text { get; init; }

    /// <summary>By which its list is in order: the closing date, or that of the decision.</summary>
    public DateOnly Day { get; init; }

    /// <summary>The same for an improvement point: when it was written.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Names it in forms.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Origin}-{Id}");

    public PointDraft ToDraft() => new(Origin, Id, ComplaintId, Text);
}

/// <summary>
/// Reads what the cases of a year taught and stands under no theme yet: lessons by closing date, improvement points with their closing or
/// by when they were written, lessons from external bodies by the day of the decision. What the employee is barred from is not among it.
/// </summary>
public sealed class PointReader(PortalDbContext db)
{
    public const int PageSize = 25;

    /// <summary>Counting stops here: of more, nobody has to know how many.</summary>
    public const int Cap = 50;

    public static readonly IReadOnlyDictionary<PointOrigin, int> None = new Dictionary<PointOrigin, int>();

    public async Task<IReadOnlyDictionary<PointOrigin, int>> CountAsync(int year, AnnualEvaluation? evaluation, CancellationToken stop)
    {
        var counts = new Dictionary<PointOrigin, int>();
        foreach (var origin in Enum.GetValues<PointOrigin>()) counts[origin] = await Free(Of(origin, year), origin, evaluation).Take(Cap).CountAsync(stop);
        return counts;
    }

    /// <summary>A page of them, the earliest first, and one more where there is a next page.</summary>
    /// <param name="after">The last one of the page before; 0 for the first page.</param>
    public async Task<List<OfferedPoint>> PageAsync(PointOrigin origin, int year, AnnualEvaluation evaluation, long after, CancellationToken stop)
    {
        var all = Of(origin, year);
        var rest = Free(all, origin, evaluation);
        if (origin == PointOrigin.ImprovementPoint)
        {
            var at = await all.Where(one => one.Id == after).Select(one => one.At).FirstOrDefaultAsync(stop);
            return await rest.Where(one => one.At > at || (one.At == at && one.Id > after)).OrderBy(one => one.At).ThenBy(one => one.Id).Take(PageSize + 1).ToListAsync(stop);
        }
        var day = await all.Where(one => one.Id == after).Select(one => one.Day).FirstOrDefaultAsync(stop);
        return await rest.Where(one => one.Day > day || (one.Day == day && one.Id > after)).OrderBy(one => one.Day).ThenBy(one => one.Id).Take(PageSize + 1).ToListAsync(stop);
    }

    /// <summary>Those of them that are (still) offered, in the order in which they were chosen.</summary>
    public async Task<List<OfferedPoint>> FindAsync(IReadOnlyList<string> keys, int year, AnnualEvaluation evaluation, CancellationToken stop)
    {
        var found = new List<OfferedPoint>();
        foreach (var origin in Enum.GetValues<PointOrigin>())
        {
            var ids = keys.Where(key => key.StartsWith($"{origin}-", StringComparison.Ordinal))
                .Select(key => long.TryParse(key.AsSpan(key.IndexOf('-') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0).ToList();
            if (ids.Count > 0) found.AddRange(await Free(Of(origin, year), origin, evaluation).Where(one => ids.Contains(one.Id)).ToListAsync(stop));
        }
        return [.. keys.Select(key => found.Find(one => one.Key == key)).OfType<OfferedPoint>().DistinctBy(one => one.Key)];
    }

    private IQueryable<OfferedPoint> Of(PointOrigin origin, int year)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return origin switch
        {
            PointOrigin.Lesson => db.Complaints.AsNoTracking().SelectMany(
                one => one.Closings.Where(closing => closing.On >= first && closing.On <= last && closing.Lessons != null),
                (one, closing) => new OfferedPoint { Origin = PointOrigin.Lesson, Id = closing.Id, ComplaintId = one.Id, Number = one.Number, Text = closing.Lessons!, Day = closing.On }),
            PointOrigin.ReferralLesson => db.Complaints.AsNoTracking().SelectMany(
                one => one.Referrals.Where(referral => referral.OutcomeOn >= first && referral.OutcomeOn <= last && referral.Lessons != null),
                (one, referral) => new OfferedPoint { Origin = PointOrigin.ReferralLesson, Id = referral.Id, ComplaintId = one.Id, Number = one.Number, Text = referral.Lessons!, Day = referral.OutcomeOn!.Value }),
            _ => Improvements(first, last),
        };
    }

    /// <summary>What was written with a closing belongs to the year of the closing date, also where that was recorded in the next.</summary>
    private IQueryable<OfferedPoint> Improvements(DateOnly first, DateOnly last)
    {
        var (from, until, late) = (Midnight(first), Midnight(last.AddDays(1)), Midnight(last.AddDays(1).AddYears(1)));
        return db.Complaints.AsNoTracking()
            .SelectMany(one => one.ImprovementPoints.Where(point => point.At >= from && point.At < late), (one, point) => new { one, point })
            .Where(both => both.one.Closings.Any(closing => closing.At == both.point.At && closing.On >= first && closing.On <= last)
                || (both.point.At < until && !both.one.Closings.Any(closing => closing.At == both.point.At)))
            .Select(both => new OfferedPoint
            {
                Origin = PointOrigin.ImprovementPoint,
                Id = both.point.Id,
                ComplaintId = both.one.Id,
                Number = both.one.Number,
                Text = both.point.Text,
                At = both.point.At,
            });
    }

    private IQueryable<OfferedPoint> Free(IQueryable<OfferedPoint> offered, PointOrigin origin, AnnualEvaluation? evaluation)
    {
        var themes = evaluation?.Current.Themes.Select(theme => theme.Id).ToList() ?? [];
        return offered.Where(one => !db.EvaluationPoints.Any(point => point.Origin == origin && point.OriginId == one.Id && themes.Contains(EF.Property<long>(point, "ThemeId"))));
    }

    private static DateTimeOffset Midnight(DateOnly day) => DutchTime.Instant(day, TimeOnly.MinValue);
}
