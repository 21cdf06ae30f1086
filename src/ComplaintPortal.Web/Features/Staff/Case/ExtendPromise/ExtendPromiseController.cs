using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Features.Shared;
using ComplaintPortal.Web.Features.Shared.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Features.Staff.Case.ExtendPromise;

/// <summary>Gives a promise a later day, with a reason; the complainant is told.</summary>
[Route(CaseAct.Root + "/uitstel")]
public sealed class ExtendPromiseController(CaseDesk desk, IValidator<ExtendPromiseForm> validator)
    : ActController<ExtendPromiseForm>(CaseAct.ExtendPromise, desk, validator)
{
    private readonly CaseDesk desk = desk;

    protected override void Fill(ExtendPromiseForm form)
    {
        if (form.Open().ToList() is [var only]) form.Promise = ExtendPromiseForm.CodeOf(only);
    }

    protected override void Act(Complaint complaint, ExtendPromiseForm form, Actor by, DateTimeOffset now) =>
        complaint.ExtendPromise(form.Chosen()!, Typed.Day(form.DueOn)!.Value, Clean.Text(form.Reason), desk.Regulation, by, now);

    protected override IEnumerable<Overwritten> Compare(ExtendPromiseForm form)
    {
        if (form.Chosen() is { } promise && Typed.Day(form.DueOn) is { } day)
            yield return new(desk.Texts["ExtendPromise.DueOn"], Say.Long(promise.DueOn), Say.Long(day));
    }
}
