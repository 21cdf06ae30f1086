using System.Linq.Expressions;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Features.Staff.Case;

/// <summary>Reads a case straight into its page: one query for each kind of thing in the dossier, none for each thing.</summary>
public static class CaseProjection
{
    public static IQueryable<CasePage> CasePages(this PortalDbContext db, string number) =>
        db.Complaints.AsNoTracking().AsSplitQuery().Where(complaint => complaint.Number == number).OrderBy(complaint => complaint.Id).Select(ToPage(db));

    private static Expression<Func<Complaint, CasePage>> ToPage(PortalDbContext db) => complaint => new CasePage
    {
        Id = complaint.Id,
        Number = complaint.Number,
        Version = complaint.Version,
        Kind = complaint.Kind,
        Phase = complaint.Phase,
        Channel = complaint.Channel,
        ReceivedOn = complaint.ReceivedOn,
        RegisteredAt = complaint.RegisteredAt,
        Language = complaint.Language,
        Story = complaint.Story,
        HappenedWhen = complaint.HappenedWhen,
        Location = complaint.Location,
        Discussed = complaint.Discussed,
        RestrictiveMeasure = complaint.RestrictiveMeasure,
        EmployeeConcerned = complaint.EmployeeConcerned,
        DesiredOutcome = complaint.DesiredOutcome,
        Support = complaint.Support,
        Complainant = complaint.Complainant,
        SafeContact = complaint.SafeContact,
        SafeContactSince = complaint.SafeContactSince,
        HandlerId = complaint.HandlerId,
        HandlerName = db.Users.Where(member => member.Id == complaint.HandlerId).Select(member => member.DisplayName).FirstOrDefault(),
        HasAccessCode = complaint.AccessCodeHash != null,
        Subjects = complaint.Subjects.OrderBy(subject => subject.Id).Select(subject => subject.Code).ToList(),
        Promises = complaint.Promises.OrderBy(promise => promise.Id).Select(promise => new CasePromise(
            promise.Id, promise.Kind, promise.State, promise.CountedFrom, promise.TermDays, promise.TermUnit, promise.FirstDueOn, promise.DueOn, promise.KeptOn,
            promise.EndReason, promise.EndedOn,
            promise.Extensions.OrderBy(extension => extension.Id)
                .Select(extension => new CaseExtension(extension.From, extension.To, extension.Reason, extension.ByName, extension.At)).ToList())).ToList(),
        Contacts = complaint.Contacts.OrderBy(contact => contact.At).Select(contact => new CaseContact(
            contact.At, contact.Channel, contact.Result, contact.ByName, contact.ByComplainant, contact.Note, contact.IsCorrected)).ToList(),
        Messages = complaint.Messages.OrderBy(message => message.Id).Select(message => new CaseMessage(
            message.Id, message.Text, message.ByKind, message.ByName, message.At, message.ReadAt)).ToList(),
        Files = complaint.Attachments.OrderBy(file => file.Id).Select(file => new CaseFile(
            file.StorageId, file.FileName, file.Size, file.ByKind, file.ByName, file.At, file.MessageId)).ToList(),
        Notes = complaint.Notes.OrderBy(note => note.Id).Select(note => new CaseNote(note.Text, note.ByName, note.At)).ToList(),
        Mails = complaint.Outbox.OrderBy(mail => mail.Id).Select(mail => new CaseMail(
            mail.Kind, mail.CreatedAt, mail.State, mail.Attempts, mail.NextAttemptAt, mail.SentAt, mail.Fault)).ToList(),
        Letters = complaint.Letters.OrderBy(letter => letter.Id).Select(letter => new CaseLetter(
            letter.Kind, letter.CreatedAt, letter.SentAt, letter.SentByName, letter.SetAsideAt)).ToList(),
        Disclosures = complaint.DisclosureRequests.OrderBy(request => request.Id).Select(request => new CaseDisclosure(
            request.Kind, request.Remark, request.ReceivedOn, request.RegisteredAt)).ToList(),
        Shown = complaint.ShownGuidance.OrderBy(shown => shown.Order).Select(shown => new CaseGuidance(shown.Name, shown.Url, shown.IsSupport)).ToList(),
        Timeline = complaint.Timeline.OrderBy(entry => entry.Version).Select(entry => new TimelineRow(
            entry.Event, entry.Detail, entry.ByKind, entry.ByName, entry.At)).ToList(),
    };
}
