using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.Case.BarStaff;

/// <summary>Shuts a case to an employee whom it is not about, but who had better not see it: someone who knows the complainant, or oneself.</summary>
[Route(CaseAct.Root + "/afschermen")]
public sealed class BarStaffController(CaseDesk desk, IValidator<BarStaffForm> validator) : ActController<BarStaffForm>(CaseAct.BarStaff, desk, validator)
{
    private readonly CaseDesk desk = desk;
    private bool isShutToAll;

    protected override async Task PrepareAsync(BarStaffForm form, CancellationToken stop) => form.All = await StaffChoice.AllAsync(desk, stop);

    protected override void Act(Complaint complaint, BarStaffForm form, Actor by, DateTimeOffset now)
    {
        var person = form.Chosen()!;
        complaint.Bar(person.Id, person.Name, Clean.Text(form.Reason), by, now);
        isShutToAll = StaffChoice.IsShutToAll(form.All, complaint);
    }

    protected override void Tell()
    {
        if (isShutToAll) TempData["Done"] = "People.ShutToAll";
    }
}
