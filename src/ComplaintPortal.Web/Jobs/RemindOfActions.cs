using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.Mail;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Jobs;

/// <summary>
/// Reminds owners of their improvement actions, and of effects that are to be checked (E21): one mail a person a morning, and management
/// where an owner's account does not work any more. That it went is recorded in the transaction that writes the mail.
/// </summary>
public sealed class RemindOfActions(PortalDbContext db, PortalClock clock, ILogger<RemindOfActions> logger) : IPortalJob
{
    public async Task RunAsync(CancellationToken stop)
    {
        var today = clock.Today;
        if (clock.Now < DutchTime.Instant(today, SendReminders.Morning)) return;
        var due = await DueAsync(today, stop);
        if (due.Count == 0) return;
        var people = await Office.PeopleAsync(db, stop);
        var known = people.Select(person => person.Id).ToHashSet();
        foreach (var owned in due.Where(action => known.Contains(action.OwnerId)).GroupBy(action => action.OwnerId))
            await RemindAsync([people.First(person => person.Id == owned.Key)], [.. owned], own: true, stop);
        await RemindManagementAsync(people, [.. due.Where(action => !known.Contains(action.OwnerId))], stop);
    }

    private async Task<List<ImprovementAction>> DueAsync(DateOnly today, CancellationToken stop)
    {
        var horizon = today.AddDays(ImprovementAction.ReminderDays);
        return [.. (await db.ImprovementActions.Where(action => action.NextOn <= horizon).OrderBy(action => action.Id).ToListAsync(stop))
            .Where(action => action.ReminderDue(today) is not null)];
    }

    private async Task RemindManagementAsync(List<OfficePerson> people, List<ImprovementAction> actions, CancellationToken stop)
    {
        if (actions.Count == 0) return;
        var management = people.Where(person => person.Role == Roles.Management).ToList();
        if (management.Count > 0) await RemindAsync(management, actions, own: false, stop);
        else logger.LogWarning("There is no management with an account: nobody is told of improvement actions without an owner");
    }

    private async Task RemindAsync(List<OfficePerson> people, List<ImprovementAction> actions, bool own, CancellationToken stop)
    {
        var keys = people.ToDictionary(person => person.Id, person => $"actions-{(own ? "own" : "left")}-{clock.Today:yyyy-MM-dd}-{person.Id:n}");
        var all = keys.Values.ToList();
        // What came up since this morning's mail goes tomorrow.
        if (await db.Outbox.AnyAsync(mail => all.Contains(mail.Key), stop)) return;
        db.ChangeTracker.Clear();
        db.AttachRange(actions);
        var toCheck = actions.Count(action => action.State == ImprovementState.Done);
        var arguments = (own ? new ActionArguments(actions.Count - toCheck, toCheck, 0) : new ActionArguments(0, 0, actions.Count)).ToJson();
        foreach (var person in people)
            db.Outbox.Add(OutboxMessage.ToStaff(NoticeKind.ImprovementActions, person.Email, keys[person.Id], arguments, clock.Now));
        foreach (var action in actions) action.MarkReminded(action.ReminderDue(clock.Today)!.Value);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException) when (!stop.IsCancellationRequested)
        {
            // Another server writes them at this moment, or an action changed just now: what is left goes next time.
            logger.LogInformation("Reminders of improvement actions were left to another run");
        }
    }
}
