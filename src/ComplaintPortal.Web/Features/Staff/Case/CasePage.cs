using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Web.Features.Shared.CaseLists;

namespace ComplaintPortal.Web.Features.Staff.Case;

/// <summary>A case as its page shows it.</summary>
public sealed record CasePage
{
    /// <summary>For how long the page says at its top that management opened the dossier.</summary>
    public const int OpenedShownDays = 30;

    public required long Id { get; init; }

    public required string Number { get; init; }

    public required long Version { get; init; }

    public required ComplaintKind Kind { get; init; }

    public required ComplaintPhase Phase { get; init; }

    public required ReceiptChannel Channel { get; init; }

    public required DateOnly ReceivedOn { get; init; }

    /// <summary>In an earlier register, from which it was taken over.</summary>
    public required string? EarlierNumber { get; init; }

    public required DateTimeOffset RegisteredAt { get; init; }

    public required string Language { get; init; }

    public required string Story { get; init; }

    public required string? HappenedWhen { get; init; }

    public required string? Location { get; init; }

    public required DiscussedBefore Discussed { get; init; }

    public required bool RestrictiveMeasure { get; init; }

    public required string? EmployeeConcerned { get; init; }

    public required string? DesiredOutcome { get; init; }

    public required SupportWish Support { get; init; }

    public required Complainant Complainant { get; init; }

    public required SafeContact SafeContact { get; init; }

    public required DateTimeOffset SafeContactSince { get; init; }

    public required Guid? HandlerId { get; init; }

    public required string? HandlerName { get; init; }

    public required bool HasAccessCode { get; init; }

    public List<string> Subjects { get; init; } = [];

    public List<CasePromise> Promises { get; init; } = [];

    public List<CaseContact> Contacts { get; init; } = [];

    public List<CaseMessage> Messages { get; init; } = [];

    public List<CaseFile> Files { get; init; } = [];

    public List<CaseNote> Notes { get; init; } = [];

    public List<CaseMail> Mails { get; init; } = [];

    public List<CaseLetter> Letters { get; init; } = [];

    public List<CaseDisclosure> Disclosures { get; init; } = [];

    public List<CaseGuidance> Shown { get; init; } = [];

    public List<TimelineRow> Timeline { get; init; } = [];

    public required DateOnly? ClosedOn { get; init; }

    public required Outcome? Outcome { get; init; }

    public required HandlingRoute? Route { get; init; }

    public required string? RouteReason { get; init; }

    public required int News { get; init; }

    /// <summary>By which the lists put it in order; the last day there is where no promise is open.</summary>
    public required DateOnly NextDueOn { get; init; }

    public List<CaseConversation> Conversations { get; init; } = [];

    public List<CaseStatement> Statements { get; init; } = [];

    public List<CaseSolution> Solutions { get; init; } = [];

    public List<CaseSatisfaction> Satisfactions { get; init; } = [];

    public List<CaseReferral> Referrals { get; init; } = [];

    public List<CaseClosing> Closings { get; init; } = [];

    /// <summary>What keeps it, or kept it, from being destroyed.</summary>
    public List<RetentionHold> Holds { get; init; } = [];

    public List<string> ImprovementPoints { get; init; } = [];

    public List<CaseSupportPerson> SupportPersons { get; init; } = [];

    public List<CaseEmployee> ConcernedEmployees { get; init; } = [];

    public List<CaseBarred> Barred { get; init; } = [];

    public List<CaseCorrection> Corrections { get; init; } = [];

    /// <summary>The improvement actions that come from it.</summary>
    public List<CaseAction> Actions { get; init; } = [];

    /// <summary>What may be done by who looks.</summary>
    public CasePermissions Permissions { get; init; } = new(false, ComplaintPhase.Received, ComplaintKind.Complaint);

    /// <summary>What comes before and after it.</summary>
    public Neighbours Neighbours { get; init; } = new(null, null, null);

    /// <summary>An act was asked for that the procedure does not allow where the case stands now.</summary>
    public bool NotNow { get; init; }

    /// <summary>Under which key stands what was just done.</summary>
    public string? Done { get; init; }

