using System.Data;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Data;

/// <summary>What is saved together is saved whole or not at all.</summary>
internal static class OwnTransaction
{
    /// <summary>Carries out a unit in a transaction of its own. On SQL Server a transient fault repeats the whole of it, so it must be able to begin again.</summary>
    public static Task<T> InTransactionAsync<T>(
        this PortalDbContext db, Func<Task<T>> unit, CancellationToken stop, IsolationLevel isolation = IsolationLevel.Unspecified) =>
        db.Turn.HoldAsync(() => db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(isolation, stop);
            var result = await unit();
            await transaction.CommitAsync(stop);
            return result;
        }), stop);

    /// <summary>Saves in the transaction that runs, or in one of its own.</summary>
    /// <param name="unit">What is saved; told whether the context may take the changes as done.</param>
    public static async Task<int> AsOneAsync(this PortalDbContext db, Func<bool, Task<int>> unit, bool acceptAllChanges, CancellationToken stop)
    {
        if (db.Database.CurrentTransaction is not null) return await unit(acceptAllChanges);
        var saved = await db.InTransactionAsync(() => unit(false), stop);
        if (acceptAllChanges) db.ChangeTracker.AcceptAllChanges();
        return saved;
    }
}
