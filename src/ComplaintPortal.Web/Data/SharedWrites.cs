using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Data;

/// <summary>
/// Puts those who wait to write to SQLite at the same moment into one transaction: the pages that they share, and waiting for the disk, are
/// then paid once for all. Each write is whole or not at all by itself, and is told that it is done only when it is on the disk.
/// </summary>
/// <remarks>One of those who wait leads: it takes the turn, writes for all who came meanwhile, and lets the next one lead the rest.</remarks>
internal sealed class SharedWrites
{
    /// <summary>So many at most in one transaction: whoever wants to write something else waits for all of it.</summary>
    private const int MostAtOnce = 32;

    private readonly Lock gate = new();
    private readonly List<Write> waiting = [];
    private bool isLed;

    /// <summary>Writes by prepared statements. Once it waits it is written, also when whoever asked for it is gone.</summary>
    /// <param name="write">Whatever it throws undoes what it wrote, and nothing else.</param>
    /// <exception cref="TimeoutException">Someone else writes for so long that it is no use to wait.</exception>
    public async Task WriteAsync(PortalDbContext db, Action<SqliteStatements> write)
    {
        var mine = new Write(write);
        if (!Joins(mine) || await mine.Leads) await LeadAsync(db);
        await mine.Leads;
    }

    /// <summary>False where nobody leads yet.</summary>
    private bool Joins(Write mine)
    {
        lock (gate)
        {
            waiting.Add(mine);
            if (isLed) return true;
            isLed = true;
            return false;
        }
    }

    private async Task LeadAsync(PortalDbContext db)
    {
        List<Write> part = [];
        try
        {
            await db.InTransactionAsync(() =>
            {
                part = Take();
                using var statements = new SqliteStatements((SqliteConnection)db.Database.GetDbConnection());
                foreach (var one in part) one.Run(statements);
                return Task.FromResult(true);
            }, CancellationToken.None);
            part.ForEach(one => one.End(null));
        }
        catch (Exception fault)
        {
            // Nothing of it stands: not what seemed to go well either.
            if (part.Count == 0) part = Take();
            part.ForEach(one => one.End(fault));
        }
        PassOn();
    }

    private List<Write> Take()
    {
        lock (gate)
        {
            var part = waiting.GetRange(0, Math.Min(MostAtOnce, waiting.Count));
            waiting.RemoveRange(0, part.Count);
            return part;
        }
    }

    private void PassOn()
    {
        lock (gate)
        {
            isLed = waiting.Count > 0;
            if (isLed) waiting[0].Lead();
        }
    }

    private sealed class Write(Action<SqliteStatements> write)
    {
        private TaskCompletionSource<bool> told = NewTold();
        private Exception? fault;

        /// <summary>Whether it is to lead the rest; false once it is written.</summary>
        public Task<bool> Leads => told.Task;

        public void Lead()
        {
            var former = told;
            told = NewTold();
            former.SetResult(true);
        }

        public void Run(SqliteStatements statements)
        {
            statements.Of("SAVEPOINT one").Run();
            try
            {
                write(statements);
            }
            catch (Exception own)
            {
                fault = own;
                statements.Of("ROLLBACK TO one").Run();
            }
            statements.Of("RELEASE one").Run();
        }

        public void End(Exception? ofAll)
        {
            if ((fault ?? ofAll) is { } why) told.SetException(why);
            else told.SetResult(false);
        }

        private static TaskCompletionSource<bool> NewTold() => new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