    /// <summary>A new access code, in the one answer that shows it.</summary>
    public string? AccessCode { get; init; }

    public ReachView Reach => new(Complainant, SafeContact, SafeContactSince);

    /// <summary>The open promise that is due first.</summary>
    public CasePromise? Next => Promises.Where(promise => promise.State == PromiseState.Open).OrderBy(promise => promise.DueOn).FirstOrDefault();

    public List<CaseMessage> Unread => [.. Messages.Where(message => message.IsUnread)];

    public bool HasFailedMail => Mails.Exists(mail => mail.State == OutboxState.Failed);

    /// <summary>The request that the open promise is about.</summary>
    public CaseDisclosure? DisclosureOf(CasePromise promise) => Disclosures.Find(one => one.PromiseId == promise.Id);

    /// <summary>To whom the case is shut though it is not about them; the others stand with the employees concerned.</summary>
    public List<CaseBarred> BarredApart => [.. Barred.Where(one => !ConcernedEmployees.Exists(other => other.StaffId == one.StaffId))];

    /// <summary>The conversation that is planned first.</summary>
    public CaseConversation? Planned => Conversations.Find(one => one.State == ConversationState.Planned);

    public GuidanceQuestion GuidanceQuestion => GuidanceQuestion.Of(Location, Complainant.Relation, RestrictiveMeasure);
}

public sealed record CasePromise(
    long Id, PromiseKind Kind, PromiseState State, DateOnly CountedFrom, int TermDays, TermUnit TermUnit, DateOnly FirstDueOn, DateOnly DueOn, DateOnly? KeptOn,
    PromiseEnd? EndReason, DateOnly? EndedOn,
    List<CaseExtension> Extensions)
{
    /// <summary>Kept or ended after its day, or still open after it.</summary>
    public bool IsLate(DateOnly today) => Promise.IsLate(State, DueOn, KeptOn ?? EndedOn, today);
}

public sealed record CaseExtension(DateOnly From, DateOnly To, string Reason, string ByName, DateTimeOffset At);

public sealed record CaseContact(
    long Id, DateTimeOffset At, ContactChannel Channel, ContactResult Result, string ByName, bool ByComplainant, string? Note, bool IsCorrected);

public sealed record CaseMessage(long Id, string Text, ActorKind ByKind, string ByName, DateTimeOffset At, DateTimeOffset? ReadAt)
{
    public bool IsUnread => ByKind == ActorKind.Complainant && ReadAt is null;
}

public sealed record CaseFile(Guid StorageId, string FileName, long Size, ActorKind ByKind, string ByName, DateTimeOffset At, long? MessageId);

public sealed record CaseNote(string Text, string ByName, DateTimeOffset At);

public sealed record CaseMail(NoticeKind Kind, DateTimeOffset CreatedAt, OutboxState State, int Attempts, DateTimeOffset NextAttemptAt, DateTimeOffset? SentAt, string? Fault);

public sealed record CaseLetter(NoticeKind Kind, DateTimeOffset CreatedAt, DateTimeOffset? SentAt, string? SentByName, DateTimeOffset? SetAsideAt);

/// <param name="Request">As it stands, without what was marked for its copy.</param>
public sealed record CaseDisclosure(DisclosureRequest Request, long? PromiseId)
{
    /// <summary>What there is to do about it, the foremost first.</summary>
    public IEnumerable<CaseAct> Acts(CasePromise? promise, DateOnly today)
    {
        if (!Request.IsOpen) yield break;
        var isChecked = Request.IdentityCheck is not null;
        if (!isChecked) yield return CaseAct.CheckIdentity;
        if (Request.CopyId is not null) yield return CaseAct.HandOverCopy;
        if (Request.Kind == DisclosureKind.Rectification) yield return CaseAct.AnswerRectification;
        else yield return CaseAct.PrepareCopy;
        if (Request.Kind == DisclosureKind.Inspection) yield return CaseAct.RecordInspection;
        if (promise is not null && today <= promise.FirstDueOn && promise.DueOn < promise.FirstDueOn.AddMonths(DisclosureRequest.ExtensionMonths)) yield return CaseAct.ExtendDisclosure;
        if (isChecked) yield return CaseAct.CheckIdentity;
        yield return CaseAct.CloseDisclosure;
    }
}

