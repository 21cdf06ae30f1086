using ComplaintPortal.Domain.Promises;

namespace ComplaintPortal.Domain.Complaints;

/// <summary>What a conversation is for.</summary>
public enum ConversationPurpose
{
    /// <summary>The complaint itself (B14, E9).</summary>
    Complaint,

    /// <summary>How the solutions worked out (E14).</summary>
    FollowUp,
}

/// <summary>How people talk with each other; in person is preferred (B14).</summary>
public enum ConversationKind
{
    InPerson,
    Telephone,
    Video,
}

/// <summary>How a conversation stands.</summary>
public enum ConversationState
{
    Planned,
    Held,
    Cancelled,
}

/// <summary>When, where and with whom a conversation is meant to be.</summary>
public sealed record ConversationPlan(
    ConversationPurpose Purpose, ConversationKind Kind, DateTimeOffset At, string? Place, IReadOnlyList<Participant> Invited);

/// <summary>What took place.</summary>
/// <param name="At">When it began, not when it was written down.</param>
/// <param name="ByComplainant">The complainant took the initiative: then any way is the complainant's own choice.</param>
public sealed record ConversationReport(
    ConversationPurpose Purpose,
    ConversationKind Kind,
    DateTimeOffset At,
    string? Place,
    IReadOnlyList<Participant> TookPart,
    string? Report,
    IReadOnlyList<PossibleSolutionDraft> PossibleSolutions,
    bool ByComplainant = false);

/// <summary>A conversation about a complaint, planned or held (B14, E9, E14).</summary>
public sealed class Conversation
{
    public const int PlaceLimit = 300;
    public const int ReportLimit = 20_000;
    public const int ReasonLimit = 1000;
    public const int MostParticipants = 20;
    public const int MostPossibleSolutions = 20;

    /// <summary>A planned moment more years ahead is a typing error.</summary>
    public const int YearsAhead = 2;

    private readonly List<ConversationParticipant> participants = [];
    private readonly List<PossibleSolution> possibleSolutions = [];

    private Conversation()
    {
    }

    internal Conversation(ConversationPlan plan, Actor by)
    {
        Key = Guid.NewGuid();
        State = ConversationState.Planned;
        ByName = by.Name;
        Set(plan.Purpose, plan.Kind, plan.At, plan.Place);
        Invite(plan.Invited);
    }

    internal Conversation(ConversationReport held, Actor by)
    {
        Key = Guid.NewGuid();
        ByName = by.Name;
        Hold(held);
    }

    public long Id { get; private set; }

    /// <summary>Names the conversation in calendar files, whatever becomes of it.</summary>
    public Guid Key { get; private set; }

    public ConversationPurpose Purpose { get; private set; }

    public ConversationKind Kind { get; private set; }

    public ConversationState State { get; private set; }

    /// <summary>When it is planned, or when it began.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Where, or by which means.</summary>
    public string? Place { get; private set; }

    /// <summary>How often it was moved: calendar files of a later one replace those of an earlier one.</summary>
    public int Moves { get; private set; }

    public string? CancelReason { get; private set; }

    public string? Report { get; private set; }

    /// <summary>Whether the complainant took part: only then a promise of a conversation is kept (E9).</summary>
    public bool WithComplainant { get; private set; }

    /// <summary>The employee who planned or recorded it.</summary>
    public string ByName { get; private set; } = "";

    /// <summary>The Dutch day on which its document was filed in the client's own file (E12).</summary>
    public DateOnly? FiledOn { get; private set; }

    public string? FiledByName { get; private set; }

    /// <summary>Recorded wrongly and replaced by another record: it stays to be seen and counts for nothing.</summary>
    public bool IsCorrected { get; private set; }

    public IReadOnlyList<ConversationParticipant> Participants => participants;

    public IReadOnlyList<PossibleSolution> PossibleSolutions => possibleSolutions;

    /// <summary>The Dutch day on which it is planned or took place.</summary>
    public DateOnly On => DutchTime.Day(At);

    internal void Move(DateTimeOffset at, ConversationKind kind, string? place)
    {
        RequirePlanned();
        Set(Purpose, kind, at, place);
        Moves++;
    }

    internal void Cancel(string reason)
    {
        RequirePlanned();
        (State, CancelReason) = (ConversationState.Cancelled, reason);
        Moves++;
    }

    internal void Hold(ConversationReport held)
    {
        if (held.TookPart.Count == 0) throw new ComplaintRuleException(ComplaintRule.NobodyTookPart);
        if (held.TookPart.Count > MostParticipants) throw new ComplaintRuleException(ComplaintRule.TooManyParticipants);
        if (held.PossibleSolutions.Count > MostPossibleSolutions) throw new ComplaintRuleException(ComplaintRule.TooManyPossibleSolutions);
        var report = Limit.Required(held.Report, ReportLimit, ComplaintRule.TextMissing);
        var solutions = held.PossibleSolutions.Select(one => new PossibleSolution(one)).ToList();
        var tookPart = held.TookPart.Select(one => new ConversationParticipant(one, invited: false)).ToList();
        Set(held.Purpose, held.Kind, held.At, held.Place);
        foreach (var participant in participants.Where(one => tookPart.Exists(other => other.IsSame(one)))) participant.TakePart();
        foreach (var participant in tookPart.Where(one => !participants.Exists(one.IsSame)))
        {
            participant.TakePart();
            participants.Add(participant);
        }
        possibleSolutions.AddRange(solutions);
        (State, Report) = (ConversationState.Held, report);
        WithComplainant = participants.Exists(one => one.Role == ParticipantRole.Complainant && one.TookPart);
    }

    internal void File(DateOnly on, Actor by)
    {
        if (State != ConversationState.Held) throw new ComplaintRuleException(ComplaintRule.ConversationNotHeld);
        (FiledOn, FiledByName) = (on, by.Name);
    }

    internal void Replace() => IsCorrected = true;

    internal void RequirePlanned()
    {
        if (State != ConversationState.Planned) throw new ComplaintRuleException(ComplaintRule.ConversationNotPlanned);
    }

    private void Set(ConversationPurpose purpose, ConversationKind kind, DateTimeOffset at, string? place)
    {
        Limit.Check((place, PlaceLimit));
        (Purpose, Kind, At, Place) = (purpose, kind, at, place);
    }

    private void Invite(IReadOnlyList<Participant> invited)
    {
        if (invited.Count == 0) throw new ComplaintRuleException(ComplaintRule.NobodyTookPart);
        if (invited.Count > MostParticipants) throw new ComplaintRuleException(ComplaintRule.TooManyParticipants);
        participants.AddRange(invited.Select(one => new ConversationParticipant(one, invited: true)));
    }
}
