using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Case.ConfirmStatement;

public sealed class ConfirmStatementForm : CaseForm
{
    public string? How { get; set; }

    public StatementVersion? Latest() => Case.Statements is [.., var latest] ? latest : null;

    /// <summary>The complainant wrote it: then the officer is the one who confirms.</summary>
    public bool IsTheirs() => Latest()?.ByKind == ActorKind.Complainant;
}

internal sealed class ConfirmStatementValidator : AbstractValidator<ConfirmStatementForm>
{
    public ConfirmStatementValidator(IStringLocalizer<FieldTexts> texts) =>
        RuleFor(form => form.How).Must((form, how) => form.IsTheirs() || RecordedAgreement.Read(how) is not null).WithMessage(_ => texts["Agreement"]);
}
