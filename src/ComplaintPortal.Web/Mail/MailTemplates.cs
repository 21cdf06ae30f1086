using System.Globalization;
using System.Net.Mail;
using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Web.Calendars;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.Texts;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Mail;

/// <summary>Makes the text of a mail from its kind, in the receiver's language, with a neutral sender and subject where asked.</summary>
public sealed class MailTemplates(IStringLocalizer<MailTexts> texts, Regulation regulation, PortalOptions options, Invitation invitation)
{
    public OutgoingMail Render(OutboxMessage message)
    {
        using var language = Language.Use(message.Language);
        var (subject, body) = message switch
        {
            { Kind: NoticeKind.Reminders } => Reminders(ReminderArguments.FromJson(message.Arguments!)),
            { Kind: NoticeKind.HoldReview } => HoldReview(HoldArguments.FromJson(message.Arguments!)),
            { Kind: NoticeKind.ImprovementActions } => ImprovementActions(ActionArguments.FromJson(message.Arguments!)),
            { Kind: NoticeKind.EvaluationMissing } => EvaluationMissing(YearsArguments.FromJson(message.Arguments!).Years),
            { Kind: NoticeKind.DossierOpened } => DossierOpened(DossierArguments.FromJson(message.Arguments!).Number),
            { Kind: NoticeKind.SecondFactorChanged } => SecondFactorChanged(SecondFactorArguments.FromJson(message.Arguments!).Change),
            { Neutral: true } => (texts["Neutral.Subject"].Value, texts["Neutral.Body", Bare(message.Reference)].Value),
            _ => ToComplainant(message),
        };
        var from = message.Neutral ? options.Mail.NeutralFrom : options.Mail.From;
        return new OutgoingMail
        {
            MessageId = $"{message.Key}@{new MailAddress(from).Host}",
            From = from,
            FromName = message.Neutral ? options.Mail.NeutralFromName : options.Mail.FromName.Length > 0 ? options.Mail.FromName : regulation.Name,
            To = message.To,
            Subject = subject,
            Body = body.ReplaceLineEndings("\r\n") + "\r\n",
            Language = message.Language,
            Reference = message.Neutral ? Bare(message.Reference) : message.Reference,
            Attachment = AppointmentOf(message),
        };
    }

    private (string Subject, string Body) ToComplainant(OutboxMessage message)
    {
        var subject = $"{texts[$"{message.Kind}.Subject"]} ({message.Reference})";
        var paragraphs = new List<string> { texts["Greeting"], Notice(message.Kind, message.Arguments) };
        // Who gets a copy has no code: the status page is the complainant's own.
        paragraphs.Add(message.IsCopy ? texts["Copy"] : texts["Follow", message.Reference!, $"{options.PublicUrl}/mijn-klacht"]);
        if (message.Kind == NoticeKind.Acknowledgement)
        {
            // E17: the way to someone independent stands in the mail too.
            paragraphs.Add(texts["Bodies"] + "\n" + string.Join("\n", regulation.ExternalBodiesOn(DutchTime.Day(message.CreatedAt), GuidanceQuestion.Nothing)
                .Select(body => $"- {body.Name.In(message.Language)}: {body.Url ?? body.Telephone ?? body.Email}")));
        }
        paragraphs.Add(texts["Closing", regulation.Name, regulation.Contact.Telephone]);
        return (subject, string.Join("\n\n", paragraphs));
    }

    /// <summary>What a notice says, for mails and letters alike.</summary>
    public string Notice(NoticeKind kind, string? arguments)
    {
        var handler = regulation.Handler.InSentence.In(Language.Current);
        switch (kind)
        {
            case NoticeKind.PromiseExtended:
                var extension = ExtensionArguments.FromJson(arguments!);
                return texts["PromiseExtended.Body", regulation.RemindersOf(extension.Promise).Name.In(Language.Current), Day(extension.DueOn)];
            case NoticeKind.ConversationPlanned or NoticeKind.ConversationMoved or NoticeKind.ConversationCancelled:
                var conversation = ConversationArguments.FromJson(arguments!);
                var at = DutchTime.Local(conversation.At);
                var when = texts[$"{kind}.Body", handler, at.ToString("dddd d MMMM yyyy", CultureInfo.CurrentCulture), at.ToString("HH:mm", CultureInfo.CurrentCulture)].Value;
                return kind == NoticeKind.ConversationCancelled || conversation.Place is null ? when : $"{when}\n{texts["Conversation.Place", conversation.Place]}";
            case NoticeKind.SolutionProposed or NoticeKind.SolutionCarriedOut or NoticeKind.DisclosureRegistered or NoticeKind.DisclosureExtended:
                return texts[$"{kind}.Body", handler, Day(DayArguments.FromJson(arguments!).Day)];
            case NoticeKind.Referred:
                var body = BodyArguments.FromJson(arguments!);
                return texts["Referred.Body", string.Join(", ", new[] { body.Name, body.Url, body.Telephone, body.Email, body.Rules, body.RulesUrl }.OfType<string>())];
            case NoticeKind.Closed:
                var closing = ClosingArguments.FromJson(arguments!);
                return texts["Closed.Body", closing.RetentionYears, Day(closing.ReopenUntil)];
            default:
                return texts[$"{kind}.Body", handler];
        }
    }

