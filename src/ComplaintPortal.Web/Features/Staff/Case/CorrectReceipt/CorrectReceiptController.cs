using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared;
using ComplaintPortal.Web.Features.Shared.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.Case.CorrectReceipt;

/// <summary>Corrects the day of receipt, with a reason: the promises are counted from the right day (B12, E9).</summary>
[Route(CaseAct.Root + "/corrigeren/ontvangst")]
public sealed class CorrectReceiptController(CaseDesk desk, IValidator<CorrectDayForm> validator) : ActController<CorrectDayForm>(CaseAct.CorrectReceipt, desk, validator)
{
    private readonly CaseDesk desk = desk;

    protected override void Fill(CorrectDayForm form) => form.Day = Typed.Of(form.Case.ReceivedOn);

    protected override void Act(Complaint complaint, CorrectDayForm form, Actor by, DateTimeOffset now) =>
        complaint.CorrectReceipt(Typed.Day(form.Day)!.Value, Clean.Text(form.Reason), desk.Regulation, by, now);

    protected override IEnumerable<Overwritten> Compare(CorrectDayForm form)
    {
        if (Typed.Day(form.Day) is { } day) yield return new(desk.Texts["Case.ReceivedOn"], Say.Long(form.Case.ReceivedOn), Say.Long(day));
    }
}
