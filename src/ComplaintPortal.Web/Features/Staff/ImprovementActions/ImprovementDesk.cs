using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.ImprovementActions;

/// <summary>What every act on an improvement action works with.</summary>
public sealed class ImprovementDesk(PortalDbContext db, PortalClock clock, IStringLocalizer<FieldTexts> fieldTexts, IStringLocalizer<StaffTexts> texts)
{
    public PortalDbContext Db => db;

    public PortalClock Clock => clock;

    public IStringLocalizer<FieldTexts> FieldTexts => fieldTexts;

    public IStringLocalizer<StaffTexts> Texts => texts;

    /// <summary>Loads an action anew with its history, whatever was loaded and changed before; null where there is none.</summary>
    public Task<ImprovementAction?> FindAsync(long id, CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        return db.ImprovementActions.Include(action => action.History.OrderBy(entry => entry.Version))
            .OrderBy(action => action.Id).FirstOrDefaultAsync(action => action.Id == id, stop);
    }

    /// <summary>Saves the act; false where someone else saved at the very same moment.</summary>
    public Task<bool> TrySaveAsync(CancellationToken stop) => db.TrySaveAsync(stop);
}
