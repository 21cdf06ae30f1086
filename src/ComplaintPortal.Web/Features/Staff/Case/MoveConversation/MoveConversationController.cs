using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared;
using ComplaintPortal.Web.Features.Shared.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.Case.MoveConversation;

/// <summary>Gives a planned conversation another moment, way or place, and tells who was invited.</summary>
[Route(CaseAct.Root + "/gesprekken/{id:long}/verplaatsen")]
public sealed class MoveConversationController(CaseDesk desk, IValidator<MoveConversationForm> validator)
    : ActController<MoveConversationForm>(CaseAct.MoveConversation, desk, validator)
{
    private readonly CaseDesk desk = desk;

    protected override bool HasItem(MoveConversationForm form) => form.Planned() is not null;

    protected override bool IsOpen(MoveConversationForm form) => form.Planned()!.State == ConversationState.Planned;

    protected override void Fill(MoveConversationForm form) => form.FillFrom(form.Planned()!);

    protected override void Act(Complaint complaint, MoveConversationForm form, Actor by, DateTimeOffset now) =>
        complaint.MoveConversation(form.Planned()!, form.At(), form.Way(), Clean.Line(form.Place), by, now);

    protected override IEnumerable<Overwritten> Compare(MoveConversationForm form)
    {
        var planned = form.Planned()!;
        yield return new(desk.Texts["Conversations.When"], Say.Moment(planned.At), Say.Moment(form.At()));
        yield return new(desk.Texts["Conversation.Kind"], desk.Texts[$"ConversationKind.{planned.Kind}"], desk.Texts[$"ConversationKind.{form.Way()}"]);
        yield return new(desk.Texts["Conversation.Place"], planned.Place, Clean.Line(form.Place));
    }
}
