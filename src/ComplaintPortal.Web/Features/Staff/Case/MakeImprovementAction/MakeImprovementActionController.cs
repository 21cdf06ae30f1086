using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Features.Shared.ImprovementActions;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Features.Staff.Case.MakeImprovementAction;

/// <summary>Makes an improvement action out of a case, at whatever phase (B15, E21).</summary>
[Route(CaseAct.Root + "/verbeteractie")]
public sealed class MakeImprovementActionController(CaseDesk desk, IValidator<MakeImprovementActionForm> validator)
    : ActController<MakeImprovementActionForm>(CaseAct.MakeImprovementAction, desk, validator)
{
    private readonly CaseDesk desk = desk;

    protected override IQueryable<Complaint> With(IQueryable<Complaint> complaints) =>
        complaints.WithProcedure().Include(one => one.ImprovementPoints.OrderBy(point => point.Id));

    protected override async Task PrepareAsync(MakeImprovementActionForm form, CancellationToken stop)
    {
        await form.Improvement.PrepareAsync(desk.Db, desk.Clock.Today, desk.Texts["Improvement.NoYear"], stop);
        // Nobody to whom the case is shut.
        form.Improvement.Owners.RemoveAll(owner => form.Case.Barred.Any(one => one.StaffId.ToString() == owner.Value));
    }

    protected override void Act(Complaint complaint, MakeImprovementActionForm form, Actor by, DateTimeOffset now)
    {
        desk.Db.ImprovementActions.Add(ImprovementAction.Make(form.Improvement.ToDraft(complaint.Id), by, now));
        complaint.NoteImprovementAction(by, now);
    }
}