public sealed record CaseGuidance(string Name, string? Url, bool IsSupport);

public sealed record CaseConversation(
    long Id, Guid Key, ConversationPurpose Purpose, ConversationKind Kind, ConversationState State, DateTimeOffset At, string? Place, string? CancelReason,
    string? Report, bool WithComplainant, string ByName, DateOnly? FiledOn, string? FiledByName, bool IsCorrected,
    List<CaseParticipant> Participants, List<CasePossibleSolution> PossibleSolutions)
{
    /// <summary>Its document belongs in the client's own file and is not there yet, where the regulation wants it there (E12).</summary>
    public bool IsToFile => State == ConversationState.Held && WithComplainant && !IsCorrected && FiledOn is null;

    /// <summary>Its moment has come, and it is neither recorded nor cancelled.</summary>
    public bool IsToRecord(DateTimeOffset now) => State == ConversationState.Planned && At <= now;
}

public sealed record CaseParticipant(ParticipantRole Role, string Name, bool WasInvited, bool TookPart);

public sealed record CasePossibleSolution(long Id, string Text, string? Pros, string? Cons);

public sealed record CaseStatement(int Number, string Text, ActorKind ByKind, string ByName, DateTimeOffset At, DateTimeOffset? ConfirmedAt, Agreement? ConfirmedBy);

public sealed record CaseSolution(
    long Id, string Text, string Owner, DateOnly DueOn, SolutionState State, DateOnly? AgreedOn, Agreement? AgreedBy, string? DeclineReason,
    DateOnly? CarriedOutOn, string? CarriedOutByName, string? CarriedOutNote, long? PromiseId);

public sealed record CaseSatisfaction(bool IsSatisfied, string? Words, ActorKind ByKind, string ByName, DateTimeOffset At);

public sealed record CaseReferral(
    long Id, string BodyName, string? BodyUrl, string? Rules, string? RulesUrl, ReferralBringer Bringer, DateOnly On, string? Reason, bool IsDirect,
    ActorKind ByKind, string ByName, DateTimeOffset At, string? Outcome, DateOnly? OutcomeOn, string? Lessons);

public sealed record CaseClosing(Outcome Outcome, DateOnly On, string? Lessons, string Message, string ByName, DateTimeOffset At, DateTimeOffset? ReopenedAt);

public sealed record CaseAction(long Id, string Title, string OwnerName, ImprovementState State, DateOnly DueOn, DateOnly? DoneOn);

public sealed record CaseSupportPerson(long Id, SupportKind Kind, string Name, string? Organisation, string? Telephone, string? Email, bool MayReceiveCopies);

public sealed record CaseEmployee(Guid? StaffId, string Name);

public sealed record CaseBarred(long Id, Guid StaffId, string Name, string? Reason, string ByName, DateTimeOffset At);

public sealed record CaseCorrection(CorrectedFact Fact, string Former, string Current, string Reason, string ByName, DateTimeOffset At);

/// <summary>How a complainant can be reached safely, for the case page and the pages of its acts.</summary>
public sealed record ReachView(Complainant Complainant, SafeContact SafeContact, DateTimeOffset Since)
{
    public static ReachView Of(Complaint complaint) => new(complaint.Complainant, complaint.SafeContact, complaint.SafeContactSince);

    public ChannelRefusal? RefusalOf(ContactChannel channel) => SafeContact.RefusalOf(channel, Complainant);

    /// <summary>What to reach by, through one channel; null where nothing is known.</summary>
    public string? AddressOf(ContactChannel channel) => channel switch
    {
        ContactChannel.Telephone => Complainant.Telephone,
        ContactChannel.Email => Complainant.Email,
        ContactChannel.Post when Complainant.Street is not null || Complainant.Postcode is not null || Complainant.City is not null =>
            string.Join(", ", new[] { Complainant.Street, $"{Complainant.Postcode} {Complainant.City}".Trim() }.Where(part => !string.IsNullOrEmpty(part))),
        _ => null,
    };
}
