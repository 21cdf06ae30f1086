using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Features.Staff.Case.PrepareCopy;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.Case.HandOverCopy;

/// <summary>Records that the copy was handed over, by a way that the complainant allows; on the website it can be downloaded from then on (B21).</summary>
[Route(CaseAct.Root + "/verzoeken/{id:long}/overhandigen")]
public sealed class HandOverCopyController(CaseDesk desk, CopyDesk copies, IValidator<HandOverCopyForm> validator) : ActController<HandOverCopyForm>(CaseAct.HandOverCopy, desk, validator)
{
    private readonly CaseDesk desk = desk;

    protected override bool HasItem(HandOverCopyForm form) => form.Request() is not null;

    protected override bool IsOpen(HandOverCopyForm form) => form.Request() is { IsOpen: true, CopyId: not null };

    protected override IQueryable<Complaint> With(IQueryable<Complaint> complaints) => complaints.WithEverything();

    protected override Task PrepareAsync(HandOverCopyForm form, CancellationToken stop)
    {
        form.Unjudged = copies.ItemsOf(form.Case, form.Request()!).Count(one => one.IsUnjudged);
        return Task.CompletedTask;
    }

    protected override void Fill(HandOverCopyForm form) => form.On = Typed.Of(desk.Clock.Today);

    protected override void Act(Complaint complaint, HandOverCopyForm form, Actor by, DateTimeOffset now) =>
        complaint.HandOverCopy(form.Request()!, Enum.Parse<ContactChannel>(form.Channel!), Typed.Day(form.On)!.Value, by, now);
}
