using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Web.Texts;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Case.Close;

/// <summary>The closing message to begin with, in the complainant's language: where it ended, what can still be done, how long the file is kept.</summary>
public sealed class ClosingMessage(IStringLocalizer<MailTexts> texts, Regulation regulation)
{
    public string Write(Complaint complaint, DateOnly today)
    {
        using var language = Language.Use(complaint.Language);
        var bodies = regulation.ExternalBodiesOn(today, complaint.GuidanceQuestion)
            .Select(body => $"- {string.Join(": ", new[] { body.Name.In(complaint.Language), body.Url ?? body.Telephone ?? body.Email }.OfType<string>())}");
        string[] paragraphs =
        [
            texts["ClosingMessage.Greeting", complaint.Complainant.Name],
            End(complaint),
            // Who has no code can't ask for it on the website.
            texts[complaint.AccessCodeHash is null ? "ClosingMessage.Call" : "ClosingMessage.Reopen", regulation.Closing.ReopenDays, regulation.Contact.Telephone],
            texts["ClosingMessage.Bodies"] + "\n" + string.Join("\n", bodies),
            texts["ClosingMessage.Kept", regulation.Retention.YearsOf(complaint.Kind)],
            texts["ClosingMessage.Closing", regulation.Name],
        ];
        return string.Join("\n\n", paragraphs);
    }

    private string End(Complaint complaint) => complaint switch
    {
        { Phase: ComplaintPhase.Withdrawn } => texts["ClosingMessage.Withdrawn"],
        { Phase: ComplaintPhase.WzdRoute } => texts["ClosingMessage.WzdRoute"],
        { Phase: ComplaintPhase.Referred, Referrals: [.., var last] } => texts["ClosingMessage.Referred", last.BodyName],
        { Kind: ComplaintKind.Suggestion } => texts["ClosingMessage.Suggestion"],
        _ => texts["ClosingMessage.Complaint"],
    };
}
