using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Audit;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Features.Staff.Agenda;

/// <summary>The coming weeks: conversations by the hour and the days on which promises are due, of the own cases or of all.</summary>
[Authorize(Policy = Policies.Officer)]
public sealed class AgendaController(PortalDbContext db, DossierLog log, PortalClock clock) : Controller
{
    /// <param name="vanaf">A day of the first week to show.</param>
    /// <param name="wie">"alle" for the cases of everyone.</param>
    [HttpGet(AgendaPage.Path)]
    public async Task<IActionResult> Show(DateOnly? vanaf, string? wie, CancellationToken stop)
    {
        var (monday, isEveryone, today) = (AgendaPage.MondayOf(vanaf ?? clock.Today), wie == "alle", clock.Today);
        var (end, me) = (monday.AddDays(7 * AgendaPage.WeeksShown), User.StaffId());
        var cases = isEveryone ? db.Complaints : db.Complaints.Where(one => one.HandlerId == me);
        var conversations = await ConversationsAsync(cases, DutchTime.Instant(monday, default), DutchTime.Instant(end, default), stop);
        var open = cases.SelectMany(one => one.Promises.Where(promise => promise.State == PromiseState.Open), (one, promise) => new { one, promise });
        var promises = await open.Where(both => both.promise.DueOn >= monday && both.promise.DueOn < end)
            .OrderBy(both => both.promise.DueOn).ThenBy(both => both.promise.Id)
            .Select(both => new AgendaPromise(both.promise.Id, both.one.Id, both.one.Number, both.one.Complainant.Name, both.promise.Kind, both.promise.DueOn))
            .ToListAsync(stop);
        var late = await open.CountAsync(both => both.promise.DueOn < today, stop);
        // Names are shown, so this is a look into each of them (B17).
        var seen = conversations.Select(one => one.ComplaintId).Concat(promises.Select(one => one.ComplaintId)).Distinct();
        await log.LookAsync([.. seen], AuditKind.List, User.ToActor(), stop);
        return View("Agenda", new AgendaPage(monday, isEveryone, late, AgendaPage.WeeksOf(monday, today, conversations, promises)));
    }

    private static Task<List<AgendaConversation>> ConversationsAsync(IQueryable<Complaint> cases, DateTimeOffset from, DateTimeOffset until, CancellationToken stop) => cases
        .SelectMany(
            one => one.Conversations.Where(talk => (talk.State == ConversationState.Planned || talk.State == ConversationState.Held) && !talk.IsCorrected && talk.At >= from && talk.At < until),
            (one, talk) => new { one, talk })
        .OrderBy(both => both.talk.At).ThenBy(both => both.talk.Id)
        .Select(both => new AgendaConversation(
            both.talk.Id, both.one.Id, both.one.Number, both.one.Complainant.Name, both.talk.At, both.talk.Kind, both.talk.State, both.talk.Purpose, both.talk.Place))
        .ToListAsync(stop);
}
