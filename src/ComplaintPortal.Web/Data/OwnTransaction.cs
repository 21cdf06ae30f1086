using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Data;

/// <summary>What is saved together is saved whole or not at all.</summary>
internal static class OwnTransaction
{
    /// <summary>Saves in the transaction that runs, or in one of its own. On SQL Server a transient fault repeats the whole of it.</summary>
    /// <param name="unit">What is saved; told whether the context may take the changes as done.</param>
    public static async Task<int> AsOneAsync(this PortalDbContext db, Func<bool, Task<int>> unit, bool acceptAllChanges, CancellationToken stop)
    {
        if (db.Database.CurrentTransaction is not null) return await unit(acceptAllChanges);
        return await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(stop);
            var saved = await unit(false);
            await transaction.CommitAsync(stop);
            if (acceptAllChanges) db.ChangeTracker.AcceptAllChanges();
            return saved;
        });
    }
}
