using System.Security.Claims;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Data.Rows;

namespace ComplaintPortal.Web.Features.Staff.Case;

/// <summary>
/// What someone may do to a case as it stands: computed once per page, and asked by its buttons and by the acts themselves alike. Every
/// officer may do what the procedure allows; who is barred from a case does not find it at all.
/// </summary>
public sealed record CasePermissions(bool IsOfficer, ComplaintPhase Phase, ComplaintKind Kind)
{
    public static CasePermissions Of(ClaimsPrincipal user, ComplaintPhase phase, ComplaintKind kind) => new(user.IsInRole(Roles.Officer), phase, kind);

    public bool May(CaseAct act) =>
        IsOfficer && (act.OnlyFor is null || act.OnlyFor == Kind) && (act.Needs is not { } needs || Procedure.Allows(Phase, needs));
}
