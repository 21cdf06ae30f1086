using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.Case.RegisterDisclosure;

/// <summary>Registers a request for inspection, a copy or a correction that came by e-mail, post, telephone or in person (B22).</summary>
[Route(CaseAct.Root + "/verzoeken/vastleggen")]
public sealed class RegisterDisclosureController(CaseDesk desk, IValidator<RegisterDisclosureForm> validator) : ActController<RegisterDisclosureForm>(CaseAct.RegisterDisclosure, desk, validator)
{
    private readonly CaseDesk desk = desk;

    protected override void Fill(RegisterDisclosureForm form) => form.ReceivedOn = Typed.Of(desk.Clock.Today);

    protected override void Act(Complaint complaint, RegisterDisclosureForm form, Actor by, DateTimeOffset now) => complaint.RequestDisclosure(
        Enum.Parse<DisclosureKind>(form.Kind!), Clean.Text(form.Remark), Typed.Day(form.ReceivedOn)!.Value, by, now, Enum.Parse<ReceiptChannel>(form.Channel!));
}
