using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.Mail;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Jobs;

/// <summary>
/// Reminds people of promises (B12, E9): one mail a person a morning with all that is due. Each reminder goes once, since
/// that it went is recorded in the transaction that writes the mail.
/// </summary>
public sealed class SendReminders(PortalDbContext db, Regulation regulation, PortalClock clock, ILogger<SendReminders> logger) : IPortalJob
{
    /// <summary>The wall-clock time in Europe/Amsterdam from which a morning's mail goes out.</summary>
    public static readonly TimeOnly Morning = new(7, 0);

    private const int Batch = 500;

    public async Task RunAsync(CancellationToken stop)
    {
        if (clock.Now < DutchTime.Instant(clock.Today, Morning)) return;
        var due = await DueAsync(stop);
        if (due.Count == 0) return;
        var staff = await Office.PeopleAsync(db, stop);
        var barred = await BarredAsync(due, stop);
        foreach (var (person, reminders) in Addressed(due, staff, barred))
        {
            await RemindAsync(person, reminders, stop);
            db.ChangeTracker.Clear();
        }
    }

    private async Task<List<DuePromise>> DueAsync(CancellationToken stop)
    {
        var today = clock.Today;
        // Every kind of promise, also one that the profile no longer names: what was promised is kept in mind.
        var horizon = Enum.GetValues<PromiseKind>().Max(kind => ReminderStage.Horizon(regulation.RemindersOf(kind), today, regulation.WorkingDays));
        var due = await db.Complaints
            .SelectMany(
                complaint => complaint.Promises.Where(promise => promise.State == PromiseState.Open && promise.DueOn <= horizon),
                (complaint, promise) => new DuePromise(promise.Id, promise.Kind, promise.DueOn, complaint.Id, complaint.Number, complaint.HandlerId))
            .ToListAsync(stop);
        return due;
    }

    /// <summary>Who sees nothing of which case: no reminder of it either (conflict of interest).</summary>
    private async Task<HashSet<(long Complaint, Guid Staff)>> BarredAsync(List<DuePromise> due, CancellationToken stop)
    {
        var complaints = due.Select(promise => promise.ComplaintId).Distinct().ToList();
        var barred = new HashSet<(long, Guid)>();
        foreach (var some in complaints.Chunk(Batch))
        {
            var ids = some.ToList();
            barred.UnionWith((await db.Complaints.Where(complaint => ids.Contains(complaint.Id))
                .SelectMany(complaint => complaint.Barred, (complaint, one) => new { complaint.Id, one.StaffId }).ToListAsync(stop))
                .Select(one => (one.Id, one.StaffId)));
        }
        return barred;
    }

    /// <summary>To the handler, or to all officers where there is none or the handler left; escalations to management.</summary>
    private IEnumerable<(OfficePerson Person, List<(DuePromise Promise, ReminderStage Stage)> Reminders)> Addressed(
        List<DuePromise> due, List<OfficePerson> staff, HashSet<(long Complaint, Guid Staff)> barred)
    {
        var officers = staff.Where(person => person.Role == Roles.Officer).ToList();
        var management = staff.Where(person => person.Role == Roles.Management).ToList();
        if (officers.Count == 0) logger.LogWarning("There is no officer with an account: nobody is reminded of promises");
        if (management.Count == 0) logger.LogWarning("There is no management with an account: nobody is told of late promises");
        return
            from promise in due
            from stage in ReminderStage.Reached(regulation.RemindersOf(promise.Kind), promise.DueOn, clock.Today, regulation.WorkingDays)
            from person in Seeing(promise, stage.IsEscalation ? management : officers.Handling(promise.HandlerId), officers, management, barred)
            group (promise, stage) by person.Id into reminders
            select (staff.First(person => person.Id == reminders.Key), reminders.ToList());
    }

    /// <summary>Those of them who may see the case. Where the case is shut to all, the other officers are told, or else management: nobody may miss it.</summary>
    private static List<OfficePerson> Seeing(
        DuePromise promise, List<OfficePerson> asked, List<OfficePerson> officers, List<OfficePerson> management, HashSet<(long Complaint, Guid Staff)> barred) =>
        new[] { asked, officers, management }
            .Select(people => people.Where(person => !barred.Contains((promise.ComplaintId, person.Id))).ToList())
            .FirstOrDefault(people => people.Count > 0) ?? [];

    private async Task RemindAsync(OfficePerson person, List<(DuePromise Promise, ReminderStage Stage)> reminders, CancellationToken stop)
    {
        var now = clock.Now;
        var promises = reminders.Select(reminder => reminder.Promise.Id).Distinct().ToList();
        var gone = (await db.Reminders.AsNoTracking()
            .Where(record => record.RecipientId == person.Id && promises.Contains(record.PromiseId))
            .Select(record => new { record.PromiseId, record.DueOn, record.Days, record.IsEscalation }).ToListAsync(stop))
            .Select(record => (record.PromiseId, record.DueOn, record.Days, record.IsEscalation)).ToHashSet();
        var fresh = reminders.Where(one => !gone.Contains((one.Promise.Id, one.Promise.DueOn, one.Stage.Days, one.Stage.IsEscalation))).ToList();
        if (fresh.Count == 0) return;

        db.Reminders.AddRange(fresh.Select(one => new ReminderRecord(one.Promise.Id, one.Promise.DueOn, one.Stage, person.Id, now)));
        var lines = fresh.OrderBy(one => one.Promise.DueOn).Take(ReminderArguments.Most).Select(one => new ReminderLine(one.Promise.Number, one.Promise.Kind, one.Promise.DueOn, one.Stage.IsEscalation));
        db.Outbox.Add(OutboxMessage.ToStaff(
            NoticeKind.Reminders, person.Email, $"reminders-{clock.Today:yyyy-MM-dd}-{person.Id:n}",
            new ReminderArguments(clock.Today, [.. lines], Math.Max(0, fresh.Count - ReminderArguments.Most)).ToJson(), now));
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException) when (!stop.IsCancellationRequested)
        {
            // This person's mail of this morning is written already, by another server or an earlier run: what is new goes tomorrow.
            logger.LogInformation("Reminders of {Day} were written already for one person", clock.Today);
        }
    }

    private sealed record DuePromise(long Id, PromiseKind Kind, DateOnly DueOn, long ComplaintId, string Number, Guid? HandlerId);
}
