using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Features.Staff;

/// <summary>Short ways to improvement actions.</summary>
internal static class Improving
{
    public const string Board = "/medewerkers/verbeteracties";

    public static string PageOf(long id, string act = "") => $"{Board}/{id}{(act.Length == 0 ? "" : "/" + act)}";

    /// <summary>An action that is open until 1 June 2026, unless told otherwise, made by someone else than its owner.</summary>
    public static async Task<ImprovementAction> ImprovingAsync(
        this Visitor owner, Func<ImprovementDraft, ImprovementDraft>? with = null, Action<ImprovementAction>? then = null)
    {
        var member = await owner.MemberAsync();
        var draft = new ImprovementDraft(Dossiers.Word(), "Elke locatie wijst aan wie terugbelt.", new(member.Id, member.DisplayName), new DateOnly(2026, 6, 1));
        var action = ImprovementAction.Make(with?.Invoke(draft) ?? draft, Endings.Anna, owner.Portal.Clock.Now);
        then?.Invoke(action);
        await owner.Portal.DataAsync(db =>
        {
            db.ImprovementActions.Add(action);
            return db.SaveChangesAsync();
        });
        return action;
    }

    public static Task<ImprovementAction> ActionAsync(this Portal portal, long id) =>
        portal.DataAsync(db => db.ImprovementActions.AsNoTracking().Include(one => one.History).SingleAsync(one => one.Id == id));

    public static Action<ImprovementAction> CarriedOut(this Portal portal) => action =>
        action.CarryOut(new DateOnly(2026, 3, 10), "Rooster gemaakt", new DateOnly(2026, 6, 1), Endings.Anna, portal.Clock.Now);

    public static Action<ImprovementAction> Checked(this Portal portal) => action =>
    {
        portal.CarriedOut()(action);
        action.CheckEffect(new DateOnly(2026, 3, 11), EffectVerdict.NotEffective, "Nog steeds klachten", Endings.Anna, portal.Clock.Now);
    };

    public static Task<long> IdOfAsync(this Portal portal, string number) =>
        portal.DataAsync(db => db.Complaints.Where(one => one.Number == number).Select(one => one.Id).SingleAsync());
}
