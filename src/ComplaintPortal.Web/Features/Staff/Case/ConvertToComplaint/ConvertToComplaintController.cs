using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.Case.ConvertToComplaint;

/// <summary>Handles a suggestion as a complaint, with the sender's consent; the promises count from the day of that consent (E1).</summary>
[Route(CaseAct.Root + "/wordt-klacht")]
public sealed class ConvertToComplaintController(CaseDesk desk, IValidator<ConvertToComplaintForm> validator)
    : ActController<ConvertToComplaintForm>(CaseAct.ConvertToComplaint, desk, validator)
{
    private readonly CaseDesk desk = desk;

    protected override void Fill(ConvertToComplaintForm form) => form.Day = Typed.Of(desk.Clock.Today);

    protected override void Act(Complaint complaint, ConvertToComplaintForm form, Actor by, DateTimeOffset now) =>
        complaint.ConvertToComplaint(Clean.Text(form.Consent), Typed.Day(form.Day)!.Value, desk.Regulation, by, now);
}
