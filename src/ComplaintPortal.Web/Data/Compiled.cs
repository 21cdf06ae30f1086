using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ComplaintPortal.Web.Data;

/// <summary>
/// A question to the database that is compiled once for a model: of what is asked at every click, looking the question up takes about as
/// long as answering it.
/// </summary>
/// <param name="compile">One of EF's own functions for it.</param>
internal sealed class Compiled<TQuestion>(Func<TQuestion> compile)
    where TQuestion : Delegate
{
    private readonly ConditionalWeakTable<IModel, TQuestion> known = [];

    public TQuestion For(PortalDbContext db) => known.GetValue(db.Model, _ => compile());
}
