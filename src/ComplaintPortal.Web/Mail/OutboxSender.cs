using System.Net.Mail;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Mail;

/// <summary>Sends what waits in the outbox. At most one worker has a message; a fault is tried again, less and less often.</summary>
public sealed class OutboxSender(PortalDbContext db, MailTemplates templates, IMailTransport transport, PortalClock clock, ILogger<OutboxSender> logger)
{
    private const int Batch = 50;

    public async Task SendDueAsync(CancellationToken stop)
    {
        var now = clock.Now;
        var due = await db.Outbox.AsNoTracking()
            .Where(message => message.State == OutboxState.Pending && message.NextAttemptAt <= now && (message.LeasedUntil == null || message.LeasedUntil < now))
            .OrderBy(message => message.NextAttemptAt).ThenBy(message => message.Id)
            .Select(message => message.Id).Take(Batch).ToListAsync(stop);
        foreach (var id in due)
        {
            if (await LeaseAsync(id, stop) is { } message) await SendAsync(message, stop);
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>Takes a message for this worker alone; null where another was first, or its last try was interrupted.</summary>
    private async Task<OutboxMessage?> LeaseAsync(long id, CancellationToken stop)
    {
        var message = await db.Outbox.FirstOrDefaultAsync(one => one.Id == id, stop);
        if (message is null) return null;
        var taken = message.TryLease(clock.Now);
        try
        {
            await db.SaveChangesAsync(stop); // A refusal too: a mail whose last try was interrupted has failed now.
            if (message.State == OutboxState.Failed) logger.LogWarning("Mail {Mail} given up at try {Attempt}: {Fault}", id, message.Attempts, message.Fault);
            return taken ? message : null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return null; // Another worker took it between reading and writing.
        }
    }

    private async Task SendAsync(OutboxMessage message, CancellationToken stop)
    {
        if (message.Kind is NoticeKind.Reminders or NoticeKind.HoldReview or NoticeKind.DossierOpened && !await NarrowAsync(message, stop))
        {
            db.Outbox.Remove(message);
            logger.LogInformation("Mail {Mail} dropped: its receiver is barred from all that it was about", message.Id);
        }
        else if (await WithheldAsync(message, stop))
        {
            logger.LogInformation("Mail {Mail} withheld: the complainant no longer allows e-mail", message.Id);
        }
        else
        {
            try
            {
                await transport.SendAsync(templates.Render(message), stop);
                message.MarkSent(clock.Now);
            }
            catch (Exception fault) when (fault is not OperationCanceledException || !stop.IsCancellationRequested)
            {
                // The server's own words can hold the address, so only the kind of fault is kept.
                message.MarkFailed(KindOf(fault), clock.Now);
                logger.LogWarning("Mail {Mail} not sent at try {Attempt}: {Fault}", message.Id, message.Attempts, message.Fault);
            }
        }
        if (message is { State: OutboxState.Sent, ComplaintId: { } about }) await NoteSentAsync(about);
        await db.SaveChangesAsync(CancellationToken.None);
    }

    /// <summary>
    /// Takes out of a mail to an employee what that employee was barred from since it was written; false where nothing is left to say.
    /// A mail that waited for its server can be a day old.
    /// </summary>
    private async Task<bool> NarrowAsync(OutboxMessage message, CancellationToken stop)
    {
        var shut = await db.Complaints
            .Where(complaint => complaint.Barred.Any(one => db.Users.Any(member => member.Id == one.StaffId && member.Email == message.To)))
            .Select(complaint => complaint.Number).ToListAsync(stop);
        if (shut.Count == 0) return true;
        if (message.Kind == NoticeKind.DossierOpened) return !shut.Contains(DossierArguments.FromJson(message.Arguments!).Number);
        if (message.Kind == NoticeKind.HoldReview) return !shut.Contains(HoldArguments.FromJson(message.Arguments!).Number);
        var reminders = ReminderArguments.FromJson(message.Arguments!);
        var left = reminders.Lines.Where(line => !shut.Contains(line.Number)).ToList();
        message.Narrow((reminders with { Lines = left }).ToJson());
        return left.Count > 0;
    }

    /// <summary>
    /// Follows what the complainant chose since the mail was written: another address, neutral wording, or no e-mail at all,
    /// which the dossier then says.
    /// </summary>
    private async Task<bool> WithheldAsync(OutboxMessage message, CancellationToken stop)
    {
        if (message.ComplaintId is not { } id) return false;
        var complaint = await db.Complaints.FirstAsync(one => one.Id == id, stop);
        if (message.IsCopy)
        {
            if (await MayReceiveAsync(message, id, stop)) return false;
            message.Withhold();
            return true;
        }
        if (complaint.SafeContact.RefusalOf(ContactChannel.Email, complaint.Complainant) is null)
        {
            message.Follow(complaint.SafeContact, complaint.Complainant);
            return false;
        }
        message.Withhold();
        complaint.NoteWithheld(message.Kind, clock.Now);
        return true;
    }

    /// <summary>Whether someone beside the complainant still may receive copies at that address (B27).</summary>
    private async Task<bool> MayReceiveAsync(OutboxMessage copy, long complaintId, CancellationToken stop)
    {
        var addresses = await db.Complaints
            .Where(complaint => complaint.Id == complaintId)
            .SelectMany(complaint => complaint.SupportPersons)
            .Where(person => person.MayReceiveCopies)
            .Select(person => person.Email).ToListAsync(stop);
        return addresses.Contains(copy.To, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>That something about a dossier left the portal is in the audit log (B17).</summary>
    private async Task NoteSentAsync(long complaintId)
    {
        var number = await db.Complaints.Where(one => one.Id == complaintId).Select(one => one.Number).FirstAsync();
        db.Note(new AuditLine { Number = number, Kind = AuditKind.Mail, ByKind = ActorKind.Portal, At = clock.Now });
    }

    private static string KindOf(Exception fault) => fault switch
    {
        SmtpException smtp => $"SMTP {smtp.StatusCode}",
        TimeoutException => "Timeout",
        _ => fault.GetBaseException().GetType().Name,
    };
}
