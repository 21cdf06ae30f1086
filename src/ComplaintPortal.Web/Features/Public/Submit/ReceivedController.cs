using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Features.Public.Submit;

/// <summary>
/// The receipt: number, access code, what comes next. The code is shown once: the answer that shows it takes the secret out of the
/// browser. An answer that got lost on the way took nothing, so asking again shows it again.
/// </summary>
[AllowAnonymous]
public sealed class ReceivedController(DraftVisit visit, PortalDbContext db) : Controller
{
    [HttpGet("/klacht-indienen/ontvangen")]
    public async Task<IActionResult> Show(CancellationToken stop)
    {
        if (visit.Secret is not { } secret) return View("ReceivedBefore");
        var key = secret.DraftId;
        var receipt = await db.Complaints.AsNoTracking().Where(complaint => complaint.SubmissionKey == key)
            .Select(complaint => new ReceiptPage
            {
                Number = complaint.Number,
                Kind = complaint.Kind,
                SafeContact = complaint.SafeContact,
                Complainant = complaint.Complainant,
                Location = complaint.Location,
                RestrictiveMeasure = complaint.RestrictiveMeasure,
                DirectBodies = complaint.Referrals.Where(referral => referral.IsDirect).OrderBy(referral => referral.Id).Select(referral => referral.BodyName).ToList(),
                Promises = complaint.Promises.Select(promise => new PromiseRow(promise.Kind, promise.State, promise.DueOn, promise.KeptOn)).ToList(),
            })
            .FirstOrDefaultAsync(stop);
        if (receipt is null) return Redirect(Step.Start);
        VisitCookie.Forget(HttpContext);
        return View("Received", receipt with { Code = secret.AccessCode });
    }
}

public sealed record ReceiptPage
{
    public required string Number { get; init; }

    public required ComplaintKind Kind { get; init; }

    public required SafeContact SafeContact { get; init; }

    public required Complainant Complainant { get; init; }

    public required string? Location { get; init; }

    public required bool RestrictiveMeasure { get; init; }

    public required List<PromiseRow> Promises { get; init; }

    /// <summary>The bodies to which the complainant said to have gone already.</summary>
    public required List<string> DirectBodies { get; init; }

    public AccessCode Code { get; init; } = AccessCode.New();

    public GuidanceQuestion Question => GuidanceQuestion.Of(Location, Complainant.Relation, RestrictiveMeasure);
}
