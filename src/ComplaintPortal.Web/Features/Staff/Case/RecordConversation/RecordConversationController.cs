using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Identity;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.Case.RecordConversation;

/// <summary>Records a conversation that took place, planned or not (B14, E9, E11, E14): who took part, what was said, which solutions came up.</summary>
[Route(CaseAct.Root + "/gesprekken/vastleggen")]
[Route(CaseAct.Root + "/gesprekken/{id:long}/vastleggen")]
public sealed class RecordConversationController(CaseDesk desk, IValidator<RecordConversationForm> validator)
    : ActController<RecordConversationForm>(CaseAct.RecordConversation, desk, validator)
{
    private readonly CaseDesk desk = desk;

    protected override bool HasItem(RecordConversationForm form) => form.Item == 0 || form.Planned() is not null;

    protected override bool IsOpen(RecordConversationForm form) => form.Planned() is null or { State: ConversationState.Planned };

    protected override bool AsksForRoom(RecordConversationForm form) => form.More is not null;

    protected override async Task PrepareAsync(RecordConversationForm form, CancellationToken stop)
    {
        form.Offered = await ConversationPeople.OfferedAsync(desk, form, User.ToActor(), stop);
        form.MakeRoom();
    }

    protected override void Fill(RecordConversationForm form)
    {
        if (form.Planned() is { } planned)
        {
            form.FillFrom(planned);
            form.Purpose = planned.Purpose.ToString();
            form.People = [.. planned.Participants.Select(one => ConversationPeople.CodeOf(ConversationPeople.Of(one)))];
            return;
        }
        form.FillMoment(desk.Clock.Now);
        form.Kind = nameof(ConversationKind.InPerson);
        form.Purpose = form.PurposeNow().ToString();
        // The complainant and the handler.
        form.People = [.. form.Offered.Take(2).Select(ConversationPeople.CodeOf)];
    }

    protected override void Act(Complaint complaint, RecordConversationForm form, Actor by, DateTimeOffset now) =>
        complaint.RecordConversation(form.Planned(), form.ToReport(), by, now);
}
