using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Public.Follow;

/// <summary>Says, once something was carried out, whether it is good so, in own words where wished (E15, E16).</summary>
[Route("/mijn-klacht/tevreden")]
public sealed class SaySatisfiedController(OwnDesk desk, IValidator<SaySatisfiedForm> validator)
    : OwnActController<SaySatisfiedForm>("SaySatisfied", desk, validator)
{
    protected override bool HasItem(SaySatisfiedForm form) => form.Own.HasCarriedOut;

    protected override void Act(Complaint complaint, SaySatisfiedForm form, DateTimeOffset now)
    {
        var (isSatisfied, words) = (form.Satisfied == SaySatisfiedForm.Yes, Clean.Text(form.Words));
        var wasSaid = complaint.Satisfactions.Skip(form.Shown)
            .Any(one => one.ByKind == ActorKind.Complainant && one.IsSatisfied == isSatisfied && one.Words == words);
        if (!wasSaid) complaint.RecordSatisfaction(isSatisfied, words, Actor.Complainant, now);
    }

    protected override string Done(SaySatisfiedForm form) => form.Satisfied == SaySatisfiedForm.Yes ? "Satisfied.YesDone" : "Satisfied.NoDone";
}

public sealed class SaySatisfiedForm : OwnForm
{
    public const string Yes = "ja";
    public const string No = "nee";

    public string? Satisfied { get; set; }

    public string? Words { get; set; }
}

internal sealed class SaySatisfiedValidator : AbstractValidator<SaySatisfiedForm>
{
    public SaySatisfiedValidator(IStringLocalizer<FieldTexts> texts)
    {
        RuleFor(form => form.Satisfied).Must(answer => answer is SaySatisfiedForm.Yes or SaySatisfiedForm.No).WithMessage(_ => texts["Choose"]);
        RuleFor(form => form.Words).AtMost(texts, SatisfactionRecord.WordsLimit);
    }
}
