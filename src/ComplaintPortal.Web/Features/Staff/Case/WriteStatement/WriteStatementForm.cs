using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Case.WriteStatement;

public sealed class WriteStatementForm : CaseForm
{
    public string? Statement { get; set; }

    /// <summary>The version from which was written; 0 for the first.</summary>
    public int From { get; set; }

    public StatementVersion? Latest() => Case.Statements is [.., var latest] ? latest : null;

    /// <summary>A confirmed text does not change any more.</summary>
    public bool IsFixed() => Latest()?.ConfirmedAt is not null;
}

internal sealed class WriteStatementValidator : AbstractValidator<WriteStatementForm>
{
    public WriteStatementValidator(IStringLocalizer<FieldTexts> texts) =>
        RuleFor(form => form.Statement).Filled(texts, "WriteStatement.Statement", StatementVersion.TextLimit);
}
