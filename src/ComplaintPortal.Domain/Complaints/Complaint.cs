using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Domain.Regulations;

namespace ComplaintPortal.Domain.Complaints;

/// <summary>
/// A complaint or suggestion with its dossier: the aggregate that guards the procedure. An act either does its whole work
/// (facts, phase, promises, timeline, mail and letters) or throws a <see cref="ComplaintRuleException"/> that names what is missing.
/// </summary>
public sealed partial class Complaint
{
    /// <summary>B9 asks for at least 10,000 characters.</summary>
    public const int StoryLimit = 20_000;
    public const int HappenedWhenLimit = 200;
    public const int EmployeeConcernedLimit = 200;
    public const int DesiredOutcomeLimit = 5000;
    public const int CodeLimit = 60;

    /// <summary>No receipt before this day can be registered: it would be a typing error.</summary>
    public static readonly DateOnly EarliestReceipt = new(2000, 1, 1);

    private readonly List<ComplaintSubject> subjects = [];
    private readonly List<Promise> promises = [];
    private readonly List<ContactRecord> contacts = [];
    private readonly List<Message> messages = [];
    private readonly List<Attachment> attachments = [];
    private readonly List<InternalNote> notes = [];
    private readonly List<TimelineEntry> timeline = [];
    private readonly List<DisclosureRequest> disclosureRequests = [];
    private readonly List<ShownGuidance> shownGuidance = [];
    private readonly List<SearchKey> searchKeys = [];
    private readonly List<Conversation> conversations = [];
    private readonly List<StatementVersion> statements = [];
    private readonly List<AgreedSolution> solutions = [];
    private readonly List<SatisfactionRecord> satisfactions = [];
    private readonly List<Referral> referrals = [];
    private readonly List<Closing> closings = [];
    private readonly List<ImprovementPoint> improvementPoints = [];
    private readonly List<SupportPerson> supportPersons = [];
    private readonly List<ConcernedEmployee> concernedEmployees = [];
    private readonly List<BarredStaff> barred = [];
    private readonly List<Correction> corrections = [];
    private readonly List<RetentionHold> holds = [];
    private readonly List<OutboxMessage> outbox = [];
    private readonly List<Letter> letters = [];

    private Complaint()
    {
    }

    public long Id { get; private set; }

    /// <summary>The number in the register (B16); it never changes.</summary>
    public string Number { get; private set; } = "";

    /// <summary>The year of the number: that of registration, in Europe/Amsterdam.</summary>
    public int Year { get; private set; }

    public ComplaintKind Kind { get; private set; }

    public ComplaintPhase Phase { get; private set; }

    public ReceiptChannel Channel { get; private set; }

    /// <summary>The Dutch day of receipt: day 0 of the promises.</summary>
    public DateOnly ReceivedOn { get; private set; }

    public DateTimeOffset RegisteredAt { get; private set; }

    public string Language { get; private set; } = "nl";

    public string Story { get; private set; } = "";

    public string? HappenedWhen { get; private set; }

    public string? Location { get; private set; }

    public DiscussedBefore Discussed { get; private set; }

    /// <summary>About a restrictive measure: another regulation may apply (E19, Wet zorg en dwang).</summary>
    public bool RestrictiveMeasure { get; private set; }

    public string? EmployeeConcerned { get; private set; }

    public string? DesiredOutcome { get; private set; }

    public Complainant Complainant { get; private set; } = null!;

    public SafeContact SafeContact { get; private set; } = null!;

    /// <summary>Since when that is the complainant's choice; what went before was under another, or none.</summary>
    public DateTimeOffset SafeContactSince { get; private set; }

    public SupportWish Support { get; private set; }

    /// <summary>The employee who handles it; null while nobody does.</summary>
    public Guid? HandlerId { get; private set; }

    public Guid SubmissionKey { get; private set; }

    public string? AccessCodeHash { get; private set; }

    /// <summary>The first day on which an open promise is due; <see cref="DateOnly.MaxValue"/> while none is open, so that lists sort by it.</summary>
    public DateOnly NextDueOn { get; private set; } = DateOnly.MaxValue;

