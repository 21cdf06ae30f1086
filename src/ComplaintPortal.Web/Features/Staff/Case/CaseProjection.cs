using ComplaintPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Features.Staff.Case;

/// <summary>Reads a case straight into its page: one query for each kind of thing in the dossier, none for each thing.</summary>
public static class CaseProjection
{
    private static readonly Compiled<Func<PortalDbContext, string, CancellationToken, Task<long?>>> Id = new(() => EF.CompileAsyncQuery(
        (PortalDbContext db, string number, CancellationToken stop) =>
            db.Complaints.Where(complaint => complaint.Number == number).OrderBy(complaint => complaint.Id).Select(complaint => (long?)complaint.Id).FirstOrDefault()));

    private static readonly Compiled<Func<PortalDbContext, long, CancellationToken, Task<CasePage?>>> Page = new(Compile);

    /// <summary>Null where there is none, or none that this employee may see.</summary>
    public static async Task<CasePage?> FindCasePageAsync(this PortalDbContext db, string number, CancellationToken stop) =>
        await Id.For(db)(db, number, stop) is { } id ? await Page.For(db)(db, id, stop) : null;

    /// <summary>Whether the employee may see it was asked already, and is not asked again for each kind of thing.</summary>
    private static Func<PortalDbContext, long, CancellationToken, Task<CasePage?>> Compile() => EF.CompileAsyncQuery((PortalDbContext db, long id, CancellationToken stop) =>
        db.Complaints.IgnoreQueryFilters().AsNoTracking().AsSplitQuery().Where(complaint => complaint.Id == id).OrderBy(complaint => complaint.Id)
            .Select(complaint => new CasePage
            {
                Id = complaint.Id,
                Number = complaint.Number,
                Version = complaint.Version,
                Kind = complaint.Kind,
                Phase = complaint.Phase,
                Channel = complaint.Channel,
                ReceivedOn = complaint.ReceivedOn,
                EarlierNumber = complaint.EarlierNumber,
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
                ClosedOn = complaint.ClosedOn,
                Outcome = complaint.Outcome,
                Route = complaint.Route,
                RouteReason = complaint.RouteReason,
                News = complaint.News,
                Conversations = complaint.Conversations.OrderBy(one => one.At).Select(one => new CaseConversation(
                    one.Id, one.Key, one.Purpose, one.Kind, one.State, one.At, one.Place, one.CancelReason, one.Report, one.WithComplainant, one.ByName,
                    one.FiledOn, one.FiledByName, one.IsCorrected,
                    one.Participants.OrderBy(person => person.Id).Select(person => new CaseParticipant(person.Role, person.Name, person.WasInvited, person.TookPart)).ToList(),
                    one.PossibleSolutions.OrderBy(solution => solution.Id)
                        .Select(solution => new CasePossibleSolution(solution.Id, solution.Text, solution.Pros, solution.Cons)).ToList())).ToList(),
                Statements = complaint.Statements.OrderBy(version => version.Number).Select(version => new CaseStatement(
                    version.Number, version.Text, version.ByKind, version.ByName, version.At, version.ConfirmedAt, version.ConfirmedBy)).ToList(),
                Holds = complaint.Holds.OrderBy(one => one.Id).ToList(),
                Solutions = complaint.Solutions.OrderBy(solution => solution.Id).Select(solution => new CaseSolution(
                    solution.Id, solution.Text, solution.Owner, solution.DueOn, solution.State, solution.AgreedOn, solution.AgreedBy, solution.DeclineReason,
                    solution.CarriedOutOn, solution.CarriedOutByName, solution.CarriedOutNote, EF.Property<long?>(solution, "PromiseId"))).ToList(),
                Satisfactions = complaint.Satisfactions.OrderBy(one => one.Id)
                    .Select(one => new CaseSatisfaction(one.IsSatisfied, one.Words, one.ByKind, one.ByName, one.At)).ToList(),
                Referrals = complaint.Referrals.OrderBy(one => one.Id).Select(one => new CaseReferral(
                    one.Id, one.BodyName, one.BodyUrl, one.Rules, one.RulesUrl, one.Bringer, one.On, one.Reason, one.IsDirect, one.ByKind, one.ByName, one.At,
                    one.Outcome, one.OutcomeOn, one.Lessons)).ToList(),
                Closings = complaint.Closings.OrderBy(one => one.Id)
                    .Select(one => new CaseClosing(one.Outcome, one.On, one.Lessons, one.Message, one.ByName, one.At, one.ReopenedAt)).ToList(),
                ImprovementPoints = complaint.ImprovementPoints.OrderBy(one => one.Id).Select(one => one.Text).ToList(),
                SupportPersons = complaint.SupportPersons.OrderBy(one => one.Id).Select(one => new CaseSupportPerson(
                    one.Id, one.Kind, one.Name, one.Organisation, one.Telephone, one.Email, one.MayReceiveCopies)).ToList(),
                ConcernedEmployees = complaint.ConcernedEmployees.OrderBy(one => one.Id).Select(one => new CaseEmployee(one.StaffId, one.Name)).ToList(),
                Barred = complaint.Barred.OrderBy(one => one.Id)
                    .Select(one => new CaseBarred(one.Id, one.StaffId, one.Name, one.Reason, one.ByName, one.At)).ToList(),
                Corrections = complaint.Corrections.OrderBy(one => one.Id)
                    .Select(one => new CaseCorrection(one.Fact, one.Former, one.Current, one.Reason, one.ByName, one.At)).ToList(),
                Contacts = complaint.Contacts.OrderBy(contact => contact.At).Select(contact => new CaseContact(
                    contact.Id, contact.At, contact.Channel, contact.Result, contact.ByName, contact.ByComplainant, contact.Note, contact.IsCorrected)).ToList(),
                Messages = complaint.Messages.OrderBy(message => message.Id).Select(message => new CaseMessage(
                    message.Id, message.Text, message.ByKind, message.ByName, message.At, message.ReadAt)).ToList(),
                Files = complaint.Attachments.OrderBy(file => file.Id).Select(file => new CaseFile(
                    file.StorageId, file.FileName, file.Size, file.ByKind, file.ByName, file.At, file.MessageId)).ToList(),
                Notes = complaint.Notes.OrderBy(note => note.Id).Select(note => new CaseNote(note.Text, note.ByName, note.At)).ToList(),
                Mails = complaint.Outbox.OrderBy(mail => mail.Id).Select(mail => new CaseMail(
                    mail.Kind, mail.CreatedAt, mail.State, mail.Attempts, mail.NextAttemptAt, mail.SentAt, mail.Fault)).ToList(),
                Letters = complaint.Letters.OrderBy(letter => letter.Id).Select(letter => new CaseLetter(
                    letter.Kind, letter.CreatedAt, letter.SentAt, letter.SentByName, letter.SetAsideAt)).ToList(),
                Disclosures = complaint.DisclosureRequests.OrderBy(request => request.Id)
                    .Select(request => new CaseDisclosure(request, EF.Property<long?>(request, "PromiseId"))).ToList(),
                Shown = complaint.ShownGuidance.OrderBy(shown => shown.Order).Select(shown => new CaseGuidance(shown.Name, shown.Url, shown.IsSupport)).ToList(),
                Timeline = complaint.Timeline.OrderBy(entry => entry.Version).Select(entry => new TimelineRow(
                    entry.Event, entry.Detail, entry.ByKind, entry.ByName, entry.At)).ToList(),
            }).FirstOrDefault());
}
