using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.Case.ReportDirectReferral;

/// <summary>Records that the complainant went to an external body directly, as told to the officer (B29, E18). Our promises run on.</summary>
[Route(CaseAct.Root + "/ging-zelf")]
public sealed class ReportDirectReferralController(CaseDesk desk, IValidator<ReportDirectReferralForm> validator)
    : ActController<ReportDirectReferralForm>(CaseAct.ReportDirectReferral, desk, validator)
{
    private readonly CaseDesk desk = desk;

    protected override Task PrepareAsync(ReportDirectReferralForm form, CancellationToken stop)
    {
        form.Offer(desk);
        return Task.CompletedTask;
    }

    protected override void Fill(ReportDirectReferralForm form) => form.FillIn(desk);

    protected override void Act(Complaint complaint, ReportDirectReferralForm form, Actor by, DateTimeOffset now) => complaint.ReportDirectReferral(
        new ReferralDraft(form.Chosen()!, ReferralBringer.Complainant, Typed.Day(form.Day)!.Value, Clean.Text(form.Reason)), by, now);
}
