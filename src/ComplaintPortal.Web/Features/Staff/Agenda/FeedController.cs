using System.Globalization;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Calendars;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Agenda;

/// <summary>
/// An officer's own calendar for a calendar program, under a secret address. Numbers only: no name, no place, nothing of what a case is
/// about (B17). Nobody is signed in here, so what the officer is barred from is left out by name.
/// </summary>
[AllowAnonymous]
[EnableRateLimiting(LimitsSetup.CalendarFeeds)]
public sealed class FeedController(PortalDbContext db, PortalOptions options, PortalClock clock, IStringLocalizer<StaffTexts> texts) : Controller
{
    /// <summary>How many days back and ahead it reaches.</summary>
    private const int DaysBack = 31;
    private const int DaysAhead = 365;

    [HttpGet("/agenda/{secret}.ics")]
    public async Task<IActionResult> Show(string? secret, CancellationToken stop)
    {
        if (secret is null) return NotFound(); // Nothing but spaces stood there.
        var hash = CalendarKey.HashOf(secret);
        var owner = await (
            from member in db.Users
            join link in db.UserRoles on member.Id equals link.UserId
            join role in db.Roles on link.RoleId equals role.Id
            where member.CalendarKeyHash == hash && !member.IsDisabled && !member.MustChangePassword && role.Name == Roles.Officer
            select (Guid?)member.Id).FirstOrDefaultAsync(stop);
        if (owner is not { } me) return NotFound();
        var cases = db.Complaints.Where(one => one.HandlerId == me && !one.Barred.Any(barred => barred.StaffId == me));
        var entries = await ConversationsAsync(cases, stop);
        entries.AddRange(await PromisesAsync(cases, stop));
        return File(CalendarFile.Make(entries, clock.Now, texts["Agenda.FeedName"]), $"{CalendarFile.MediaType}; charset=utf-8");
    }

    private async Task<List<CalendarEntry>> ConversationsAsync(IQueryable<Complaint> cases, CancellationToken stop)
    {
        var (from, until) = (clock.Now.AddDays(-DaysBack), clock.Now.AddDays(DaysAhead));
        var rows = await cases
            .SelectMany(one => one.Conversations.Where(talk => talk.State == ConversationState.Planned && talk.At >= from && talk.At < until), (one, talk) => new { one.Number, talk })
            .OrderBy(both => both.talk.At).ThenBy(both => both.talk.Id)
            .Select(both => new { both.Number, both.talk.Id, both.talk.At, both.talk.Moves })
            .ToListAsync(stop);
        return [.. rows.Select(row => Entry("conversation", row.Id, row.Moves, texts["Agenda.FeedConversation", row.Number], row.Number) with { At = row.At })];
    }

    private async Task<List<CalendarEntry>> PromisesAsync(IQueryable<Complaint> cases, CancellationToken stop)
    {
        var (from, until) = (clock.Today.AddDays(-DaysBack), clock.Today.AddDays(DaysAhead));
        var rows = await cases
            .SelectMany(one => one.Promises.Where(promise => promise.State == PromiseState.Open && promise.DueOn >= from && promise.DueOn < until), (one, promise) => new { one.Number, promise })
            .OrderBy(both => both.promise.DueOn).ThenBy(both => both.promise.Id)
            .Select(both => new { both.Number, both.promise.Id, both.promise.Kind, both.promise.DueOn, Extensions = both.promise.Extensions.Count() })
            .ToListAsync(stop);
        return [.. rows.Select(row => Entry("promise", row.Id, row.Extensions, texts[$"Agenda.FeedPromise", row.Number, texts[$"Promise.{row.Kind}"].Value], row.Number) with { On = row.DueOn })];
    }

    private CalendarEntry Entry(string kind, long id, int sequence, string summary, string number) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{kind}-{id}@{new Uri(options.PublicUrl).Host}"), sequence, summary)
        {
            Url = $"{options.PublicUrl.TrimEnd('/')}/medewerkers/klachten/{number}",
        };
}
