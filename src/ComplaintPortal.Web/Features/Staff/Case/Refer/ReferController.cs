using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.Case.Refer;

/// <summary>Refers a complaint to an external body; the complainant is told where that is reached (B28, E16, E18).</summary>
[Route(CaseAct.Root + "/doorverwijzen")]
public sealed class ReferController(CaseDesk desk, IValidator<ReferForm> validator) : ActController<ReferForm>(CaseAct.Refer, desk, validator)
{
    private readonly CaseDesk desk = desk;

    protected override Task PrepareAsync(ReferForm form, CancellationToken stop)
    {
        form.Offer(desk);
        return Task.CompletedTask;
    }

    protected override void Fill(ReferForm form) => form.FillIn(desk);

    protected override void Act(Complaint complaint, ReferForm form, Actor by, DateTimeOffset now) => complaint.Refer(
        new ReferralDraft(form.Chosen()!, Enum.Parse<ReferralBringer>(form.Bringer!), Typed.Day(form.Day)!.Value, Clean.Text(form.Reason)),
        endPromises: form.EndPromises == "true", by, now);
}
