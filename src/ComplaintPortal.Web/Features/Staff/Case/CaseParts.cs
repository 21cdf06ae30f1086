using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Domain.Retention;
using ComplaintPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Features.Staff.Case;

/// <summary>Each kind of thing in a dossier, in the order and as the rows in which the case page shows it.</summary>
internal static class CaseParts
{
    public static readonly DossierPart<string> Subjects = DossierPart.Of((ComplaintSubject subject) => subject.Id, subject => subject.Code);

    public static readonly DossierPart<CasePromise> Promises = DossierPart.Of((Promise promise) => promise.Id, promise => new CasePromise(
        promise.Id, promise.Kind, promise.State, promise.CountedFrom, promise.TermDays, promise.TermUnit, promise.FirstDueOn, promise.DueOn, promise.KeptOn,
        promise.EndReason, promise.EndedOn,
        promise.Extensions.OrderBy(extension => extension.Id)
            .Select(extension => new CaseExtension(extension.From, extension.To, extension.Reason, extension.ByName, extension.At)).ToList()));

    public static readonly DossierPart<CaseConversation> Conversations = DossierPart.Of((Conversation one) => one.At, one => new CaseConversation(
        one.Id, one.Key, one.Purpose, one.Kind, one.State, one.At, one.Place, one.CancelReason, one.Report, one.WithComplainant, one.ByName,
        one.FiledOn, one.FiledByName, one.IsCorrected,
        one.Participants.OrderBy(person => person.Id).Select(person => new CaseParticipant(person.Role, person.Name, person.WasInvited, person.TookPart)).ToList(),
        one.PossibleSolutions.OrderBy(solution => solution.Id)
            .Select(solution => new CasePossibleSolution(solution.Id, solution.Text, solution.Pros, solution.Cons)).ToList()));

    public static readonly DossierPart<CaseStatement> Statements = DossierPart.Of(
        (StatementVersion version) => version.Number, version => new CaseStatement(
            version.Number, version.Text, version.ByKind, version.ByName, version.At, version.ConfirmedAt, version.ConfirmedBy));

    public static readonly DossierPart<RetentionHold> Holds = DossierPart.Of((RetentionHold one) => one.Id, one => one);

    public static readonly DossierPart<CaseSolution> Solutions = DossierPart.Of(
        (AgreedSolution solution) => solution.Id, solution => new CaseSolution(
            solution.Id, solution.Text, solution.Owner, solution.DueOn, solution.State, solution.AgreedOn, solution.AgreedBy, solution.DeclineReason,
            solution.CarriedOutOn, solution.CarriedOutByName, solution.CarriedOutNote, EF.Property<long?>(solution, "PromiseId")));

    public static readonly DossierPart<CaseSatisfaction> Satisfactions = DossierPart.Of(
        (SatisfactionRecord one) => one.Id, one => new CaseSatisfaction(one.IsSatisfied, one.Words, one.ByKind, one.ByName, one.At));

    public static readonly DossierPart<CaseReferral> Referrals = DossierPart.Of((Referral one) => one.Id, one => new CaseReferral(
        one.Id, one.BodyName, one.BodyUrl, one.Rules, one.RulesUrl, one.Bringer, one.On, one.Reason, one.IsDirect, one.ByKind, one.ByName, one.At,
        one.Outcome, one.OutcomeOn, one.Lessons));

    public static readonly DossierPart<CaseClosing> Closings = DossierPart.Of(
        (Closing one) => one.Id, one => new CaseClosing(one.Outcome, one.On, one.Lessons, one.Message, one.ByName, one.At, one.ReopenedAt));

    public static readonly DossierPart<string> ImprovementPoints = DossierPart.Of((ImprovementPoint one) => one.Id, one => one.Text);

    public static readonly DossierPart<CaseSupportPerson> SupportPersons = DossierPart.Of((SupportPerson one) => one.Id, one => new CaseSupportPerson(
        one.Id, one.Kind, one.Name, one.Organisation, one.Telephone, one.Email, one.MayReceiveCopies));

    public static readonly DossierPart<CaseEmployee> ConcernedEmployees = DossierPart.Of(
        (ConcernedEmployee one) => one.Id, one => new CaseEmployee(one.StaffId, one.Name));

    public static readonly DossierPart<CaseBarred> Barred = DossierPart.Of(
        (BarredStaff one) => one.Id, one => new CaseBarred(one.Id, one.StaffId, one.Name, one.Reason, one.ByName, one.At));

    public static readonly DossierPart<CaseCorrection> Corrections = DossierPart.Of(
        (Correction one) => one.Id, one => new CaseCorrection(one.Fact, one.Former, one.Current, one.Reason, one.ByName, one.At));

    public static readonly DossierPart<CaseContact> Contacts = DossierPart.Of((ContactRecord contact) => contact.At, contact => new CaseContact(
        contact.Id, contact.At, contact.Channel, contact.Result, contact.ByName, contact.ByComplainant, contact.Note, contact.IsCorrected));

    public static readonly DossierPart<CaseMessage> Messages = DossierPart.Of((Message message) => message.Id, message => new CaseMessage(
        message.Id, message.Text, message.ByKind, message.ByName, message.At, message.ReadAt));

    public static readonly DossierPart<CaseFile> Files = DossierPart.Of((Attachment file) => file.Id, file => new CaseFile(
        file.StorageId, file.FileName, file.Size, file.ByKind, file.ByName, file.At, file.MessageId));

    public static readonly DossierPart<CaseNote> Notes = DossierPart.Of(
        (InternalNote note) => note.Id, note => new CaseNote(note.Text, note.ByName, note.At));

    public static readonly DossierPart<CaseMail> Mails = DossierPart.Of((OutboxMessage mail) => mail.Id, mail => new CaseMail(
        mail.Kind, mail.CreatedAt, mail.State, mail.Attempts, mail.NextAttemptAt, mail.SentAt, mail.Fault));

    public static readonly DossierPart<CaseLetter> Letters = DossierPart.Of((Letter letter) => letter.Id, letter => new CaseLetter(
        letter.Kind, letter.CreatedAt, letter.SentAt, letter.SentByName, letter.SetAsideAt));

    public static readonly DossierPart<CaseDisclosure> Disclosures = DossierPart.Of(
        (DisclosureRequest request) => request.Id, request => new CaseDisclosure(request, EF.Property<long?>(request, "PromiseId")));

    public static readonly DossierPart<CaseGuidance> Shown = DossierPart.Of(
        (ShownGuidance shown) => shown.Order, shown => new CaseGuidance(shown.Name, shown.Url, shown.IsSupport));

    public static readonly DossierPart<TimelineRow> Timeline = DossierPart.Of((TimelineEntry entry) => entry.Version, entry => new TimelineRow(
        entry.Event, entry.Detail, entry.ByKind, entry.ByName, entry.At));

    public static readonly DossierPart<CaseAction> Actions = DossierPart.Of(
        (ImprovementAction action) => action.Id, action => new CaseAction(action.Id, action.Title, action.OwnerName, action.State, action.DueOn, action.DoneOn));
}
