using System.Data;
using System.Security.Cryptography;
using System.Text;
using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Domain.Regulations;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Data.Sums;

/// <summary>
/// Makes the sums of the dossiers that are there anew where they were made by other rules: at the first start with them, after a change of
/// what is counted, and after one of the organisation's calendar. What is destroyed keeps counting as it did.
/// </summary>
public static class SumBasis
{
    /// <summary>Raised with every change of <see cref="ComplaintFacts.Keys"/>.</summary>
    private const int Rules = 2;

    private const int AtOnce = 2000;

    /// <summary>Does nothing where the sums are made by today's rules and calendar already.</summary>
    public static async Task EnsureAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var calendar = scope.ServiceProvider.GetRequiredService<Regulation>().WorkingDays;
        var basis = BasisOf(calendar);
        if (await IsMadeByAsync(db, basis)) return;
        // Of two portals that start at once, the second one finds it done: it waits to begin, or is sent back to the beginning.
        await db.InTransactionAsync(async () =>
        {
            if (await IsMadeByAsync(db, basis)) return false;
            await db.Database.ExecuteSqlInterpolatedAsync($"DELETE FROM FigureCounts WHERE IsDestroyed = {false} AND Figure <> {nameof(Figure.Changes)}");
            await CountAsync(db, calendar);
            await SumRows.AddAsync(db, new Dictionary<FigureKey, int> { [basis] = 1 }, isDestroyed: false, default);
            return true;
        }, default, IsolationLevel.Serializable);
    }

    /// <summary>Adds up every dossier there is.</summary>
    public static async Task<Dictionary<FigureKey, int>> SumsAsync(PortalDbContext db, WorkingDayCalendar calendar)
    {
        var sums = new Dictionary<FigureKey, int>();
        for (var after = 0L; ;)
        {
            var from = after;
            var ids = await db.Complaints.IgnoreQueryFilters().Where(one => one.Id > from).OrderBy(one => one.Id).Select(one => one.Id).Take(AtOnce).ToListAsync();
            if (ids.Count == 0) return sums;
            foreach (var key in (await DossierFacts.ReadAsync(db, ids, default)).Values.SelectMany(one => one.Keys(calendar)))
                sums[key] = sums.GetValueOrDefault(key) + 1;
            after = ids[^1];
        }
    }

    private static async Task CountAsync(PortalDbContext db, WorkingDayCalendar calendar) =>
        await SumRows.AddAsync(db, await SumsAsync(db, calendar), isDestroyed: false, default);

    private static Task<bool> IsMadeByAsync(PortalDbContext db, FigureKey basis) =>
        db.FigureCounts.AnyAsync(one => one.Year == 0 && one.Figure == Figure.Basis && one.First == basis.First);

    private static FigureKey BasisOf(WorkingDayCalendar calendar) =>
        new(0, Figure.Basis, default, Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{Rules} {calendar.Fingerprint}")))[..32]);
}
