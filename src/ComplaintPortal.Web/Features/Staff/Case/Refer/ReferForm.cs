using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Case.Refer;

public sealed class ReferForm : BodyForm
{
    public string? Bringer { get; set; }

    /// <summary>Whether our own promises end with it; only asked while some are open.</summary>
    public string? EndPromises { get; set; }

    public bool HasOpenPromises() => Case.Promises.Any(promise => promise.State == PromiseState.Open);
}

internal sealed class ReferValidator : BodyValidator<ReferForm>
{
    public ReferValidator(IStringLocalizer<FieldTexts> texts)
        : base(texts)
    {
        RuleFor(form => form.Bringer).Must(bringer => Enum.GetNames<ReferralBringer>().Contains(bringer)).WithMessage(_ => texts["Referral.Bringer"]);
        RuleFor(form => form.Reason).Must(reason => Clean.Text(reason) is not null).WithMessage(_ => texts["Rule.ReasonMissing"]);
        RuleFor(form => form.EndPromises).Must((form, answer) => !form.HasOpenPromises() || answer is "true" or "false").WithMessage(_ => texts["Referral.EndPromises"]);
    }
}
