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

    public required List<MessageRow> Messages { get; init; }

    public required List<FileRow> Files { get; init; }

    public required List<DisclosureRow> Disclosures { get; init; }

    public required HandlingRoute? Route { get; init; }

    public required string? RouteReason { get; init; }

    /// <summary>The closing that holds; null while it is not closed.</summary>
    public required ClosingRow? Closing { get; init; }

    public required List<ReferralRow> Referrals { get; init; }

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
            Messages = complaint.Messages.OrderBy(message => message.Id)
                .Select(message => new MessageRow(message.Id, message.Text, message.ByKind, message.ByName, message.At)).ToList(),
            Files = complaint.Attachments.Where(file => file.ByKind == ActorKind.Complainant || file.MessageId != null).OrderBy(file => file.Id)
                .Select(file => new FileRow(file.StorageId, file.FileName, file.Size, file.MessageId)).ToList(),
            Disclosures = complaint.DisclosureRequests.OrderBy(request => request.Id)
                .Select(request => new DisclosureRow(request.Kind, request.ReceivedOn)).ToList(),
        })
        .FirstAsync(stop);
}

public sealed record MessageRow(long Id, string Text, ActorKind ByKind, string ByName, DateTimeOffset At);

public sealed record FileRow(Guid StorageId, string FileName, long Size, long? MessageId);

public sealed record DisclosureRow(DisclosureKind Kind, DateOnly ReceivedOn);

public sealed record ClosingRow(Outcome Outcome, DateOnly On, string Message);

public sealed record ReferralRow(
    string BodyCode, string BodyName, string? BodyUrl, string? Rules, string? RulesUrl, ReferralBringer Bringer, DateOnly On, bool IsDirect);
