using System.Globalization;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.Mail;
using ComplaintPortal.Web.Texts;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Documents;

/// <summary>
/// Writes the words of a letter, in the complainant's language and from the same texts as the mails. What was written to the complainant
/// stands in it: on paper nobody can look it up.
/// </summary>
public sealed class LetterWriter(MailTemplates mails, IStringLocalizer<MailTexts> texts, Regulation regulation, PortalOptions options, PortalClock clock)
{
    /// <param name="complaint">The complaint of the letter, with its promises.</param>
    /// <exception cref="ChannelNotAllowedException">The complainant does not allow post, or gave no address.</exception>
    public LetterText Write(Letter letter, Complaint complaint)
    {
        complaint.SafeContact.Require(ContactChannel.Post, complaint.Complainant);
        using var language = Language.Use(complaint.Language);
        var neutral = complaint.SafeContact.NeutralWording;
        var reference = neutral ? MailTemplates.Bare(complaint.Number) : complaint.Number;
        var (sender, address) = LetterDocument.SenderOf(regulation, neutral);
        return new LetterText
        {
            Sender = sender,
            SenderAddress = address,
            Addressee = LetterDocument.AddressOf(complaint.Complainant),
            Date = clock.Today.ToString("d MMMM yyyy", CultureInfo.CurrentCulture),
            Reference = texts["Letter.Reference", reference],
            Subject = neutral ? texts["Neutral.Subject"] : texts[$"{letter.Kind}.Subject"],
            Paragraphs = neutral ? [texts["Letter.Neutral"]] : [.. Paragraphs(letter, complaint)],
            // Who can read it on the status page gets nothing more on paper; who can't, gets it away from the first page.
            Inside = neutral && complaint.AccessCodeHash is null ? [.. Paragraphs(letter, complaint)] : [],
        };
    }

    private IEnumerable<string> Paragraphs(Letter letter, Complaint complaint)
    {
        yield return texts["Greeting"];
        yield return mails.Notice(letter.Kind, letter.Arguments);
        if (letter.Kind == NoticeKind.RouteDecided && complaint.Route is { } route) yield return texts[$"Letter.Route.{route}"];
        if (letter.Text is not null) yield return letter.Text;
        if (letter.Kind is NoticeKind.StatementToConfirm or NoticeKind.SolutionProposed)
            yield return texts["Letter.Answer", regulation.Contact.Telephone, string.Join('\n', regulation.Contact.PostalAddress)];
        if (letter.Kind is NoticeKind.Acknowledgement or NoticeKind.ConvertedToComplaint or NoticeKind.Reopened)
        {
            foreach (var promise in complaint.Promises.Where(one => one.State == PromiseState.Open).OrderBy(one => one.DueOn))
                yield return texts["Letter.Promise", NameOf(promise.Kind), promise.DueOn.ToString("dddd d MMMM yyyy", CultureInfo.CurrentCulture)];
        }
        // Who complained on paper may have no code yet.
        yield return complaint.AccessCodeHash is null
            ? texts["Letter.NoCode", regulation.Contact.Telephone]
            : texts["Follow", complaint.Number, $"{options.PublicUrl}/mijn-klacht"];
        if (letter.Kind == NoticeKind.Acknowledgement)
        {
            // B25, E17: support and the way to someone independent stand in the letter too.
            foreach (var list in Guidance(complaint)) yield return list;
        }
        yield return texts["Letter.Closing", regulation.Name, regulation.Contact.Telephone];
    }

    private IEnumerable<string> Guidance(Complaint complaint)
    {
        if (regulation.SupportOn(clock.Today, complaint.GuidanceQuestion) is { Count: > 0 } support)
            yield return texts["Letter.Support"] + "\n" + string.Join('\n', support.Select(LineOf));
        if (regulation.ExternalBodiesOn(clock.Today, complaint.GuidanceQuestion) is { Count: > 0 } bodies)
            yield return texts["Bodies"] + "\n" + string.Join('\n', bodies.Select(LineOf));
    }

    private string NameOf(PromiseKind kind) => regulation.RemindersOf(kind).Name.In(Language.Current);

    /// <summary>Every way to reach it: on paper nobody can follow a link.</summary>
    private static string LineOf(Guidance one) =>
        $"- {one.Name.In(Language.Current)}: {string.Join(", ", new[] { one.Telephone, one.Email, one.Url }.OfType<string>())}";
}
