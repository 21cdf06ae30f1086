using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Web.Features.Shared;
using ComplaintPortal.Web.Texts;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Case.PrepareCopy;

/// <summary>
/// Everything in a dossier, taken apart into items that can each go into a copy or stay out of it (B21). In the language of the texts at
/// hand: the complainant's.
/// </summary>
internal sealed partial class DossierItems(Complaint dossier, Regulation regulation, IStringLocalizer<StaffTexts> texts)
{
    /// <summary>What is said of the handling of requests comes in with every step towards the copy itself: it stands with the requests.</summary>
    private static readonly TimelineEvent[] OfRequests =
    [
        TimelineEvent.DisclosureRequested, TimelineEvent.IdentityChecked, TimelineEvent.DisclosureExtended, TimelineEvent.DisclosureAnswered,
        TimelineEvent.CopyMade, TimelineEvent.CopyHandedOver, TimelineEvent.DossierInspected,
        TimelineEvent.ToldByEmail, TimelineEvent.ToldByLetter, TimelineEvent.NotToldOutsideWebsite,
    ];

    public IEnumerable<CopyItem> All() =>
    [
        .. Complaint(), .. Messages(), .. Contacts(), .. Conversations(), .. Statements(), .. Solutions(), .. Referrals(), .. Closing(), .. People(),
        .. Notes(), .. Corrections(), .. Retention(), .. Requests(), .. Promises(), .. Letters(), .. Timeline(), .. Files(),
    ];

    private IEnumerable<CopyItem> Complaint()
    {
        var person = dossier.Complainant;
        yield return Item(CopyPart.Complaint, "complainant", T("Copy.Complainant"),
            Line("Copy.Name", person.Name), Line("Copy.Relation", regulation.Relations.NameOf(person.Relation)), Line("Copy.RelationOther", person.RelationOther),
            Line("Copy.OnBehalfOf", person.OnBehalfOf), Line("Copy.OnBehalfOfRelation", person.OnBehalfOfRelation),
            Line("Copy.Address", Joined(person.Street, person.Postcode, person.City)), Line("Copy.Telephone", person.Telephone), Line("Copy.Email", person.Email))
            with
        { IsOwn = true };
        yield return Item(CopyPart.Complaint, "facts", T("Copy.Facts"),
            Line("Copy.Kind", T($"Kind.{dossier.Kind}")), Line("Copy.Number", dossier.Number), Line("Copy.EarlierNumber", dossier.EarlierNumber), Line("Copy.ReceivedOn", Say.Long(dossier.ReceivedOn)),
            Line("Copy.Channel", T($"Channel.{dossier.Channel}")), Line("Copy.Phase", T($"Phase.{dossier.Phase}")),
            Line("Copy.Subjects", Joined([.. dossier.Subjects.Select(subject => regulation.Subjects.NameOf(subject.Code))])),
            Line("Copy.Location", regulation.Locations.NameOf(dossier.Location)), Line("Copy.HappenedWhen", dossier.HappenedWhen),
            Line("Copy.Discussed", T($"Discussed.{dossier.Discussed}")), Line("Copy.Support", T($"Support.{dossier.Support}")),
            dossier.RestrictiveMeasure ? T("Copy.RestrictiveMeasure") : null,
            dossier.Route is { } route ? Line("Copy.Route", T($"Route.{route}")) : null, dossier.RouteReason);
        yield return Item(CopyPart.Complaint, "reach", T("Copy.Reach"), [.. Reach()]);
        yield return Item(CopyPart.Complaint, "story", T("Copy.Story"), dossier.Story) with { IsOwn = true };
        if (dossier.EmployeeConcerned is { } employee) yield return Item(CopyPart.Complaint, "employee", T("Copy.EmployeeConcerned"), employee) with { IsOwn = true };
        if (dossier.DesiredOutcome is { } outcome) yield return Item(CopyPart.Complaint, "outcome", T("Copy.DesiredOutcome"), outcome) with { IsOwn = true };
        if (dossier.ShownGuidance.Count > 0)
            yield return Item(CopyPart.Complaint, "shown", T("Copy.Shown"), [.. dossier.ShownGuidance.Select(one => Joined(one.Name, one.Url))]) with { IsPlain = true };
    }

