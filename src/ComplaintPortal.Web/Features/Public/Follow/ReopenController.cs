using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Public.Follow;

/// <summary>Asks to take up again what was closed, within the regulation's term, or taken back; after the term the page says to call.</summary>
[Route("/mijn-klacht/heropenen")]
public sealed class ReopenController(PortalDbContext db, OwnDesk desk, Regulation regulation, IValidator<ReopenForm> validator)
    : OwnActController<ReopenForm>("Reopen", desk, validator)
{
    protected override void Act(Complaint complaint, ReopenForm form, DateTimeOffset now) =>
        complaint.Reopen(Clean.Text(form.Reason), regulation, Actor.Complainant, now);

    protected override async Task<bool> WasDoneAsync(long id, ReopenForm form, CancellationToken stop)
    {
        var reasons = await db.Complaints.Where(complaint => complaint.Id == id && complaint.ClosedOn == null)
            .SelectMany(complaint => complaint.Timeline)
            .Where(entry => entry.Event == TimelineEvent.Reopened && entry.ByKind == ActorKind.Complainant)
            .Select(entry => entry.Detail).ToListAsync(stop);
        return reasons.Contains(Clean.Text(form.Reason));
    }

    protected override string Done(ReopenForm form) => "Status.ReopenDone";
}

public sealed class ReopenForm : OwnForm
{
    public string? Reason { get; set; }
}

internal sealed class ReopenValidator : AbstractValidator<ReopenForm>
{
    public ReopenValidator(IStringLocalizer<FieldTexts> texts) =>
        RuleFor(form => form.Reason).Filled(texts, "Reopen.Reason", TimelineEntry.DetailLimit);
}
