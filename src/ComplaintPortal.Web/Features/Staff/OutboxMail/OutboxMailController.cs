using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.Identity;
using ComplaintPortal.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.OutboxMail;

/// <summary>Mail that did not go out, the newest first, and how much waits. Never shows an address (B17).</summary>
[Authorize(Policy = Policies.Officer)]
[Route("/medewerkers/mail")]
public sealed class OutboxMailController(PortalDbContext db, PortalClock clock, IStringLocalizer<FieldTexts> texts) : Controller
{
    private const int PageSize = 50;

    /// <param name="na">The id of the last mail on the page before.</param>
    [HttpGet("")]
    public async Task<IActionResult> List(long? na, CancellationToken stop)
    {
        var id = na ?? long.MaxValue;
        // A mail about a case from which this employee is barred is not shown, nor counted.
        var mails = db.Outbox.Where(message => message.ComplaintId == null || db.Complaints.Any(complaint => complaint.Id == message.ComplaintId));
        var waiting = mails.Where(message => message.State == OutboxState.Pending);
        var count = await waiting.CountAsync(stop);
        var oldest = await waiting.OrderBy(message => message.Id).Select(message => message.CreatedAt).Take(1).ToListAsync(stop);
        var rows = await mails
            .Where(message => (message.State == OutboxState.Failed || message.State == OutboxState.Withheld) && message.Id < id)
            .OrderByDescending(message => message.Id)
            .Select(message => new MailRow(message.Id, message.Kind, message.Reference, message.CreatedAt, message.State, message.Attempts, message.Fault))
            .Take(PageSize + 1).ToListAsync(stop);
        return View("OutboxMail", new OutboxMailPage([.. rows.Take(PageSize)], count, oldest.Count > 0 ? oldest[0] : null, na is not null, rows.Count > PageSize));
    }

    [HttpPost("{id:long}/opnieuw")]
    public async Task<IActionResult> SendAgain(long id, CancellationToken stop)
    {
        if (await db.Outbox.FirstOrDefaultAsync(one => one.Id == id, stop) is not { } message) return NotFound();
        if (message.ComplaintId is { } about && !await db.Complaints.AnyAsync(complaint => complaint.Id == about, stop)) return NotFound();
        try
        {
            message.SendAgain(clock.Now);
            await db.SaveChangesAsync(stop);
        }
        catch (Exception fault) when (fault is ComplaintRuleException or DbUpdateConcurrencyException)
        {
            // Someone else did it a moment before: the list says how it stands.
            ModelState.AddModelError("", texts["Mail.NotFailed"]);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return await List(null, stop);
        }
        TempData["Done"] = "Mail.Done";
        return Redirect("/medewerkers/mail");
    }
}

public sealed record MailRow(long Id, NoticeKind Kind, string? Number, DateTimeOffset Since, OutboxState State, int Attempts, string? Fault)
{
    /// <summary>Under which the fault stands in plain words.</summary>
    public string FaultKey => State == OutboxState.Withheld ? "Mail.Fault.Withheld" : Fault switch
    {
        "SMTP MailboxUnavailable" or "SMTP MailboxNameNotAllowed" or "SMTP UserNotLocalTryAlternatePath" or "FormatException" => "Mail.Fault.Address",
        "SMTP MailboxBusy" or "SMTP ExceededStorageAllocation" => "Mail.Fault.Mailbox",
        "SMTP MustIssueStartTlsFirst" or "SMTP ClientNotPermitted" or "AuthenticationException" => "Mail.Fault.SignIn",
        "SMTP ServiceNotAvailable" or "SMTP ServiceClosingTransmissionChannel" or "SMTP LocalErrorInProcessing" or "SMTP InsufficientStorage" => "Mail.Fault.Busy",
        "SMTP GeneralFailure" or "Timeout" or "SocketException" or "IOException" => "Mail.Fault.Unreachable",
        _ => "Mail.Fault.Other",
    };
}

public sealed record OutboxMailPage(List<MailRow> Rows, int Waiting, DateTimeOffset? OldestSince, bool HasBefore, bool HasMore);
