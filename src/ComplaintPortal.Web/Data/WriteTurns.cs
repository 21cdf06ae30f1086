using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ComplaintPortal.Web.Data;

/// <summary>
/// SQLite lets one write at a time, and whoever finds it busy sleeps for a seventh of a second and asks again, with luck. So the
/// transactions of this process wait in line instead: each begins when the one before it has ended, and no thread is held meanwhile.
/// </summary>
/// <remarks>Whatever goes wrong with a turn, it costs time and no safety: the database itself still lets one write at a time.</remarks>
internal sealed class WriteTurns : DbTransactionInterceptor
{
    /// <summary>As long as the database itself would be asked again.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim turn = new(1);
    private readonly ConcurrentDictionary<Guid, bool> holding = new();

    public override async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
    {
        if (await turn.WaitAsync(Patience, cancellationToken)) holding[eventData.ConnectionId] = true;
        return result;
    }

    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => End(eventData.ConnectionId);

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        End(eventData.ConnectionId);
        return Task.CompletedTask;
    }

    public override void TransactionRolledBack(DbTransaction transaction, TransactionEndEventData eventData) => End(eventData.ConnectionId);

    public override Task TransactionRolledBackAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        End(eventData.ConnectionId);
        return Task.CompletedTask;
    }

    /// <summary>Lets the next one begin, where this connection had the turn. A transaction that is left without a word ends with its connection.</summary>
    public void End(Guid connection)
    {
        if (holding.TryRemove(connection, out _)) turn.Release();
    }
}