    /// <summary>How much of what the complainant wrote or did no officer has seen yet.</summary>
    public int Unseen { get; private set; }

    /// <summary>How much of that is no message: an answer, a confirmation, a withdrawal.</summary>
    public int News { get; private set; }

    /// <summary>The version that the last of it made: a page that showed this version showed all of it.</summary>
    public long NewsVersion { get; private set; }

    /// <summary>The closing date while the complaint is closed: retention counts from it (B18).</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>With what it ended; null while it is not closed (E16).</summary>
    public Outcome? Outcome { get; private set; }

    /// <summary>The Dutch day on which it was last taken up again.</summary>
    public DateOnly? ReopenedOn { get; private set; }

    /// <summary>By which procedure a complaint about a restrictive measure goes; null while that is not decided (E19).</summary>
    public HandlingRoute? Route { get; private set; }

    public string? RouteReason { get; private set; }

    /// <summary>Raised by every act: what was read at another version may have changed meanwhile.</summary>
    public long Version { get; private set; }

    public IReadOnlyList<ComplaintSubject> Subjects => subjects;

    public IReadOnlyList<Promise> Promises => promises;

    public IReadOnlyList<ContactRecord> Contacts => contacts;

    public IReadOnlyList<Message> Messages => messages;

    public IReadOnlyList<Attachment> Attachments => attachments;

    public IReadOnlyList<InternalNote> Notes => notes;

    public IReadOnlyList<TimelineEntry> Timeline => timeline;

    public IReadOnlyList<DisclosureRequest> DisclosureRequests => disclosureRequests;

    public IReadOnlyList<ShownGuidance> ShownGuidance => shownGuidance;

    public IReadOnlyList<SearchKey> SearchKeys => searchKeys;

    public IReadOnlyList<Conversation> Conversations => conversations;

    /// <summary>The versions of the joint statement, the first one first (E10).</summary>
    public IReadOnlyList<StatementVersion> Statements => statements;

    public IReadOnlyList<AgreedSolution> Solutions => solutions;

    public IReadOnlyList<SatisfactionRecord> Satisfactions => satisfactions;

    public IReadOnlyList<Referral> Referrals => referrals;

    public IReadOnlyList<Closing> Closings => closings;

    public IReadOnlyList<ImprovementPoint> ImprovementPoints => improvementPoints;

    public IReadOnlyList<SupportPerson> SupportPersons => supportPersons;

    public IReadOnlyList<ConcernedEmployee> ConcernedEmployees => concernedEmployees;

    public IReadOnlyList<BarredStaff> Barred => barred;

    public IReadOnlyList<Correction> Corrections => corrections;

    /// <summary>What keeps it, or kept it, from being destroyed (B20).</summary>
    public IReadOnlyList<RetentionHold> Holds => holds;

    public IReadOnlyList<OutboxMessage> Outbox => outbox;

    public IReadOnlyList<Letter> Letters => letters;

    /// <summary>Receives a complaint or suggestion: registers it, makes the promises of the regulation, and acknowledges receipt by a channel that is allowed.</summary>
    /// <param name="by">The complainant through the website, or the officer who registers what came another way.</param>
    /// <exception cref="ComplaintRuleException">Something is missing, too long, unknown to the regulation, or in the future.</exception>
    public static Complaint Receive(ComplaintNumber number, Intake intake, Regulation regulation, Actor by, DateTimeOffset now)
    {
        var complaint = Register(number, intake, regulation, now);
        complaint.attachments.AddRange(intake.Attachments.Select(file => new Attachment(file, by, now)));
        complaint.searchKeys.AddRange(complaint.Keys());
        complaint.Log(TimelineEvent.Received, intake.Channel.ToString(), by, now);
        complaint.StartPromises(intake.ReceivedOn, regulation);
        complaint.KeepShown(regulation, intake);
        foreach (var code in intake.DirectBodies.Distinct())
            complaint.ReportDirectReferral(new(regulation.BodyOf(code)!, ReferralBringer.Complainant, intake.ReceivedOn, null), by, now);
        complaint.Tell(NoticeKind.Acknowledgement, null, now);
        return complaint;
    }

