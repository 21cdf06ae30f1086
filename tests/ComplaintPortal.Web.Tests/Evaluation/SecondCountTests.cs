using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Evaluation;
using ComplaintPortal.Web.Jobs;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Evaluation;

/// <summary>Every figure of the report is counted a second time out of the dossiers themselves, before and after they are destroyed.</summary>
[Trait("Obligation", "B1")]
[Trait("Obligation", "B10")]
[Trait("Obligation", "B12")]
[Trait("Obligation", "E9")]
[Trait("Obligation", "E22")]
public sealed class SecondCountTests
{
    private static readonly (string, string) DemoData = ("Portal:Development:DemoData", "true");

    [Theory]
    [MemberData(nameof(Portals.Both), MemberType = typeof(Portals))]
    public async Task Each_figure_is_what_the_dossiers_say(string profile)
    {
        using var portal = new Portal(profile, DemoData);
        var today = DutchTime.Day(portal.Clock.Now);
        var count = await RawCount.OfAsync(portal, today);
        var cells = 0;
        foreach (var year in new[] { today.Year, today.Year - 1, today.Year - 2 })
        {
            var report = await ReportAsync(portal, year);
            foreach (var (table, row, measure, place) in Cells(report))
            {
                var expected = Expected(count, table, row, measure, report.Years[place]);
                Assert.True(expected == row.Values[table.Measure(measure)][place], $"{table.Code} {row.Group?.Code}/{row.Label.Code} {measure} {report.Years[place]}: {row.Values[table.Measure(measure)][place]} should be {expected}.");
                if (expected > 0) cells++;
            }
        }
        // Enough of them hold something for this to show anything.
        Assert.True(cells > 500, $"Only {cells} numbers above 0 were held against the dossiers.");
    }

    [Theory]
    [MemberData(nameof(Portals.Both), MemberType = typeof(Portals))]
    [Trait("Obligation", "B19")]
    public async Task After_destruction_the_figures_are_what_they_were(string profile)
    {
        using var portal = new Portal(profile, DemoData);
        var years = await portal.UseAsync<FigureReader, IReadOnlyList<int>>(reader => reader.YearsAsync(default));
        Assert.True(years.Count >= 3);
        // The night after the last of them is due; what is open stays, and is late by then either way.
        portal.Clock.Now = DutchTime.Instant(DutchTime.Day(portal.Clock.Now).AddYears(portal.Regulation.Retention.ComplaintYears + 1), new TimeOnly(0, 5));
        var before = await AllAsync(portal, years);
        var there = await portal.DataAsync(db => db.Complaints.CountAsync());

        await portal.RunAsync<DestroyDue>();

        Assert.True(await portal.DataAsync(db => db.Complaints.CountAsync()) < there / 2);
        Assert.Equal(before, await AllAsync(portal, years));
        // Also where nothing of the years is kept in memory.
        using var again = new Portal(profile, ("Portal:DataDirectory", portal.DataDirectory));
        again.Clock.Now = portal.Clock.Now;
        Assert.Equal(before, await AllAsync(again, years));
    }

    private static IEnumerable<(FigureTable Table, FigureRow Row, string Measure, int Place)> Cells(YearReport report) =>
        from table in report.Tables
        where table.Code != FigureTables.Actions
        from row in table.Rows
        from measure in table.Measures
        from place in Enumerable.Range(0, report.Years.Count)
        select (table, row, measure.Code, place);

