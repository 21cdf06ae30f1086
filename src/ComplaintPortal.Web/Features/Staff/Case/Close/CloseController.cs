using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.Case.Close;

/// <summary>Closes a case with its outcome, what was learned and a message to the complainant (B15, B18, E15, E16, E20).</summary>
[Route(CaseAct.Root + "/afronden")]
public sealed class CloseController(CaseDesk desk, ClosingMessage message, IValidator<CloseForm> validator) : ActController<CloseForm>(CaseAct.Close, desk, validator)
{
    private readonly CaseDesk desk = desk;

    protected override void Fill(CloseForm form)
    {
        if (OutcomeChoice.Of(form.Case, desk.Regulation).Where(choice => choice.Obstacle is null).ToList() is [var only]) form.Outcome = only.Outcome.ToString();
        form.Day = Typed.Of(desk.Clock.Today);
        form.Message = message.Write(form.Case, desk.Clock.Today);
    }

    protected override void Act(Complaint complaint, CloseForm form, Actor by, DateTimeOffset now)
    {
        var draft = new ClosingDraft(
            Enum.Parse<Outcome>(form.Outcome!), Typed.Day(form.Day)!.Value, Clean.Text(form.Lessons), form.IsNothingLearned(), PointLines.Read(form.Points), Clean.Text(form.Message));
        complaint.Close(draft, desk.Regulation, by, now);
        // Who closes it as it stands has seen what the complainant did, such as withdrawing it.
        complaint.MarkNewsSeen(form.Version);
    }
}
