using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Domain.Regulations;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Data;

/// <summary>The register (B16): everything that is received gets its number here, in one transaction with the dossier itself.</summary>
public sealed class Register(PortalDbContext db, Regulation regulation)
{
    /// <summary>
    /// Receives a complaint or suggestion. The same submission key never makes a second one: sending again answers with the first.
    /// </summary>
    /// <param name="within">What else belongs to the same transaction, such as removing the draft.</param>
    public async Task<Complaint> ReceiveAsync(Intake intake, Actor by, DateTimeOffset now, Func<Task>? within = null, CancellationToken stop = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await ReceiveOnceAsync(intake, by, now, within, stop);
            }
            catch (DbUpdateException) when (attempt == 1)
            {
                // Two at once: the same form twice, or the first two of a new year. The other one is there now.
            }
        }
    }

    /// <summary>On SQL Server a transient fault repeats the whole unit, so each try starts with a clean slate.</summary>
    private Task<Complaint> ReceiveOnceAsync(Intake intake, Actor by, DateTimeOffset now, Func<Task>? within, CancellationToken stop) =>
        db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(stop);
            if (await FindAsync(intake.SubmissionKey, stop) is { } earlier) return earlier;
            var complaint = Complaint.Receive(await NextNumberAsync(DutchTime.Day(now).Year, stop), intake, regulation, by, now);
            db.Complaints.Add(complaint);
            await db.SaveChangesAsync(stop);
            if (within is not null) await within();
            await transaction.CommitAsync(stop);
            return complaint;
        });

    /// <summary>Whether this was received already; says nothing else, since who asks may be barred from it by now.</summary>
    public Task<bool> WasReceivedAsync(Guid submissionKey, CancellationToken stop) => Received.AnyAsync(one => one.SubmissionKey == submissionKey, stop);

    private Task<Complaint?> FindAsync(Guid submissionKey, CancellationToken stop) =>
        Received.AsNoTracking().FirstOrDefaultAsync(one => one.SubmissionKey == submissionKey, stop);

    /// <summary>Also what the employee who asks is barred from: one submission makes one complaint, whoever sends it again.</summary>
    private IQueryable<Complaint> Received => db.Complaints.IgnoreQueryFilters();

    private async Task<ComplaintNumber> NextNumberAsync(int year, CancellationToken stop) =>
        new(regulation.NumberPrefix, year, await Numbers.TakeAsync(db, year, 1, stop));
}
