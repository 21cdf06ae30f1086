using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Data.Sums;

/// <summary>Sums that were made by other rules, or by another calendar, are made anew when the portal starts (E22).</summary>
[Trait("Obligation", "E22")]
public sealed class SumBasisTests
{
    [Fact]
    public async Task Sums_of_other_rules_are_made_anew_at_the_start_and_those_of_these_rules_are_left()
    {
        using var before = new Portal { IsSpoiled = true };
        await Journey.Of(before).SendAsync();
        await SpoilAsync(before);
        using (var left = new Portal(Portal.BlijfGroep, ("Portal:DataDirectory", before.DataDirectory)) { IsSpoiled = true })
            Assert.Equal(8, await ReceivedAsync(left));
        await before.DataAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE FigureCounts SET First = 'former rules' WHERE Figure = 'Basis'"));

        using var after = new Portal(Portal.BlijfGroep, ("Portal:DataDirectory", before.DataDirectory));

        Assert.Equal(1, await ReceivedAsync(after));
        await SumsInStep.CheckAsync(after);
    }

    /// <summary>What is destroyed can't be counted again.</summary>
    [Fact]
    [Trait("Obligation", "B19")]
    public async Task What_is_destroyed_goes_on_counting()
    {
        using var before = new Portal { IsSpoiled = true };
        await Journey.Of(before).SendAsync();
        await before.DataAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE FigureCounts SET IsDestroyed = 1 WHERE Figure = 'Received'; UPDATE FigureCounts SET First = 'former rules' WHERE Figure = 'Basis'"));

        using var after = new Portal(Portal.BlijfGroep, ("Portal:DataDirectory", before.DataDirectory));

        Assert.Equal(2, await ReceivedAsync(after));
    }

    private static Task<int> SpoilAsync(Portal portal) =>
        portal.DataAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE FigureCounts SET Count = Count + 7 WHERE Figure = 'Received'"));

    private static Task<int> ReceivedAsync(Portal portal) => portal.DataAsync(db => db.FigureCounts
        .Where(one => one.Figure == Domain.Evaluation.Figure.Received && one.First == nameof(Domain.Evaluation.Dimension.Total)).SumAsync(one => one.Count));
}