    private static int? Expected(RawCount count, FigureTable table, FigureRow row, string measure, int year)
    {
        var code = row.Label.Code == FigureTables.Unknown ? null : row.Label.Code;
        return table.Code switch
        {
            FigureTables.Overview => Flow(count, code!, year, one => one.Kind == ComplaintKind.Complaint),
            FigureTables.Suggestions => Flow(count, code!, year, one => one.Kind == ComplaintKind.Suggestion),
            FigureTables.ByKind => Flow(count, measure, year, one => one.Kind.ToString() == code),
            FigureTables.BySubject => Flow(count, measure, year, Complaints(one => IsAbout(one, code))),
            FigureTables.ByLocation => Flow(count, measure, year, Complaints(one => one.Location == code)),
            FigureTables.ByRelation => Flow(count, measure, year, Complaints(one => one.Complainant.Relation == code)),
            FigureTables.ByChannel => Flow(count, measure, year, Complaints(one => one.Channel.ToString() == code)),
            FigureTables.ByMonth => measure == "received"
                ? count.Received(year, Complaints(one => one.ReceivedOn.Month == int.Parse(code!)))
                : count.Closed(year, Complaints(one => one.ClosedOn!.Value.Month == int.Parse(code!))),
            FigureTables.SubjectAtLocation => count.Received(year, Complaints(one =>
                IsAbout(one, code) && one.Location == (measure == FigureTables.Unknown ? null : measure))),
            FigureTables.Outcomes => count.Closed(year, Complaints(one => one.Outcome?.ToString() == code)),
            FigureTables.Satisfaction => Satisfaction(count, code!, year),
            FigureTables.Referrals => count.Referrals(year, code!, direct: measure == "went-directly"),
            FigureTables.Promises => count.Of(measure, count.Promises(year, code!, _ => true)),
            FigureTables.PromisesByLocation => count.Of(measure, count.Promises(year, row.Group!.Code, one => one.Location == code)),
            FigureTables.DaysToClose => Closing(count.DaysToClose(year, Enum.Parse<ComplaintKind>(code!)), measure),
            FigureTables.AgeOfOpen => code switch
            {
                "this-month" => count.OpenSince(year, 0, 1),
                "to-3-months" => count.OpenSince(year, 1, 3),
                "to-6-months" => count.OpenSince(year, 3, 6),
                "to-12-months" => count.OpenSince(year, 6, 12),
                _ => count.OpenSince(year, 12, int.MaxValue),
            },
            _ => throw new ArgumentOutOfRangeException(nameof(table), table.Code, "A table that is not counted a second time."),
        };
    }

    private static int? Flow(RawCount count, string what, int year, Func<Complaint, bool> which) => what switch
    {
        "open-at-start" => count.OpenAtEnd(year - 1, which),
        "received" => count.Received(year, which),
        "closed" => count.Closed(year, which),
        "withdrawn" => count.Closed(year, one => which(one) && one.Outcome == Outcome.Withdrawn),
        _ => count.OpenAtEnd(year, which),
    };

    private static int? Satisfaction(RawCount count, string what, int year)
    {
        var satisfied = count.Closed(year, Complaints(one => one.Outcome == Outcome.Satisfied));
        var not = count.Closed(year, Complaints(one => one.Outcome is Outcome.NotSatisfiedOther or Outcome.NotSatisfiedReferred));
        return what switch
        {
            "satisfied" => satisfied,
            "not-satisfied" => not,
            "not-said" => count.Closed(year, Complaints(one => one.Outcome is not (Outcome.Satisfied or Outcome.NotSatisfiedOther or Outcome.NotSatisfiedReferred))),
            _ => satisfied + not == 0 ? null : RawCount.Rounded(satisfied, satisfied + not),
        };
    }

    private static int? Closing(List<int> days, string measure) => measure switch
    {
        "closed" => days.Count,
        "median-days" => RawCount.Rank(days, 50),
        _ => RawCount.Rank(days, 90),
    };

    /// <summary>Null asks for those of which no subject was chosen.</summary>
    private static bool IsAbout(Complaint complaint, string? subject) =>
        subject is null ? complaint.Subjects.Count == 0 : complaint.Subjects.Any(one => one.Code == subject);

    private static Func<Complaint, bool> Complaints(Func<Complaint, bool> which) => one => one.Kind == ComplaintKind.Complaint && which(one);

    private static Task<YearReport> ReportAsync(Portal portal, int year) => portal.UseAsync<FigureReader, YearReport>(reader => reader.ReportAsync(year, default));

    private static async Task<IReadOnlyList<string>> AllAsync(Portal portal, IReadOnlyList<int> years)
    {
        var all = new List<string>();
        foreach (var year in years) all.Add((await ReportAsync(portal, year)).ToJson());
        return all;
    }
}
