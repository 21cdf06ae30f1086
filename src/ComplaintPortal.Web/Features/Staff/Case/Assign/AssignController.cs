using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Features.Shared.Forms;
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
        var officers = await (
            from member in desk.Db.Users
            join link in desk.Db.UserRoles on member.Id equals link.UserId
            join role in desk.Db.Roles on link.RoleId equals role.Id
            where !member.IsDisabled && role.Name == Roles.Officer
            orderby member.DisplayName
            select new { member.Id, member.DisplayName }).ToListAsync(stop);
        form.Officers = [.. officers.Select(officer => new Option(officer.Id.ToString(), officer.DisplayName))];
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
