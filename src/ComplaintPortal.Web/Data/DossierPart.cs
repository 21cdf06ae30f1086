using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Data;

/// <summary>Reads one kind of thing in a dossier. Whether the dossier may be seen at all has to be asked before.</summary>
internal delegate Task<List<TRow>> DossierPart<TRow>(PortalDbContext db, long complaintId, CancellationToken stop);

/// <summary>
/// Makes a part of a dossier. Of so few rows, most of the time goes into understanding the question: so it is as plain as can be and starts
/// from the things themselves; as a part of one great question it took twice as long.
/// </summary>
internal static class DossierPart
{
    public static DossierPart<TRow> Of<TThing, TOrder, TRow>(Expression<Func<TThing, TOrder>> order, Expression<Func<TThing, TRow>> row)
        where TThing : class
    {
        var question = new Compiled<Func<PortalDbContext, long, IAsyncEnumerable<TRow>>>(() => EF.CompileAsyncQuery((PortalDbContext db, long id) =>
            db.Set<TThing>().IgnoreQueryFilters().AsNoTracking().AsSplitQuery().Where(thing => EF.Property<long>(thing, "ComplaintId") == id).OrderBy(order).Select(row)));
        return async (db, complaintId, stop) => await question.For(db)(db, complaintId).ToListAsync(stop);
    }
}