    private IEnumerable<string?> Reach()
    {
        var safe = dossier.SafeContact;
        if (safe.OnlyThroughWebsite) yield return T("Copy.OnlyWebsite");
        if (safe.ByEmail) yield return T("Channel.Email");
        if (safe.ByTelephone) yield return $"{T("Channel.Telephone")} ({T(safe.Voicemail ? "Safe.Voicemail" : "Safe.NoVoicemail")})";
        if (safe.ByPost) yield return T("Channel.Post");
        yield return safe.When;
        if (safe.NeutralWording) yield return T("Copy.Neutral");
    }

    private IEnumerable<CopyItem> Messages() => dossier.Messages.Select(message => Item(
        CopyPart.Messages, $"message-{message.Id}", $"{Say.Moment(message.At)}, {Who(message.ByKind, message.ByName)}", message.Text) with
    { IsOwn = message.ByKind == ActorKind.Complainant });

    private IEnumerable<CopyItem> Contacts() => dossier.Contacts.Select(contact => Item(
        CopyPart.Contacts, $"contact-{contact.Id}", Joined(Say.Moment(contact.At), T($"Channel.{contact.Channel}"), contact.IsCorrected ? T("Copy.Corrected") : null),
        Line("Copy.By", contact.ByComplainant ? Joined(T("By.Complainant"), contact.ByName) : contact.ByName), T($"Result.{contact.Result}"), contact.Note));

    private IEnumerable<CopyItem> Notes() => dossier.Notes.Select(note => Item(CopyPart.Notes, $"note-{note.Id}", $"{Say.Moment(note.At)}, {note.ByName}", note.Text));

    private IEnumerable<CopyItem> Letters()
    {
        foreach (var letter in dossier.Letters)
        {
            yield return Item(CopyPart.Letters, $"letter-{letter.Id}", $"{T("Mails.Letter", T($"Notice.{letter.Kind}"))}, {Say.Moment(letter.CreatedAt)}", letter.Text)
                with
            { IsPlain = letter.Text is null };
        }
        var mails = dossier.Outbox.Select(mail => $"{Say.Moment(mail.CreatedAt)}: {T($"Notice.{mail.Kind}")}{(mail.IsCopy ? $" ({T("Copy.ToSupport")})" : "")}").ToArray();
        if (mails.Length > 0) yield return Item(CopyPart.Letters, "mails", T("Copy.Mails"), mails) with { IsPlain = true };
    }

    private IEnumerable<CopyItem> Timeline()
    {
        var lines = dossier.Timeline.Where(entry => !OfRequests.Contains(entry.Event)).Select(entry =>
        {
            var row = new TimelineRow(entry.Event, entry.Detail, entry.ByKind, entry.ByName, entry.At);
            return $"{Say.Moment(entry.At)}: {row.What(texts)} ({row.Who(texts)})";
        });
        yield return Item(CopyPart.Timeline, "timeline", T("Timeline.Title"), [.. lines]);
    }

    private IEnumerable<CopyItem> Files() => dossier.Attachments.Select(file => Item(
        CopyPart.Files, $"file-{file.StorageId:n}", file.FileName, $"{Say.Moment(file.At)}, {Who(file.ByKind, file.ByName)}") with
    { File = file, IsOwn = file.ByKind == ActorKind.Complainant });

    private static CopyItem Item(CopyPart part, string key, string heading, params string?[] lines) =>
        new(part, key, heading, string.Join('\n', lines.Where(line => !string.IsNullOrWhiteSpace(line))));

    private static string Joined(params string?[] parts) => string.Join(", ", parts.Where(part => !string.IsNullOrWhiteSpace(part)));

    private string? Line(string key, string? value) => string.IsNullOrWhiteSpace(value) ? null : $"{T(key)}: {value}";

    private string Who(ActorKind kind, string name) => kind == ActorKind.Staff ? name : T($"By.{kind}");

    private string T(string key, params object[] arguments) => texts[key, arguments].Value;
}
