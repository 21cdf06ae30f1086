using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Features.Public.Follow;

/// <summary>What a complainant sees of the own complaint.</summary>
public sealed record StatusPage
{
    public required string Number { get; init; }

    public required ComplaintKind Kind { get; init; }

    public required ComplaintPhase Phase { get; init; }

    public required DateOnly ReceivedOn { get; init; }

    public required string Story { get; init; }

    public required string? Location { get; init; }

    public required string? Relation { get; init; }

    public required bool RestrictiveMeasure { get; init; }

    public required SafeContact SafeContact { get; init; }

    public required string? Handler { get; init; }

    public required List<PromiseRow> Promises { get; init; }

    /// <summary>The versions of the joint statement, the first one first (E10).</summary>
    public required List<StatementRow> Statements { get; init; }

    public required List<SolutionRow> Solutions { get; init; }

    public required List<SatisfactionRow> Satisfactions { get; init; }

    public required List<MessageRow> Messages { get; init; }

    public required List<FileRow> Files { get; init; }

    public required List<DisclosureRow> Disclosures { get; init; }

    public required List<AppointmentRow> Appointments { get; init; }

    public required HandlingRoute? Route { get; init; }

    public required string? RouteReason { get; init; }

    /// <summary>The closing that holds; null while it is not closed.</summary>
    public required ClosingRow? Closing { get; init; }

    public required List<ReferralRow> Referrals { get; init; }

    /// <summary>Whether the latest version waits for the complainant to confirm it.</summary>
    public bool MayConfirmStatement => Allows(ProcedureAct.ConfirmStatement) && IsStatementTheirs;

    /// <summary>Whether the latest version waits for the complainant, who may answer it with another.</summary>
    public bool MayCorrectStatement => Allows(ProcedureAct.WriteStatement) && IsStatementTheirs;

    /// <summary>The solutions that wait for the complainant to agree or not.</summary>
    public IEnumerable<SolutionRow> Proposed =>
        Allows(ProcedureAct.AgreeSolution) ? Solutions.Where(solution => solution.State == SolutionState.Proposed) : [];

    public bool HasCarriedOut => Solutions.Exists(solution => solution.State == SolutionState.CarriedOut);

    /// <summary>Whether the complainant can say now if it is good so.</summary>
    public bool MaySaySatisfied => HasCarriedOut && Allows(ProcedureAct.RecordSatisfaction);

    /// <summary>Everything is carried out, and the complainant has said nothing about it since.</summary>
    public bool AsksSatisfied => MaySaySatisfied && Phase == ComplaintPhase.CarriedOut
        && (Satisfactions is not [.., var said] || DutchTime.Day(said.At) < Solutions.Max(solution => solution.CarriedOutOn));

    private bool IsStatementTheirs => Statements is [.., { ByKind: ActorKind.Staff, ConfirmedAt: null }];

    /// <summary>The last Dutch day on which the complainant can reopen it here; null where there is none: not closed.</summary>
    public DateOnly? ReopenUntil(Regulation regulation) => Closing is { } closing ? regulation.Closing.ReopenUntil(closing.On) : null;

    public bool MayReopen(Regulation regulation, DateOnly today) => Allows(ProcedureAct.Reopen) && !(today > ReopenUntil(regulation));

    public bool Allows(ProcedureAct act) => Procedure.Allows(Phase, act);

    public GuidanceQuestion Question => GuidanceQuestion.Of(Location, Relation, RestrictiveMeasure);

