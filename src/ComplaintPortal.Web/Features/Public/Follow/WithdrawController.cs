using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Public.Follow;

/// <summary>Takes the complaint or suggestion back, on a page of its own that says what that means.</summary>
[Route("/mijn-klacht/intrekken")]
public sealed class WithdrawController(OwnDesk desk, IValidator<WithdrawForm> validator) : OwnActController<WithdrawForm>("Withdraw", desk, validator)
{
    protected override void Act(Complaint complaint, WithdrawForm form, DateTimeOffset now)
    {
        // A second click takes nothing back twice.
        if (complaint.Phase != ComplaintPhase.Withdrawn) complaint.Withdraw(Clean.Text(form.Reason), Actor.Complainant, now);
    }

    protected override string Done(WithdrawForm form) => "Status.WithdrawDone";
}

public sealed class WithdrawForm : OwnForm
{
    public string? Reason { get; set; }
}

internal sealed class WithdrawValidator : AbstractValidator<WithdrawForm>
{
    public WithdrawValidator(IStringLocalizer<FieldTexts> texts) => RuleFor(form => form.Reason).AtMost(texts, TimelineEntry.DetailLimit);
}
