using ComplaintPortal.Domain.Complaints;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Public.Follow;

/// <summary>Reads the complaint as it was put on paper together, and confirms it (E10). Only the text that was read is confirmed.</summary>
[Route("/mijn-klacht/op-papier")]
public sealed class ConfirmStatementController(OwnDesk desk, IValidator<ConfirmOwnStatementForm> validator)
    : OwnActController<ConfirmOwnStatementForm>("ConfirmStatement", desk, validator)
{
    protected override bool HasItem(ConfirmOwnStatementForm form) => form.Own.Statements.Count > 0;

    protected override void Act(Complaint complaint, ConfirmOwnStatementForm form, DateTimeOffset now)
    {
        if (complaint.Statements is [.., var latest] && latest.Number == form.Shown && latest is { ByKind: ActorKind.Staff, ConfirmedAt: not null }) return;
        complaint.RequireLatestStatement(form.Shown);
        complaint.ConfirmStatement(Agreement.Website, Actor.Complainant, now);
    }

    protected override string Done(ConfirmOwnStatementForm form) => "Statement.ConfirmDone";
}

public sealed class ConfirmOwnStatementForm : OwnForm;

internal sealed class ConfirmOwnStatementValidator : AbstractValidator<ConfirmOwnStatementForm>;
