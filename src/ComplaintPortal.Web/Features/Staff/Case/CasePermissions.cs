using System.Security.Claims;
using ComplaintPortal.Web.Data.Rows;

namespace ComplaintPortal.Web.Features.Staff.Case;

/// <summary>
/// What someone may do to a case: computed once per page, and asked by its buttons and by the acts themselves alike. Today every
/// officer may do everything.
/// </summary>
public sealed record CasePermissions(IReadOnlyList<CaseAct> Acts)
{
    public static CasePermissions Of(ClaimsPrincipal user) => new(user.IsInRole(Roles.Officer) ? CaseAct.All : []);

    public bool May(CaseAct act) => Acts.Contains(act);
}
