namespace ComplaintPortal.Web.Data;

/// <summary>
/// SQLite lets one write at a time, and whoever finds it busy sleeps for a seventh of a second before asking again. So those who write
/// within this process wait in line, and hold no thread meanwhile.
/// </summary>
/// <remarks>It saves time and no more: the database itself still lets one write at a time, and other processes wait there.</remarks>
internal sealed class WriteQueue
{
    /// <summary>As long as the database itself would be asked again.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim turn = new(1);

    /// <exception cref="TimeoutException">Someone writes for so long that it is no use to wait.</exception>
    public async Task WaitAsync(CancellationToken stop)
    {
        if (!await turn.WaitAsync(Patience, stop)) throw new TimeoutException("Another write takes too long.");
    }

    public void Leave() => turn.Release();
}

/// <summary>The turn of one context, which writes one thing at a time; what it writes within its turn needs none of its own.</summary>
/// <param name="queue">Null where the database lets many write at once.</param>
internal sealed class WriteTurn(WriteQueue? queue)
{
    private bool isHeld;

    public async Task<T> HoldAsync<T>(Func<Task<T>> write, CancellationToken stop)
    {
        if (queue is null || isHeld) return await write();
        await queue.WaitAsync(stop);
        isHeld = true;
        try
        {
            return await write();
        }
        finally
        {
            isHeld = false;
            queue.Leave();
        }
    }
}
