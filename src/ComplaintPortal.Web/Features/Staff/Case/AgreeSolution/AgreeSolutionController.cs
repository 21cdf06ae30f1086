using System.Globalization;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Features.Shared.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Features.Staff.Case.AgreeSolution;

/// <summary>
/// Puts a solution to the complainant, or records one on which both agreed already (B13, E13): one that came up in a conversation, which
/// a link names, or a new one.
/// </summary>
[Route(CaseAct.Root + "/oplossing")]
public sealed class AgreeSolutionController(CaseDesk desk, IValidator<AgreeSolutionForm> validator)
    : ActController<AgreeSolutionForm>(CaseAct.AgreeSolution, desk, validator)
{
    private readonly CaseDesk desk = desk;

    protected override IQueryable<Complaint> With(IQueryable<Complaint> complaints) =>
        complaints.WithProcedure().Include(complaint => complaint.Conversations).ThenInclude(conversation => conversation.PossibleSolutions);

    protected override void Fill(AgreeSolutionForm form)
    {
        var today = desk.Clock.Today;
        form.Solution = form.Possible().FirstOrDefault(one => one.Id.ToString(CultureInfo.InvariantCulture) == Request.Query[CaseAct.PossibleSolution])?.Text;
        // E13: a solution has a day of its own; the regulation's term is what the form proposes.
        if (desk.Regulation.RuleOf(PromiseKind.Solution) is { } rule) form.DueOn = Typed.Of(desk.Regulation.WorkingDays.DueOn(today, rule.Term));
        form.AgreedOn = Typed.Of(today);
    }

    protected override void Act(Complaint complaint, AgreeSolutionForm form, Actor by, DateTimeOffset now)
    {
        var terms = new SolutionTerms(Clean.Text(form.Solution), Clean.Line(form.Owner), Typed.Day(form.DueOn)!.Value);
        if (form.Way == AgreeSolutionForm.Propose) complaint.ProposeSolution(terms, by, now);
        else complaint.AgreeSolution(terms, RecordedAgreement.Read(form.How)!.Value, Typed.Day(form.AgreedOn)!.Value, by, now);
    }
}
