using System.Globalization;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Web.Mail;
using ComplaintPortal.Web.Texts;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Documents;

/// <summary>
/// Writes the document of a conversation in the language at hand: who took part, the complaint as put on paper together, what was said,
/// the solutions that came up and those that were agreed (E10–E12).
/// </summary>
public sealed class ConversationWriter(IStringLocalizer<StaffTexts> texts, Regulation regulation)
{
    /// <param name="complaint">With its statements, and its solutions with their promises.</param>
    /// <param name="conversation">One that was held, with its participants and possible solutions.</param>
    public ConversationText Write(Complaint complaint, Conversation conversation) => new()
    {
        BareNumber = MailTemplates.Bare(complaint.Number),
        Organisation = regulation.Name,
        Color = regulation.Theme.ColorDark,
        Language = CultureInfo.CurrentCulture.Name,
        Title = texts["Document.Title", complaint.Number],
        Sections =
        [
            new(texts["Document.Conversation"], [.. Facts(complaint, conversation)]),
            new(texts["Document.Participants"], [.. conversation.Participants.Where(one => one.TookPart).OrderBy(one => one.Id)
                .Select(one => new DocumentItem(texts[$"Document.Participant.{one.Role}"], one.Role == ParticipantRole.Complainant ? complaint.Complainant.Name : one.Name))]),
            .. Statement(complaint),
            new(texts["Document.Report"], [new(null, conversation.Report!)]),
            new(texts["PossibleSolutions.Title"], OrNone(conversation.PossibleSolutions.OrderBy(one => one.Id).Select(Considered))),
            new(texts["Document.Agreements"], OrNone(complaint.Solutions
                .Where(one => one.State is SolutionState.Agreed or SolutionState.CarriedOut).OrderBy(one => one.Id).Select(Agreed))),
        ],
    };

    private IEnumerable<DocumentItem> Facts(Complaint complaint, Conversation conversation)
    {
        var at = DutchTime.Local(conversation.At);
        yield return new(texts["Document.Number"], complaint.Number);
        yield return new(texts["Conversations.When"], $"{Day(conversation.On)}, {at.ToString("HH:mm", CultureInfo.CurrentCulture)}");
        yield return new(texts["Conversation.Kind"], texts[$"ConversationKind.{conversation.Kind}"]);
        if (conversation.Place is { } place) yield return new(texts["Conversation.Place"], place);
        if (conversation.Purpose == ConversationPurpose.FollowUp) yield return new(texts["Conversation.Purpose"], texts["ConversationPurpose.FollowUp"]);
    }

    /// <summary>The latest version, and whether both sides stand by it (E10). A suggestion has none.</summary>
    private IEnumerable<DocumentSection> Statement(Complaint complaint)
    {
        if (complaint.Kind != ComplaintKind.Complaint) yield break;
        var latest = complaint.Statements.MaxBy(one => one.Number);
        yield return new(texts["Document.Statement"], latest is null
            ? [new(null, texts["Document.NoStatement"])]
            : [new(null, latest.Text), new(null, latest.ConfirmedAt is { } on
                ? texts["Document.Confirmed", latest.Number, Day(DutchTime.Day(on))]
                : texts["Document.NotConfirmed", latest.Number])]);
    }

    private DocumentItem Considered(PossibleSolution one, int index)
    {
        var lines = new List<string> { one.Text };
        if (one.Pros is not null) lines.Add(texts["PossibleSolutions.ProsLine", one.Pros]);
        if (one.Cons is not null) lines.Add(texts["PossibleSolutions.ConsLine", one.Cons]);
        return new(texts["PossibleSolutions.One", index + 1], string.Join('\n', lines));
    }

    private DocumentItem Agreed(AgreedSolution one, int index)
    {
        var lines = new List<string> { one.Text, texts["Document.Owner", one.Owner], texts["Document.DueOn", Day(one.Promise?.DueOn ?? one.DueOn)] };
        if (one.CarriedOutOn is { } on) lines.Add(texts["Document.CarriedOut", Day(on)]);
        return new(texts["Document.Agreement", index + 1], string.Join('\n', lines));
    }

    private IReadOnlyList<DocumentItem> OrNone(IEnumerable<DocumentItem> items) => items.ToList() is { Count: > 0 } some ? some : [new(null, texts["Document.None"])];

    private static string Day(DateOnly day) => day.ToString("dddd d MMMM yyyy", CultureInfo.CurrentCulture);
}