    /// <summary>The answers by which support and bodies are chosen.</summary>
    public GuidanceQuestion GuidanceQuestion => GuidanceQuestion.Of(Location, Complainant.Relation, RestrictiveMeasure);

    /// <summary>The complaint as it stands in the register before anything is done with it.</summary>
    private static Complaint Register(ComplaintNumber number, Intake intake, Regulation regulation, DateTimeOffset now)
    {
        intake.Check(regulation, DutchTime.Day(now));
        var complaint = new Complaint
        {
            Number = number.ToString(),
            Year = number.Year,
            Kind = intake.Kind,
            Phase = ComplaintPhase.Received,
            Channel = intake.Channel,
            ReceivedOn = intake.ReceivedOn,
            RegisteredAt = now,
            Language = intake.Language,
            Story = intake.Story,
            HappenedWhen = intake.HappenedWhen,
            Location = intake.Location,
            Discussed = intake.Discussed,
            RestrictiveMeasure = intake.RestrictiveMeasure,
            EmployeeConcerned = intake.EmployeeConcerned,
            DesiredOutcome = intake.DesiredOutcome,
            Complainant = intake.Complainant,
            SafeContact = intake.SafeContact,
            SafeContactSince = now,
            Support = intake.Support,
            SubmissionKey = intake.SubmissionKey,
            AccessCodeHash = intake.AccessCodeHash,
        };
        complaint.subjects.AddRange(intake.Subjects.Distinct().Select(code => new ComplaintSubject(code)));
        return complaint;
    }

    /// <summary>By what the dossier is found beside its number.</summary>
    public IEnumerable<SearchKey> Keys() => SearchKey.Of(Complainant, EarlierNumber);

    private void KeepShown(Regulation regulation, Intake intake)
    {
        IEnumerable<Guidance> shown =
        [
            .. regulation.SupportOn(intake.ReceivedOn, intake.GuidanceQuestion),
            .. regulation.ExternalBodiesOn(intake.ReceivedOn, intake.GuidanceQuestion),
        ];
        shownGuidance.AddRange(shown.Select((one, order) => new ShownGuidance(one, order, intake.Language)));
    }

    /// <summary>
    /// Tells the complainant something, by the channel that was allowed: a mail, a letter on the list of letters, or only
    /// the status page. Never takes another channel.
    /// </summary>
    /// <param name="text">What a letter says beside the notice itself; a mail never holds it (B17).</param>
    private void Tell(NoticeKind kind, string? arguments, DateTimeOffset now, string? text = null)
    {
        switch (SafeContact.NoticeChannel(Complainant))
        {
            case ContactChannel.Email:
                outbox.Add(OutboxMessage.ToComplainant(this, kind, arguments, now));
                Log(TimelineEvent.ToldByEmail, kind.ToString(), Actor.Portal, now);
                break;
            case ContactChannel.Post:
                letters.Add(new Letter(kind, arguments, text, now));
                Log(TimelineEvent.ToldByLetter, kind.ToString(), Actor.Portal, now);
                break;
            default:
                Log(TimelineEvent.NotToldOutsideWebsite, kind.ToString(), Actor.Portal, now);
                break;
        }
    }

    private void Log(TimelineEvent what, string? detail, Actor by, DateTimeOffset now) =>
        timeline.Add(new TimelineEntry(what, detail, by, now, ++Version));

    /// <summary>Puts what the complainant did before the officer's eyes.</summary>
    private void Announce(Actor by)
    {
        if (by.Kind != ActorKind.Complainant) return;
        Unseen++;
        News++;
        NewsVersion = Version;
    }

    /// <exception cref="ComplaintRuleException">The procedure does not allow the act where the complaint stands now.</exception>
    private void Require(ProcedureAct act)
    {
        if (!Procedure.Allows(Phase, act)) throw new ComplaintRuleException(ComplaintRule.NotInThisPhase);
    }

    /// <summary>Moves to a phase by the procedure's table; the only place that does.</summary>
    private void Move(ProcedureAct act, ComplaintPhase to)
    {
        if (!Procedure.Leads(Phase, act, to)) throw new ComplaintRuleException(ComplaintRule.NotInThisPhase);
        Phase = to;
    }
}
