using ComplaintPortal.Domain.Complaints;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Features.Staff.Case.Assign;

/// <summary>Gives a case to an officer, or to nobody; by one button on the case page to oneself.</summary>
[Route(CaseAct.Root + "/behandelaar")]
public sealed class AssignController(CaseDesk desk, IValidator<AssignForm> validator) : ActController<AssignForm>(CaseAct.Assign, desk, validator)
{
    private readonly CaseDesk desk = desk;

    protected override async Task PrepareAsync(AssignForm form, CancellationToken stop)
    {
        // Nobody to whom the case is shut.
        form.Officers = [.. (await desk.OfficersAsync(stop)).Where(officer => !form.Case.Barred.Any(one => one.StaffId.ToString() == officer.Value))];
        var handlerId = form.Case.HandlerId;
        form.HandlerNow = await desk.Db.Users.Where(member => member.Id == handlerId).Select(member => member.DisplayName).FirstOrDefaultAsync(stop);
    }

    protected override void Fill(AssignForm form) => form.Handler = form.Case.HandlerId?.ToString() ?? AssignForm.Nobody;

    protected override void Act(Complaint complaint, AssignForm form, Actor by, DateTimeOffset now) =>
        complaint.AssignTo(form.Chosen is { } officer ? Guid.Parse(officer.Value) : null, form.Chosen?.Label, by, now);

    protected override IEnumerable<Overwritten> Compare(AssignForm form)
    {
        var nobody = desk.Texts["Case.NoHandler"].Value;
        yield return new(desk.Texts["Case.Handler"], form.HandlerNow ?? nobody, form.Chosen?.Label ?? nobody);
    }
}
