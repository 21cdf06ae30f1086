using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.Mail;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Jobs;

/// <summary>
/// Reminds the handler and management on the day on which a hold is to be reviewed (B20). Once for each review day: that it went is
/// recorded in the transaction that writes the mails.
/// </summary>
public sealed class RemindOfHolds(PortalDbContext db, PortalClock clock, ILogger<RemindOfHolds> logger) : IPortalJob
{
    private const int Batch = 100;

    public async Task RunAsync(CancellationToken stop)
    {
        if (clock.Now < DutchTime.Instant(clock.Today, SendReminders.Morning)) return;
        var (today, last) = (clock.Today, 0L);
        List<OfficePerson>? people = null;
        while (true)
        {
            var due = await db.Complaints
                .SelectMany(one => one.Holds.Where(hold => hold.LiftedAt == null && hold.ReviewOn <= today && hold.Id > last
                    && (hold.RemindedOf == null || hold.RemindedOf != hold.ReviewOn)), (one, hold) => new { one.Id, HoldId = hold.Id })
                .OrderBy(both => both.HoldId).Take(Batch).ToListAsync(stop);
            if (due.Count == 0) return;
            people ??= await Office.PeopleAsync(db, stop);
            foreach (var one in due) await RemindAsync(one.Id, people, stop);
            last = due[^1].HoldId;
        }
    }

    private async Task RemindAsync(long id, List<OfficePerson> people, CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        var complaint = await db.Complaints.AsSplitQuery().Include(one => one.Holds).Include(one => one.Barred).OrderBy(one => one.Id).FirstOrDefaultAsync(one => one.Id == id, stop);
        if (complaint?.Hold is not { } hold) return;
        var asked = Asked(complaint, people).ToList();
        if (asked.Count == 0)
        {
            logger.LogWarning("There is nobody with an account who may be reminded of the review of a hold");
            return;
        }
        var arguments = new HoldArguments(complaint.Number, hold.ReviewOn).ToJson();
        foreach (var person in asked)
            db.Outbox.Add(OutboxMessage.ToStaff(NoticeKind.HoldReview, person.Email, $"hold-{hold.Id}-{hold.ReviewOn:yyyy-MM-dd}-{person.Id:n}", arguments, clock.Now));
        hold.MarkReminded();
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException) when (!stop.IsCancellationRequested)
        {
            logger.LogInformation("Another server reminds of the review of a hold at this moment");
        }
    }

    /// <summary>The handler, or all officers where there is none (any more), and management; each once, and nobody who may not know of the case.</summary>
    private static IEnumerable<OfficePerson> Asked(Complaint complaint, List<OfficePerson> people) =>
        people.HandlingOf(complaint).Concat(people.Seeing(complaint).Where(person => person.Role == Roles.Management)).DistinctBy(person => person.Id);
}
