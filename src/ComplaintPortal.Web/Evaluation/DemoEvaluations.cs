using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Demo;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Evaluation;

/// <summary>Puts two evaluations beside the demo complaints: the year before last is adopted, last year is being made up.</summary>
public static class DemoEvaluations
{
    private static readonly (string Title, string Lesson, string[] About) InTime = (
        "Op tijd laten weten",
        "Een wijziging doet het meeste kwaad als iemand er te laat van hoort. Wij bellen eerst, en schrijven daarna.",
        ["bellen", "veranderde", "agenda"]);

    private static readonly (string Title, string Lesson, string[] About) Together = (
        "Samen met wie het aangaat",
        "Wij vulden te vaak zelf in wat iemand nodig had. Verslagen en plannen leest de ander voortaan mee.",
        ["verslag", "vroegen"]);

    /// <summary>Does nothing where there is an evaluation already, or the database is not that of the demo.</summary>
    public static async Task FillWithDemoEvaluationsAsync(this WebApplication app, PortalOptions options)
    {
        if (!options.Development.DemoData) return;
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var emails = new[] { Roles.Officer, Roles.Management }.Select(role => DemoStaff.Accounts.First(account => account.Role == role).Email).ToList();
        var people = await db.Users.Where(member => emails.Contains(member.Email!)).ToDictionaryAsync(member => member.Email!, member => Actor.Staff(member.Id, member.DisplayName));
        if (people.Count < emails.Count || await db.AnnualEvaluations.AnyAsync()) return;
        var (officer, management) = (people[emails[0]], people[emails[1]]);
        var (figures, clock) = (scope.ServiceProvider.GetRequiredService<FigureReader>(), scope.ServiceProvider.GetRequiredService<PortalClock>());
        var last = clock.Today.Year - 1;

        var adopted = await MakeUpAsync(db, last - 1, officer, At(last, 1, 20), InTime, Together);
        adopted.Conclude(
            "De meeste klachten gaan niet over grote fouten. Zij gaan over iets dat anders liep dan verwacht, zonder dat iemand dat zei. Daar kunnen wij zelf iets aan doen.\n\n"
                + "Elk team spreekt af wie er belt als er iets verandert, ook bij ziekte en vakantie.",
            officer, At(last, 1, 27));
        adopted.Discuss(new DateOnly(last, 2, 10), $"{management.Name}, leiding\n{officer.Name}\nVoorzitter van de cliëntenraad", officer, At(last, 2, 10));
        // Invented like the rest: as if they had been made on that day.
        var report = await figures.ReportAsync(last - 1, CancellationToken.None) with { AsOf = new DateOnly(last, 2, 17) };
        adopted.Adopt(report.ToJson(), management, At(last, 2, 17));

        db.AnnualEvaluations.AddRange(adopted, await MakeUpAsync(db, last, officer, clock.Now.AddDays(-9), InTime));
        await db.SaveChangesAsync();
    }

    private static async Task<AnnualEvaluation> MakeUpAsync(PortalDbContext db, int year, Actor by, DateTimeOffset at, params (string Title, string Lesson, string[] About)[] themes)
    {
        var points = await TaughtAsync(db, year);
        var evaluation = AnnualEvaluation.Begin(year, by, at);
        foreach (var (title, lesson, about) in themes)
        {
            var theme = evaluation.AddTheme(title, lesson, by, at);
            var fitting = points.Where(point => about.Any(word => point.Text!.Contains(word, StringComparison.OrdinalIgnoreCase))).Take(4).ToList();
            if (fitting.Count > 0) evaluation.PlacePoints(theme, fitting, by, at);
        }
        return evaluation;
    }

    private static async Task<List<PointDraft>> TaughtAsync(PortalDbContext db, int year)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var closed = await db.Complaints.AsNoTracking().AsSplitQuery().Where(one => one.ClosedOn >= first && one.ClosedOn <= last)
            .Include(one => one.Closings).Include(one => one.ImprovementPoints).OrderBy(one => one.Id).ToListAsync();
        return
        [
            .. closed.SelectMany(one => one.Closings.Where(closing => closing.Lessons is not null).Select(closing => new PointDraft(PointOrigin.Lesson, closing.Id, one.Id, closing.Lessons))
                .Concat(one.ImprovementPoints.Select(point => new PointDraft(PointOrigin.ImprovementPoint, point.Id, one.Id, point.Text)))),
        ];
    }

    private static DateTimeOffset At(int year, int month, int day) => DutchTime.Instant(new DateOnly(year, month, day), new TimeOnly(11, 0));
}
