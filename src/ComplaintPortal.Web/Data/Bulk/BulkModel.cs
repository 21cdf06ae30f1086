using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ComplaintPortal.Web.Data.Bulk;

/// <summary>The tables of a model, each made once, and in which order they are filled.</summary>
internal sealed class BulkModel
{
    private static readonly ConditionalWeakTable<IModel, BulkModel> Known = [];

    private readonly IModel model;
    private readonly ConcurrentDictionary<IEntityType, BulkTable> tables = new();
    private readonly Dictionary<IEntityType, int> order = [];

    private BulkModel(IModel model)
    {
        this.model = model;
        var left = model.GetEntityTypes().Where(type => !type.IsOwned()).ToList();
        while (left.Count > 0)
        {
            // What others hang on goes first.
            var next = left.First(type => type.GetForeignKeys().All(key => key.PrincipalEntityType == type || order.ContainsKey(key.PrincipalEntityType)));
            order.Add(next, order.Count);
            left.Remove(next);
        }
    }

    public static BulkModel Of(PortalDbContext db) => Known.GetValue(db.Model, model => new BulkModel(model));

    public BulkTable TableOf(IEntityType type) => tables.GetOrAdd(type, one => new BulkTable(one));

    public BulkTable TableOf(Type type) => TableOf(model.FindEntityType(type) ?? throw new NotSupportedException($"{type.Name} is not in the model."));

    public int PlaceOf(BulkTable table) => order[table.Type];
}
