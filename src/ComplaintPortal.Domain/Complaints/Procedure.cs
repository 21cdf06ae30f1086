using static ComplaintPortal.Domain.Complaints.ComplaintPhase;
using static ComplaintPortal.Domain.Complaints.ProcedureAct;

namespace ComplaintPortal.Domain.Complaints;

/// <summary>An act of the procedure: what moves a complaint on, or is only possible while it stands at a certain place.</summary>
public enum ProcedureAct
{
    RecordContact,
    PlanConversation,
    RecordConversation,
    WriteStatement,
    ConfirmStatement,
    ProposeSolution,
    AgreeSolution,
    DeclineSolution,
    CarryOutSolution,
    RecordSatisfaction,
    StartNewRound,
    Refer,
    ReportDirectReferral,
    RecordReferralOutcome,
    MarkRestrictiveMeasure,
    DecideRoute,
    AnswerSuggestion,
    ConvertToComplaint,
    Withdraw,
    Close,
    Reopen,
}

/// <summary>One step that the procedure allows: at this phase the act is possible, and leads to that phase.</summary>
public sealed record Transition(ComplaintPhase From, ProcedureAct Act, ComplaintPhase To);

/// <summary>
/// The procedure as a table: what is possible at each phase, and where it leads. The aggregate moves by this table only, pages offer
/// what it allows, and docs/procedure.md draws it.
/// </summary>
public static class Procedure
{
    /// <summary>The phases in which a complaint is handled inside the organisation, in their order.</summary>
    private static readonly IReadOnlyList<ComplaintPhase> Handling = [Received, InContact, InConversation, SolutionAgreed, CarriedOut];

    /// <summary>Everything that the procedure allows.</summary>
    public static readonly IReadOnlyList<Transition> Transitions =
    [
        new(Received, RecordContact, InContact),
        .. Staying(RecordContact, [.. Handling, Answered, Withdrawn, Referred, WzdRoute]),
        .. Staying(PlanConversation, [.. Handling, Referred]),
        new(Received, RecordConversation, InConversation),
        new(Received, RecordConversation, InContact),
        new(InContact, RecordConversation, InConversation),
        .. Staying(RecordConversation, [.. Handling, Referred]),
        .. Staying(WriteStatement, Handling),
        .. Staying(ConfirmStatement, Handling),
        .. Staying(ProposeSolution, [.. Handling.Skip(1), Referred]),
        .. Leading(AgreeSolution, SolutionAgreed, [.. Handling.Skip(1), Referred]),
        .. Staying(DeclineSolution, [.. Handling.Skip(1), Referred]),
        new(SolutionAgreed, CarryOutSolution, CarriedOut),
        .. Staying(CarryOutSolution, [SolutionAgreed, Referred]),
        .. Staying(RecordSatisfaction, [InConversation, SolutionAgreed, CarriedOut, Referred]),
        .. Leading(StartNewRound, InConversation, [InConversation, SolutionAgreed, CarriedOut, Referred]),
        .. Leading(Refer, Referred, [.. Handling, Answered, Withdrawn, Referred, WzdRoute]),
        .. Staying(ReportDirectReferral, [.. Handling, Answered, Referred, WzdRoute]),
        .. Staying(RecordReferralOutcome, Enum.GetValues<ComplaintPhase>()),
        .. Staying(MarkRestrictiveMeasure, Handling),
        .. Leading(DecideRoute, WzdRoute, [.. Handling, Referred]),
        .. Staying(DecideRoute, [.. Handling, Referred]),
        .. Leading(AnswerSuggestion, Answered, [Received, InContact, Answered]),
        new(Received, ConvertToComplaint, Received),
        new(InContact, ConvertToComplaint, InContact),
        new(Answered, ConvertToComplaint, InContact),
        .. Leading(Withdraw, Withdrawn, [.. Handling, Answered, Referred, WzdRoute]),
        .. Leading(Close, Closed, [.. Handling, Answered, Withdrawn, Referred, WzdRoute]),
        .. Leading(Reopen, Received, [Closed, Withdrawn]),
        .. Leading(Reopen, InContact, [Closed, Withdrawn]),
        .. Leading(Reopen, InConversation, [Closed, Withdrawn]),
    ];

    private static readonly ILookup<(ComplaintPhase, ProcedureAct), ComplaintPhase> Ways =
        Transitions.ToLookup(one => (one.From, one.Act), one => one.To);

    /// <summary>Whether the act is possible at all while the complaint stands there.</summary>
    public static bool Allows(ComplaintPhase phase, ProcedureAct act) => Ways.Contains((phase, act));

    /// <summary>Whether the act can lead from one phase to the other.</summary>
    public static bool Leads(ComplaintPhase from, ProcedureAct act, ComplaintPhase to) => Ways[(from, act)].Contains(to);

    private static IEnumerable<Transition> Staying(ProcedureAct act, IEnumerable<ComplaintPhase> phases) =>
        phases.Select(phase => new Transition(phase, act, phase));

    private static IEnumerable<Transition> Leading(ProcedureAct act, ComplaintPhase to, IEnumerable<ComplaintPhase> phases) =>
        phases.Select(phase => new Transition(phase, act, to));
}