    /// <summary>Reads the page of one complaint; one query for each of its lists, however long.</summary>
    public static Task<StatusPage> ReadAsync(PortalDbContext db, long id, CancellationToken stop) => db.Complaints.AsNoTracking().AsSplitQuery()
        .Where(complaint => complaint.Id == id)
        .Select(complaint => new StatusPage
        {
            Number = complaint.Number,
            Kind = complaint.Kind,
            Phase = complaint.Phase,
            ReceivedOn = complaint.ReceivedOn,
            Story = complaint.Story,
            Location = complaint.Location,
            Relation = complaint.Complainant.Relation,
            RestrictiveMeasure = complaint.RestrictiveMeasure,
            SafeContact = complaint.SafeContact,
            Route = complaint.Route,
            RouteReason = complaint.RouteReason,
            Closing = complaint.Closings.Where(closing => closing.ReopenedAt == null).OrderBy(closing => closing.Id)
                .Select(closing => new ClosingRow(closing.Outcome, closing.On, closing.Message)).FirstOrDefault(),
            Referrals = complaint.Referrals.OrderBy(one => one.Id).Select(one => new ReferralRow(
                one.BodyCode, one.BodyName, one.BodyUrl, one.Rules, one.RulesUrl, one.Bringer, one.On, one.IsDirect)).ToList(),
            Handler = db.Users.Where(member => member.Id == complaint.HandlerId).Select(member => member.DisplayName).FirstOrDefault(),
            Promises = complaint.Promises.OrderBy(promise => promise.Id)
                .Select(promise => new PromiseRow(promise.Kind, promise.State, promise.DueOn, promise.KeptOn)).ToList(),
            Statements = complaint.Statements.OrderBy(version => version.Number)
                .Select(version => new StatementRow(version.Number, version.Text, version.ByKind, version.At, version.ConfirmedAt)).ToList(),
            Solutions = complaint.Solutions.OrderBy(solution => solution.Id).Select(solution => new SolutionRow(
                solution.Id, solution.Text, solution.Owner, solution.Promise == null ? solution.DueOn : solution.Promise.DueOn, solution.State,
                solution.AgreedOn, solution.DeclineReason, solution.CarriedOutOn)).ToList(),
            Satisfactions = complaint.Satisfactions.OrderBy(one => one.Id)
                .Select(one => new SatisfactionRow(one.IsSatisfied, one.Words, one.At)).ToList(),
            Messages = complaint.Messages.OrderBy(message => message.Id)
                .Select(message => new MessageRow(message.Id, message.Text, message.ByKind, message.ByName, message.At)).ToList(),
            Files = complaint.Attachments.Where(file => file.ByKind == ActorKind.Complainant || file.MessageId != null).OrderBy(file => file.Id)
                .Select(file => new FileRow(file.StorageId, file.FileName, file.Size, file.MessageId)).ToList(),
            Disclosures = complaint.DisclosureRequests.OrderBy(request => request.Id).Select(request => new DisclosureRow(
                request.Id, request.Kind, request.Remark, request.ReceivedOn, request.IdentityCheck, request.Outcome, request.AnsweredOn, request.Answer, request.HandedOverBy, request.CopyId != null,
                request.Promise == null ? null : request.Promise.DueOn,
                request.Promise!.Extensions.OrderBy(extension => extension.Id).Select(extension => extension.Reason).ToList())).ToList(),
            // Conversations that are the complainant's own: invited to, or taken part in.
            Appointments = complaint.Conversations
                .Where(one => !one.IsCorrected && (one.WithComplainant || (one.State != ConversationState.Held
                    && one.Participants.Any(person => person.WasInvited && person.Role == ParticipantRole.Complainant))))
                .OrderBy(one => one.At).ThenBy(one => one.Id)
                .Select(one => new AppointmentRow(one.Key, one.State, one.Purpose, one.Kind, one.At, one.Place)).ToList(),
        })
        .FirstAsync(stop);
}

public sealed record StatementRow(int Number, string Text, ActorKind ByKind, DateTimeOffset At, DateTimeOffset? ConfirmedAt);

/// <param name="DueOn">The last day on which it is carried out in time, extensions included.</param>
public sealed record SolutionRow(
    long Id, string Text, string Owner, DateOnly DueOn, SolutionState State, DateOnly? AgreedOn, string? DeclineReason, DateOnly? CarriedOutOn)
{
    /// <summary>The modifier of its look, as a promise has it.</summary>
    public string Look(DateOnly today) => State switch
    {
        SolutionState.Proposed => "open",
        SolutionState.Agreed => new PromiseRow(PromiseKind.Solution, PromiseState.Open, DueOn, null).Look(today),
        SolutionState.CarriedOut => "kept",
        _ => "ended",
    };
}

public sealed record SatisfactionRow(bool IsSatisfied, string? Words, DateTimeOffset At);

public sealed record MessageRow(long Id, string Text, ActorKind ByKind, string ByName, DateTimeOffset At);

public sealed record FileRow(Guid StorageId, string FileName, long Size, long? MessageId);

public sealed record AppointmentRow(Guid Key, ConversationState State, ConversationPurpose Purpose, ConversationKind Kind, DateTimeOffset At, string? Place);

/// <param name="DueOn">The last day on which it is answered in time, extensions included.</param>
/// <param name="Extended">Why it was extended, the first time first.</param>
public sealed record DisclosureRow(
    long Id, DisclosureKind Kind, string? Remark, DateOnly ReceivedOn, string? IdentityCheck, DisclosureOutcome? Outcome, DateOnly? AnsweredOn, string? Answer,
    ContactChannel? HandedOverBy, bool HasCopy, DateOnly? DueOn, List<string> Extended)
{
    public DateOnly? DownloadUntil => HandedOverBy == ContactChannel.Website && HasCopy ? AnsweredOn?.AddDays(DisclosureRequest.DownloadDays) : null;
}

public sealed record ClosingRow(Outcome Outcome, DateOnly On, string Message);

public sealed record ReferralRow(
    string BodyCode, string BodyName, string? BodyUrl, string? Rules, string? RulesUrl, ReferralBringer Bringer, DateOnly On, bool IsDirect);
