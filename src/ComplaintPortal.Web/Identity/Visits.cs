using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Identity;

/// <summary>
/// The beginning and the end of a visit, of an employee or a complainant. It ends on the server: deleting the cookie ends it in this
/// browser only, and a copy of the cookie would go on opening the portal.
/// </summary>
internal static class Visits
{
    private static readonly Compiled<Func<PortalDbContext, string, CancellationToken, Task<bool>>> IsEnded = new(() => EF.CompileAsyncQuery(
        (PortalDbContext db, string name, CancellationToken stop) => db.EndedVisits.Any(visit => visit.Name == name)));

    /// <summary>Gives the visit its name as it begins.</summary>
    public static Task BeginAsync(CookieSigningInContext context)
    {
        VisitSession.Begin(context.Properties);
        return Task.CompletedTask;
    }

    /// <summary>Lets a visit go on, under its name, unless it was ended.</summary>
    public static async Task GoOnAsync(CookieValidatePrincipalContext context)
    {
        if (await IsOverAsync(context)) context.RejectPrincipal();
        else VisitSession.GoOn(context.HttpContext, context.Properties);
    }

    /// <summary>
    /// Records that the visit at hand ends; not cancelled where the visitor does not wait for the answer. A cookie that does not hold any
    /// more is deleted too, in the middle of being judged: it has no visit left to end, and must not be judged anew from here.
    /// </summary>
    public static async Task RecordAsync(CookieSigningOutContext context)
    {
        if (context.HttpContext.Items[ItemOf(context.Scheme)] is not string name) return;
        var db = context.HttpContext.RequestServices.GetRequiredService<PortalDbContext>();
        if (await IsEnded.For(db)(db, name, CancellationToken.None)) return;
        var end = db.EndedVisits.Add(new EndedVisit { Name = name, EndedAt = context.HttpContext.RequestServices.GetRequiredService<PortalClock>().Now });
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException)
        {
            // Two clicks at the very same moment: the other one ended it.
            end.State = EntityState.Detached;
            if (!await IsEnded.For(db)(db, name, CancellationToken.None)) throw;
        }
    }

    /// <summary>Whether the visit of a cookie was ended; notes the visit where it goes on.</summary>
    private static async Task<bool> IsOverAsync(CookieValidatePrincipalContext context)
    {
        if (VisitSession.Of(context.Properties)?.Name is not { } name) return true;
        var db = context.HttpContext.RequestServices.GetRequiredService<PortalDbContext>();
        if (await IsEnded.For(db)(db, name, context.HttpContext.RequestAborted)) return true;
        context.HttpContext.Items[ItemOf(context.Scheme)] = name;
        return false;
    }

    /// <summary>One browser can hold a visit of each kind.</summary>
    private static (Type Part, string Scheme) ItemOf(AuthenticationScheme scheme) => (typeof(Visits), scheme.Name);
}
