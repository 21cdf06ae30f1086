using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Identity;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Features.Staff.Case.RecordContact;

/// <summary>Records a contact or an attempt (B12): when, how, by whom, with what result.</summary>
[Route(CaseAct.Root + "/contact")]
public sealed class RecordContactController(CaseDesk desk, IValidator<RecordContactForm> validator)
    : ActController<RecordContactForm>(CaseAct.RecordContact, desk, validator)
{
    private readonly CaseDesk desk = desk;

    protected override async Task PrepareAsync(RecordContactForm form, CancellationToken stop)
    {
        form.Officers = await desk.OfficersAsync(stop);
    }

    protected override void Fill(RecordContactForm form)
    {
        var now = DutchTime.Local(desk.Clock.Now);
        form.ByOfficer = User.StaffId().ToString();
        form.Date = Typed.Of(desk.Clock.Today);
        form.Time = Typed.Of(TimeOnly.FromDateTime(now.DateTime));
    }

    protected override void Act(Complaint complaint, RecordContactForm form, Actor by, DateTimeOffset now) => complaint.RecordContact(form.ToRecord(), by, now);
}
