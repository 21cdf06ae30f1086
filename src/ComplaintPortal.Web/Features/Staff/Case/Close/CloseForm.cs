using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Case.Close;

public sealed class CloseForm : CaseForm
{
    public string? Outcome { get; set; }

    public string? Day { get; set; }

    public string? Lessons { get; set; }

    /// <summary>Holds "true" where there was nothing to learn, said on purpose.</summary>
    public List<string> NothingLearned { get; set; } = [];

    /// <summary>Improvement points for the evaluation, one a line.</summary>
    public string? Points { get; set; }

    public string? Message { get; set; }

    public bool IsNothingLearned() => NothingLearned.Contains("true");
}

internal sealed class CloseValidator : AbstractValidator<CloseForm>
{
    public CloseValidator(IStringLocalizer<FieldTexts> texts)
    {
        RuleFor(form => form.Outcome).Must(outcome => Enum.GetNames<Outcome>().Contains(outcome)).WithMessage(_ => texts["Close.Outcome"]);
        RuleFor(form => form.Day).Must(day => Typed.Day(day) is not null).WithMessage(_ => texts["Date"]);
        RuleFor(form => form.Lessons).Cascade(CascadeMode.Stop)
            .Must((form, lessons) => form.IsNothingLearned() || Clean.Text(lessons) is not null).WithMessage(_ => texts["Rule.LessonsMissing"])
            .Must((form, lessons) => !form.IsNothingLearned() || Clean.Text(lessons) is null).WithMessage(_ => texts["Close.LessonsAndNone"])
            .AtMost(texts, Closing.LessonsLimit);
        RuleFor(form => form.Points).ArePoints(texts);
        RuleFor(form => form.Message).Filled(texts, "Close.Message", Closing.MessageLimit);
    }
}

/// <summary>An outcome, and what stands in its way; null where it fits (E16).</summary>
public sealed record OutcomeChoice(Outcome Outcome, ComplaintRule? Obstacle)
{
    /// <summary>The outcomes that this kind of case can have at all under this regulation.</summary>
    public static List<OutcomeChoice> Of(Complaint complaint, Regulation regulation) =>
    [
        .. Enum.GetValues<Outcome>()
            .Select(outcome => new OutcomeChoice(outcome, complaint.ObstacleTo(outcome, regulation)))
            .Where(choice => choice.Obstacle is null || IsOf(choice.Outcome, complaint.Kind, regulation)),
    ];

    /// <summary>What is missing for it, or why it does not belong to where the case stands.</summary>
    public string Why(Complaint complaint, Regulation regulation, IStringLocalizer<StaffTexts> texts, IStringLocalizer<FieldTexts> fieldTexts) => Obstacle switch
    {
        ComplaintRule.OutcomeDoesNotFit when complaint.Phase is ComplaintPhase.Withdrawn or ComplaintPhase.WzdRoute or ComplaintPhase.Answered => texts[$"Close.Only.{complaint.Phase}"],
        ComplaintRule.OutcomeDoesNotFit => texts[$"Close.Needs.{Outcome}"],
        ComplaintRule.AttemptsMissing => texts["Close.Needs.Attempts", regulation.Closing.ContactAttempts],
        _ => fieldTexts[$"Rule.{Obstacle}"],
    };

    private static bool IsOf(Outcome outcome, ComplaintKind kind, Regulation regulation) => outcome switch
    {
        Outcome.Answered => kind == ComplaintKind.Suggestion,
        Outcome.Satisfied or Outcome.NotSatisfiedOther => kind == ComplaintKind.Complaint,
        Outcome.WzdRoute => kind == ComplaintKind.Complaint && regulation.AsksRestrictiveMeasure,
        _ => true,
    };
}
