using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Public.Follow;

/// <summary>Tells that the complainant went to an external body directly (B29, E18); the organisation's promises run on.</summary>
[Route("/mijn-klacht/naar-instantie")]
public sealed class DirectBodyController(OwnDesk desk, Regulation regulation, IValidator<DirectBodyForm> validator)
    : OwnActController<DirectBodyForm>("DirectBody", desk, validator)
{
    protected override void Act(Complaint complaint, DirectBodyForm form, DateTimeOffset now)
    {
        // A second click tells nothing new.
        if (complaint.Referrals.Any(referral => referral.IsDirect && referral.BodyCode == form.Body)) return;
        complaint.ReportDirectReferral(new(regulation.BodyOf(form.Body)!, ReferralBringer.Complainant, DutchTime.Day(now), null), Actor.Complainant, now);
    }

    protected override string Done(DirectBodyForm form) => "Status.DirectBodyDone";
}

public sealed class DirectBodyForm : OwnForm
{
    /// <summary>The code of the body.</summary>
    public string? Body { get; set; }
}

internal sealed class DirectBodyValidator : AbstractValidator<DirectBodyForm>
{
    public DirectBodyValidator(IStringLocalizer<FieldTexts> texts, Regulation regulation) =>
        RuleFor(form => form.Body).Must(code => regulation.BodyOf(code) is not null).WithMessage(_ => texts["DirectBody.Body"]);
}
