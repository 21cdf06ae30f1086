using ComplaintPortal.Web.Data;

namespace ComplaintPortal.Web.Tests.Data;

/// <summary>Who writes to SQLite waits in line within the process, and whatever happens the next one gets the turn.</summary>
public sealed class WriteTurnTests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_writes_at_a_time()
    {
        var (queue, writing, most) = (new WriteQueue(), 0, 0);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ => await new WriteTurn(queue).HoldAsync(
            async () =>
            {
                most = Math.Max(most, Interlocked.Increment(ref writing));
                await Task.Delay(1, Stop);
                return Interlocked.Decrement(ref writing);
            },
            Stop)));
        Assert.Equal((1, 0), (most, writing));
    }

    [Fact]
    public async Task What_is_written_within_a_turn_needs_no_turn_of_its_own()
    {
        var turn = new WriteTurn(new WriteQueue());
        Assert.Equal(7, await turn.HoldAsync(() => turn.HoldAsync(() => Task.FromResult(7), Stop), Stop));
    }

    [Fact]
    public async Task A_write_that_fails_or_is_given_up_leaves_the_turn_to_the_next()
    {
        var queue = new WriteQueue();
        await Assert.ThrowsAsync<InvalidOperationException>(() => new WriteTurn(queue).HoldAsync<int>(() => throw new InvalidOperationException(), Stop));

        var (held, given) = (new TaskCompletionSource<int>(), new CancellationTokenSource());
        var first = new WriteTurn(queue).HoldAsync(() => held.Task, Stop);
        var waiting = new WriteTurn(queue).HoldAsync(() => Task.FromResult(2), given.Token);
        await given.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        held.SetResult(1);
        Assert.Equal(1, await first);

        Assert.Equal(3, await new WriteTurn(queue).HoldAsync(() => Task.FromResult(3), Stop));
    }

    [Fact]
    public async Task Where_many_may_write_at_once_nobody_waits()
    {
        var never = new TaskCompletionSource<int>();
        var turn = new WriteTurn(null);
        _ = turn.HoldAsync(() => never.Task, Stop);
        Assert.Equal(1, await turn.HoldAsync(() => Task.FromResult(1), Stop));
    }
}
