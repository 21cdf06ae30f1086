using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Data.Rows;

namespace ComplaintPortal.Web.Audit;

/// <summary>That someone looked into a dossier: in which role, at what, when; without a name.</summary>
/// <param name="Role">Of an employee; empty for others.</param>
public sealed record LookedAt(ActorKind ByKind, string Role, AuditKind Kind, DateTimeOffset At);
