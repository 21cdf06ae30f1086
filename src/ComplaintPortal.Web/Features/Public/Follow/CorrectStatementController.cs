using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Public.Follow;

/// <summary>Answers the joint statement with a correction, which makes its next version (E10).</summary>
[Route("/mijn-klacht/op-papier/verbeteren")]
public sealed class CorrectStatementController(OwnDesk desk, IValidator<CorrectStatementForm> validator)
    : OwnActController<CorrectStatementForm>("CorrectStatement", desk, validator)
{
    protected override bool HasItem(CorrectStatementForm form) => form.Own.Statements.Count > 0;

    protected override void Fill(CorrectStatementForm form) => form.Statement = form.Own.MayCorrectStatement ? form.Own.Statements[^1].Text : null;

    protected override void Act(Complaint complaint, CorrectStatementForm form, DateTimeOffset now)
    {
        var text = Clean.Text(form.Statement);
        var since = complaint.Statements.Where(version => version.Number > form.Shown).ToList();
        if (since is [{ ByKind: ActorKind.Complainant } sent, ..] && sent.Text == text) return;
        complaint.RequireLatestStatement(form.Shown);
        complaint.WriteStatement(text, Actor.Complainant, now);
    }

    protected override string Done(CorrectStatementForm form) => "Statement.CorrectDone";
}

public sealed class CorrectStatementForm : OwnForm
{
    public string? Statement { get; set; }
}

internal sealed class CorrectStatementValidator : AbstractValidator<CorrectStatementForm>
{
    public CorrectStatementValidator(IStringLocalizer<FieldTexts> texts) =>
        RuleFor(form => form.Statement).Filled(texts, "CorrectStatement.Statement", StatementVersion.TextLimit);
}
