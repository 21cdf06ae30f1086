using ComplaintPortal.Web.Audit;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Tests.Features.Staff;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Data;

/// <summary>Those who write at the same moment share a transaction, and nothing else: each is whole or not at all by itself (B16, B17).</summary>
public sealed class SharedWritesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_waits_for_the_same_turn_is_written_in_one_transaction()
    {
        using var portal = new Portal();
        var (turn, held) = (new TaskCompletionSource<bool>(), new TaskCompletionSource());
        var holding = portal.DataAsync(db => db.Turn.HoldAsync(() => { held.SetResult(); return turn.Task; }, Stop));
        await held.Task;
        var seen = new List<SqliteStatements>();
        var writes = Enumerable.Range(1, 40).Select(year => portal.DataAsync(async db =>
        {
            await db.Shared.WriteAsync(db, statements =>
            {
                seen.Add(statements);
                Numbers.Take(statements, year, 1);
            });
            return true;
        })).ToList();
        Assert.Empty(seen);
        turn.SetResult(true);
        await Task.WhenAll(writes.Append(holding));
        // So many at most in one.
        Assert.Equal([32, 8], seen.CountBy(one => one).Select(one => one.Value));
        Assert.Equal(40, await portal.DataAsync(db => db.NumberSeries.CountAsync(series => series.Year <= 40, Stop)));
    }

    [Fact]
    public async Task One_that_fails_leaves_nothing_and_the_others_stand()
    {
        using var portal = new Portal();
        var writes = Enumerable.Range(1, 20).Select(year => portal.DataAsync(async db =>
        {
            await db.Shared.WriteAsync(db, statements =>
            {
                Numbers.Take(statements, year, 1);
                if (year % 3 == 0) throw new InvalidOperationException($"Not {year}.");
            });
            return true;
        })).ToList();
        await Task.WhenAll(writes.Select(write => write.ContinueWith(_ => { }, TaskScheduler.Default)));
        Assert.Equal([3, 6, 9, 12, 15, 18], writes.Index().Where(one => one.Item.IsFaulted).Select(one => one.Index + 1));
        Assert.Equal("Not 3.", writes[2].Exception!.InnerException!.Message);
        var there = await portal.DataAsync(db => db.NumberSeries.Where(series => series.Year <= 20).Select(series => series.Year).OrderBy(year => year).ToListAsync(Stop));
        Assert.Equal(Enumerable.Range(1, 20).Where(year => year % 3 != 0), there);
    }

    [Fact]
    public async Task Where_the_turn_never_comes_everyone_who_waits_is_told()
    {
        using var portal = new Portal();
        var broken = new SharedWrites();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => portal.DataAsync(async db =>
        {
            await db.DisposeAsync();
            await broken.WriteAsync(db, _ => { });
            return true;
        }));
        // And the next one leads again.
        Assert.True(await portal.DataAsync(async db =>
        {
            await broken.WriteAsync(db, _ => { });
            return true;
        }));
    }

    [Fact]
    [Trait("Obligation", "B16")]
    [Trait("Obligation", "B17")]
    public async Task Many_complaints_at_once_get_consecutive_numbers_and_one_sent_twice_gets_one()
    {
        using var portal = new Portal();
        var keys = Enumerable.Range(0, 30).Select(_ => Guid.NewGuid()).ToList();
        var numbers = (await Task.WhenAll(keys.Concat(keys.Take(10)).Select(key => portal.ReceiveAsync(intake => intake with { SubmissionKey = key })))).Select(one => one.Number).ToArray();
        Assert.Equal(numbers[..10], numbers[30..]);
        Assert.Equal(Enumerable.Range(1, 30), numbers.Distinct().Select(number => int.Parse(number[^4..])).Order());
        Assert.Equal(30, await portal.DataAsync(db => db.Complaints.CountAsync(Stop)));
        Assert.Null((await portal.UseAsync((AuditVerification verification) => verification.CheckAsync(Stop))).BrokenAt);
    }
}
