using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Web.Features.Shared.ImprovementActions;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.ImprovementActions.ChangeOwner;

/// <summary>Gives an improvement action to someone else (E21).</summary>
[Route(ImprovementAct.Root + "/eigenaar")]
public sealed class ChangeOwnerController(ImprovementDesk desk, IValidator<ChangeOwnerForm> validator)
    : ImprovementActController<ChangeOwnerForm>(ImprovementAct.ChangeOwner, desk, validator)
{
    private readonly ImprovementDesk desk = desk;

    protected override async Task PrepareAsync(ChangeOwnerForm form, CancellationToken stop)
    {
        form.Owners = await desk.Db.OwnersAsync(stop);
        form.Owners.RemoveAll(owner => owner.Value == form.Action.OwnerId.ToString());
    }

    protected override void Act(ImprovementAction action, ChangeOwnerForm form, Actor by, DateTimeOffset now) =>
        action.ChangeOwner(ImprovementOwners.Chosen(form.Owners, form.Owner), by, now);
}
