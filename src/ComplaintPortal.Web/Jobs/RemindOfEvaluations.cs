using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Evaluation;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.Mail;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Jobs;

/// <summary>
/// Reminds management of years past without an adopted evaluation (E22), from the profile's day on and then every month: one mail a
/// person a month, since the key of that mail is there once.
/// </summary>
public sealed class RemindOfEvaluations(PortalDbContext db, EvaluationYears years, Regulation regulation, PortalClock clock, ILogger<RemindOfEvaluations> logger) : IPortalJob
{
    public async Task RunAsync(CancellationToken stop)
    {
        if (clock.Now < DutchTime.Instant(clock.Today, SendReminders.Morning)) return;
        var missed = await years.MissedAsync(stop);
        if (missed.Count == 0) return;
        var management = (await Office.PeopleAsync(db, stop)).Where(person => person.Role == Roles.Management).ToList();
        if (management.Count == 0) logger.LogWarning("There is no management with an account: nobody is reminded of the annual evaluation");
        // The same day for all of them: only in the first month one year more can come to it.
        var day = missed.Max(year => regulation.Evaluation.Reached(year, clock.Today)!.Value);
        foreach (var person in management) await RemindAsync(person, $"evaluation-{day:yyyy-MM-dd}-{person.Id:n}", missed, stop);
    }

    private async Task RemindAsync(OfficePerson person, string key, List<int> missed, CancellationToken stop)
    {
        if (await db.Outbox.AnyAsync(mail => mail.Key == key, stop)) return;
        db.Outbox.Add(OutboxMessage.ToStaff(NoticeKind.EvaluationMissing, person.Email, key, new YearsArguments(missed).ToJson(), clock.Now));
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException) when (!stop.IsCancellationRequested)
        {
            logger.LogInformation("Another server reminds of the annual evaluation at this moment");
            db.ChangeTracker.Clear();
        }
    }
}