    private static string Day(DateOnly day) => day.ToString("dddd d MMMM yyyy", CultureInfo.CurrentCulture);

    private MailAttachment? AppointmentOf(OutboxMessage message) =>
        message.Kind is NoticeKind.ConversationPlanned or NoticeKind.ConversationMoved or NoticeKind.ConversationCancelled
            ? new(Invitation.FileName, CalendarFile.MediaType, invitation.Of(ConversationArguments.FromJson(message.Arguments!), message.Neutral, message.Kind == NoticeKind.ConversationCancelled))
            : null;

    private (string Subject, string Body) Reminders(ReminderArguments reminders)
    {
        var lines = reminders.Lines.OrderBy(line => line.DueOn).Select(line => texts[
            line.DueOn < reminders.Day ? "Reminders.Late" : line.DueOn == reminders.Day ? "Reminders.Today" : "Reminders.Soon",
            line.Number,
            texts[$"Promise.{line.Promise}"].Value,
            line.DueOn.ToString("dddd d MMMM", CultureInfo.CurrentCulture)].Value);
        var more = reminders.More > 0 ? $"\n\n{texts["Reminders.More", reminders.More]}" : "";
        var link = reminders.Lines.All(line => line.IsEscalation) ? "/medewerkers/te-laat" : "/medewerkers/klachten";
        return (texts["Reminders.Subject", reminders.Lines.Count + reminders.More],
            texts["Reminders.Intro"] + "\n\n" + string.Join("\n", lines.Select(line => "- " + line)) + more + "\n\n" + options.PublicUrl + link);
    }

    private (string Subject, string Body) HoldReview(HoldArguments hold) => (
        texts["HoldReview.Subject", hold.Number],
        texts["HoldReview.Body", hold.Number, Day(hold.ReviewOn)] + $"\n\n{options.PublicUrl}/medewerkers/bewaren");

    private (string Subject, string Body) ImprovementActions(ActionArguments actions)
    {
        var lines = new[] { ("ToCarryOut", actions.ToCarryOut), ("ToCheck", actions.ToCheck), ("WithoutOwner", actions.WithoutOwner) }
            .Where(line => line.Item2 > 0).Select(line => "- " + texts[$"ImprovementActions.{line.Item1}{(line.Item2 == 1 ? ".One" : "")}", line.Item2]);
        return (texts["ImprovementActions.Subject"],
            texts["ImprovementActions.Intro"] + "\n\n" + string.Join("\n", lines) + $"\n\n{options.PublicUrl}/medewerkers/verbeteracties");
    }

    private (string Subject, string Body) EvaluationMissing(IReadOnlyList<int> years) => (
        texts["EvaluationMissing.Subject", years[^1]],
        texts["EvaluationMissing.Body", string.Join(", ", years)] + $"\n\n{options.PublicUrl}/medewerkers/evaluatie");

    private (string Subject, string Body) DossierOpened(string number) => (
        texts["DossierOpened.Subject", number],
        texts["DossierOpened.Body", number] + $"\n\n{options.PublicUrl}/medewerkers/klachten/{number}");

    private (string Subject, string Body) SecondFactorChanged(SecondFactorChange change) => (
        texts["SecondFactorChanged.Subject"],
        texts["SecondFactorChanged.Body", texts[$"SecondFactorChanged.{change}"]] + $"\n\n{options.PublicUrl}/medewerkers/account");

    /// <summary>A number without the letters that could tell what it is about.</summary>
    public static string Bare(string? number) => number?[(number.IndexOf('-', StringComparison.Ordinal) + 1)..] ?? "";
}
