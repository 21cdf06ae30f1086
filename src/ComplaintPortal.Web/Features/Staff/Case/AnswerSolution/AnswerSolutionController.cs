using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.Case.AnswerSolution;

/// <summary>Records how the complainant answered a proposed solution by another way than the status page (B13).</summary>
[Route(CaseAct.Root + "/oplossingen/{id:long}/antwoord")]
public sealed class AnswerSolutionController(CaseDesk desk, IValidator<AnswerSolutionForm> validator)
    : ActController<AnswerSolutionForm>(CaseAct.AnswerSolution, desk, validator)
{
    private readonly CaseDesk desk = desk;

    protected override bool HasItem(AnswerSolutionForm form) => form.Solution() is not null;

    protected override void Fill(AnswerSolutionForm form) => form.AgreedOn = Typed.Of(desk.Clock.Today);

    protected override void Act(Complaint complaint, AnswerSolutionForm form, Actor by, DateTimeOffset now)
    {
        if (form.Answer == AnswerSolutionForm.Agrees)
            complaint.ConfirmSolution(form.Solution()!, RecordedAgreement.Read(form.How)!.Value, Typed.Day(form.AgreedOn)!.Value, by, now);
        else complaint.DeclineSolution(form.Solution()!, Clean.Text(form.Reason), by, now);
    }
}
