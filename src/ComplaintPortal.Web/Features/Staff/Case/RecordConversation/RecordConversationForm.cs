using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Case.RecordConversation;

/// <summary>A conversation as it took place.</summary>
public class RecordConversationForm : ConversationWithPeopleForm
{
    /// <summary>How many rows there are at first, and how many come with each press of the button.</summary>
    private const int Rows = 3;

    /// <summary>Whether the complainant began it: then any way was the complainant's own choice.</summary>
    public bool ByComplainant { get; set; }

    public string? Report { get; set; }

    public List<PossibleSolutionRow> PossibleSolutions { get; set; } = [];

    /// <summary>Sent by the button that asks for more rows.</summary>
    public string? More { get; set; }

    public bool HasRoom() => PossibleSolutions.Count < Conversation.MostPossibleSolutions;

    /// <summary>What was answered, once it was found right.</summary>
    public ConversationReport ToReport() => new(About(), Way(), At(), Clean.Line(Place), Chosen(), Clean.Text(Report), Drafts(), ByComplainant);

    /// <summary>The rows that hold something.</summary>
    public IReadOnlyList<PossibleSolutionDraft> Drafts() =>
        [.. PossibleSolutions.Where(row => row.IsFilled()).Select(row => new PossibleSolutionDraft(Clean.Text(row.Text), Clean.Line(row.Pros), Clean.Line(row.Cons)))];

    /// <summary>Adds empty rows, as far as the form lacks them or more were asked for.</summary>
    public void MakeRoom()
    {
        var rows = Math.Min(Conversation.MostPossibleSolutions, More is null ? Math.Max(Rows, PossibleSolutions.Count) : PossibleSolutions.Count + Rows);
        while (PossibleSolutions.Count < rows) PossibleSolutions.Add(new PossibleSolutionRow());
    }
}

/// <summary>A possible solution as typed (E11).</summary>
public sealed class PossibleSolutionRow
{
    public string? Text { get; set; }

    public string? Pros { get; set; }

    public string? Cons { get; set; }

    public bool IsFilled() => Clean.Text(Text) is not null || Clean.Line(Pros) is not null || Clean.Line(Cons) is not null;
}

internal sealed class RecordConversationValidator : ConversationWithPeopleValidator<RecordConversationForm>
{
    public RecordConversationValidator(IStringLocalizer<FieldTexts> texts)
        : base(texts, isInvitation: false)
    {
        RuleFor(form => form.Report).Filled(texts, "RecordConversation.Report", Conversation.ReportLimit);
        RuleForEach(form => form.PossibleSolutions).SetValidator(new PossibleSolutionRowValidator(texts));
    }
}

internal sealed class PossibleSolutionRowValidator : AbstractValidator<PossibleSolutionRow>
{
    public PossibleSolutionRowValidator(IStringLocalizer<FieldTexts> texts)
    {
        RuleFor(row => row.Text).Cascade(CascadeMode.Stop)
            .Must((row, text) => !row.IsFilled() || Clean.Text(text) is not null).WithMessage(_ => texts["PossibleSolution.Text"]).AtMost(texts, PossibleSolution.TextLimit);
        RuleFor(row => row.Pros).AtMost(texts, PossibleSolution.LineLimit);
        RuleFor(row => row.Cons).AtMost(texts, PossibleSolution.LineLimit);
    }
}
