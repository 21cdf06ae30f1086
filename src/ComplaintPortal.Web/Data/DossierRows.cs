using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Retention;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace ComplaintPortal.Web.Data;

/// <summary>
/// Every row that hangs on a complaint, found through the model: a table that is added later is destroyed with the dossier without
/// anyone having to think of it (B19).
/// </summary>
public static class DossierRows
{
    /// <summary>Deletes the complaint with everything that hangs on it, and says how many rows of each table.</summary>
    public static async Task<IReadOnlyList<DestroyedCount>> DeleteAsync(PortalDbContext db, long complaintId, CancellationToken stop)
    {
        var names = db.GetService<ISqlGenerationHelper>();
        var counts = new List<DestroyedCount>();
        foreach (var type in DependentsFirst(Tables(db.Model)))
        {
            // Names come from the model, the only value is a parameter.
            var delete = $"DELETE FROM {Table(names, type)} WHERE {Condition(names, type)}";
            counts.Add(new(type.GetTableName()!, await db.Database.ExecuteSqlRawAsync(delete, [complaintId], stop)));
        }
        return counts;
    }

    /// <summary>The types with a table of their own that are the complaint or hang on it, by however many steps.</summary>
    internal static IReadOnlyList<IEntityType> Tables(IModel model) =>
        [.. model.GetEntityTypes().Where(type => HangsOnComplaint(type) && type.FindOwnership()?.IsUnique != true)];

    internal static bool HangsOnComplaint(IReadOnlyEntityType type) => type.ClrType == typeof(Complaint) || WayUp(type) is not null;

    /// <summary>By which key a type hangs on the complaint: straight, where it can.</summary>
    private static IReadOnlyForeignKey? WayUp(IReadOnlyEntityType type) => type.GetForeignKeys()
        .Where(key => key.PrincipalEntityType != type && HangsOnComplaint(key.PrincipalEntityType))
        .MinBy(key => key.PrincipalEntityType.ClrType == typeof(Complaint) ? 0 : 1);

    private static IEnumerable<IEntityType> DependentsFirst(IReadOnlyList<IEntityType> types)
    {
        var left = types.ToList();
        while (left.Count > 0)
        {
            var next = left.First(type => left.TrueForAll(other => other == type || other.GetForeignKeys().All(key => key.PrincipalEntityType != type)));
            left.Remove(next);
            yield return next;
        }
    }

    private static string Condition(ISqlGenerationHelper names, IReadOnlyEntityType type)
    {
        if (type.ClrType == typeof(Complaint)) return $"{names.DelimitIdentifier("Id")} = {{0}}";
        var way = WayUp(type)!;
        var column = names.DelimitIdentifier(way.Properties[0].GetColumnBaseName());
        if (way.PrincipalEntityType.ClrType == typeof(Complaint)) return $"{column} = {{0}}";
        var id = names.DelimitIdentifier(way.PrincipalKey.Properties[0].GetColumnBaseName());
        return $"{column} IN (SELECT {id} FROM {Table(names, way.PrincipalEntityType)} WHERE {Condition(names, way.PrincipalEntityType)})";
    }

    private static string Table(ISqlGenerationHelper names, IReadOnlyEntityType type) => names.DelimitIdentifier(type.GetTableName()!, type.GetSchema());
}
