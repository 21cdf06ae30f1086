using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Identity;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.Case.PlanConversation;

/// <summary>Plans a conversation and invites the complainant by a channel that is allowed (B14, E9, E14).</summary>
[Route(CaseAct.Root + "/gesprekken/plannen")]
public sealed class PlanConversationController(CaseDesk desk, IValidator<PlanConversationForm> validator)
    : ActController<PlanConversationForm>(CaseAct.PlanConversation, desk, validator)
{
    private readonly CaseDesk desk = desk;

    protected override async Task PrepareAsync(PlanConversationForm form, CancellationToken stop) =>
        form.Offered = await ConversationPeople.OfferedAsync(desk, form, User.ToActor(), stop);

    protected override void Fill(PlanConversationForm form)
    {
        form.Kind = nameof(ConversationKind.InPerson);
        // The complainant and the handler.
        form.People = [.. form.Offered.Take(2).Select(ConversationPeople.CodeOf)];
        form.Purpose = form.PurposeNow().ToString();
    }

    protected override void Act(Complaint complaint, PlanConversationForm form, Actor by, DateTimeOffset now) =>
        complaint.PlanConversation(new ConversationPlan(form.About(), form.Way(), form.At(), Clean.Line(form.Place), form.Chosen()), by, now);
}
