using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Identity;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Case.AnswerSuggestion;

/// <summary>Answers a suggestion with thanks; the answer stands among the messages (E1), what it teaches goes into the evaluation (B15).</summary>
[Route(CaseAct.Root + "/antwoord")]
public sealed class AnswerSuggestionController(CaseDesk desk, IValidator<AnswerSuggestionForm> validator, IStringLocalizer<MailTexts> words)
    : ActController<AnswerSuggestionForm>(CaseAct.AnswerSuggestion, desk, validator)
{
    protected override Task PrepareAsync(AnswerSuggestionForm form, CancellationToken stop)
    {
        using var language = Language.Use(form.Case.Language);
        form.Thanks = words["SuggestionThanks", form.Case.Complainant.Name, User.StaffName()];
        return Task.CompletedTask;
    }

    protected override void Fill(AnswerSuggestionForm form) => form.Text = form.Thanks;

    protected override void Act(Complaint complaint, AnswerSuggestionForm form, Actor by, DateTimeOffset now) =>
        complaint.AnswerSuggestion(Clean.Text(form.Text), PointLines.Read(form.Points), by, now);
}
