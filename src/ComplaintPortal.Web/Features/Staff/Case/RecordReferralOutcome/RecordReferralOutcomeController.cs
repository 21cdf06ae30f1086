using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared;
using ComplaintPortal.Web.Features.Shared.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.Case.RecordReferralOutcome;

/// <summary>Records what an external body decided and what is learned from it (E20), also after closing.</summary>
[Route(CaseAct.Root + "/doorverwijzingen/{id:long}/uitkomst")]
public sealed class RecordReferralOutcomeController(CaseDesk desk, IValidator<RecordReferralOutcomeForm> validator)
    : ActController<RecordReferralOutcomeForm>(CaseAct.RecordReferralOutcome, desk, validator)
{
    private readonly CaseDesk desk = desk;

    protected override bool HasItem(RecordReferralOutcomeForm form) => form.Referral() is not null;

    protected override void Fill(RecordReferralOutcomeForm form)
    {
        var referral = form.Referral()!;
        (form.Outcome, form.Lessons, form.Day) = (referral.Outcome, referral.Lessons, Typed.Of(referral.OutcomeOn ?? desk.Clock.Today));
    }

    /// <summary>What it replaces is kept in a note.</summary>
    protected override void Act(Complaint complaint, RecordReferralOutcomeForm form, Actor by, DateTimeOffset now)
    {
        var former = form.Referral()!.Outcome is null ? [] : Compare(form).Where(field => (field.Theirs ?? "") != (field.Yours ?? "")).Select(field => $"{field.Label}: {field.Theirs ?? "–"}").ToList();
        complaint.RecordReferralOutcome(form.Referral()!, Clean.Text(form.Outcome), Typed.Day(form.Day)!.Value, Clean.Text(form.Lessons), by, now);
        if (former.Count > 0) complaint.AddNote(desk.Texts["RecordReferralOutcome.Former", form.Referral()!.BodyName] + "\n" + string.Join("\n", former), by, now);
    }

    protected override IEnumerable<Overwritten> Compare(RecordReferralOutcomeForm form)
    {
        var referral = form.Referral()!;
        yield return new(desk.Texts["RecordReferralOutcome.Outcome"], referral.Outcome, Clean.Text(form.Outcome));
        yield return new(desk.Texts["RecordReferralOutcome.Day"], Spelled(referral.OutcomeOn), Spelled(Typed.Day(form.Day)));
        yield return new(desk.Texts["RecordReferralOutcome.Lessons"], referral.Lessons, Clean.Text(form.Lessons));
    }

    private static string? Spelled(DateOnly? day) => day is { } on ? Say.Long(on) : null;
}
