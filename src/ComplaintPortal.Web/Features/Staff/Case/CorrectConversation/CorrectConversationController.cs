using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Features.Staff.Case.RecordConversation;
using ComplaintPortal.Web.Identity;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Features.Staff.Case.CorrectConversation;

/// <summary>Corrects the record of a conversation, with a reason: the promises are counted anew (B12, E9, E14), and the old record stays, marked.</summary>
[Route(CaseAct.Root + "/corrigeren/gesprek/{id:long}")]
public sealed class CorrectConversationController(CaseDesk desk, IValidator<CorrectConversationForm> validator)
    : ActController<CorrectConversationForm>(CaseAct.CorrectConversation, desk, validator)
{
    private readonly CaseDesk desk = desk;

    protected override IQueryable<Complaint> With(IQueryable<Complaint> complaints) =>
        complaints.WithProcedure().Include(one => one.Conversations).ThenInclude(conversation => conversation.PossibleSolutions.OrderBy(solution => solution.Id));

    protected override bool HasItem(CorrectConversationForm form) => form.Planned() is { State: ConversationState.Held };

    protected override bool IsOpen(CorrectConversationForm form) => !form.Planned()!.IsCorrected;

    protected override bool AsksForRoom(CorrectConversationForm form) => form.More is not null;

    protected override async Task PrepareAsync(CorrectConversationForm form, CancellationToken stop)
    {
        form.Offered = await ConversationPeople.OfferedAsync(desk, form, User.ToActor(), stop);
        form.MakeRoom();
    }

    protected override void Fill(CorrectConversationForm form)
    {
        var held = form.Planned()!;
        form.FillFrom(held);
        (form.Purpose, form.Report) = (held.Purpose.ToString(), held.Report);
        form.People = [.. held.Participants.Where(one => one.TookPart).Select(one => ConversationPeople.CodeOf(ConversationPeople.Of(one)))];
        form.PossibleSolutions = [.. held.PossibleSolutions.Select(one => new PossibleSolutionRow { Text = one.Text, Pros = one.Pros, Cons = one.Cons })];
        form.MakeRoom();
    }

    protected override void Act(Complaint complaint, CorrectConversationForm form, Actor by, DateTimeOffset now) =>
        complaint.CorrectConversation(form.Planned()!, form.ToReport(), Clean.Text(form.Reason), by, now);
}
