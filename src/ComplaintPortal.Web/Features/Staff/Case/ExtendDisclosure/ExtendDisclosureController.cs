using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared;
using ComplaintPortal.Web.Features.Shared.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.Case.ExtendDisclosure;

/// <summary>Extends the term of a request within its first month, by at most two months in all; who asked is told why (AVG article 12).</summary>
[Route(CaseAct.Root + "/verzoeken/{id:long}/verlengen")]
public sealed class ExtendDisclosureController(CaseDesk desk, IValidator<ExtendDisclosureForm> validator) : ActController<ExtendDisclosureForm>(CaseAct.ExtendDisclosure, desk, validator)
{
    private readonly CaseDesk desk = desk;

    protected override bool HasItem(ExtendDisclosureForm form) => form.Request() is not null;

    protected override bool IsOpen(ExtendDisclosureForm form) => form.Request()!.IsExtendable(desk.Clock.Today);

    protected override void Fill(ExtendDisclosureForm form) => form.DueOn = Typed.Of(form.Request()!.LatestExtension!.Value);

    protected override void Act(Complaint complaint, ExtendDisclosureForm form, Actor by, DateTimeOffset now) =>
        complaint.ExtendDisclosure(form.Request()!, Typed.Day(form.DueOn)!.Value, Clean.Text(form.Reason), by, now);

    protected override IEnumerable<Overwritten> Compare(ExtendDisclosureForm form)
    {
        if (form.Request()?.Promise is { } promise && Typed.Day(form.DueOn) is { } day)
            yield return new(desk.Texts["ExtendDisclosure.DueOn"], Say.Long(promise.DueOn), Say.Long(day));
    }
}
