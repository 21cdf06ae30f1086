using System.Collections;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ComplaintPortal.Web.Data.Bulk;

/// <summary>One column, and where its value comes from.</summary>
/// <param name="Read">Null where another row gives it: its own key, or the row it hangs on.</param>
/// <param name="IsNumber">Whether it holds the dossier's number in the register, which is known only at writing.</param>
internal sealed record BulkColumn(string Name, Func<object, object?>? Read, bool IsNumber);

/// <summary>A way from an entity to others, and the column in which the one that hangs names the other.</summary>
/// <param name="IsUp">Whether the entity hangs on what is found there, rather than the other way round.</param>
internal sealed record BulkWay(Func<object, object?> Read, IEntityType To, int Column, bool IsUp)
{
    public IEnumerable<object> From(object entity) => Read(entity) switch
    {
        null => [],
        IEnumerable many => many.Cast<object>(),
        var one => [one],
    };
}

/// <summary>How the entities of one type become rows, by EF's model: every property, converter, shadow key and owned type of it.</summary>
internal sealed class BulkTable
{
    private readonly List<BulkColumn> columns = [];
    private readonly string insert;

    /// <exception cref="NotSupportedException">A column whose value the entity does not know and no other row gives.</exception>
    public BulkTable(IEntityType type)
    {
        Type = type;
        Name = type.GetTableName()!;
        Add(type, PlaceOf(type), entity => entity);
        var key = type.FindPrimaryKey()!.Properties;
        KeyColumn = key is [{ ValueGenerated: ValueGenerated.OnAdd } only] && only.ClrType == typeof(long) ? ColumnOf(type, only) : -1;
        NumberColumns = [.. columns.Index().Where(one => one.Item.IsNumber).Select(one => one.Index)];
        Ways = [.. type.GetNavigations().Where(way => !way.ForeignKey.IsOwnership).Select(WayOf)];
        var given = type.GetForeignKeys().Where(one => one.DependentToPrincipal is not null || one.PrincipalToDependent is not null)
            .Select(one => ColumnOf(type, one.Properties[0])).Append(KeyColumn).ToHashSet();
        for (var at = 0; at < columns.Count; at++)
        {
            if (columns[at].Read is null && !given.Contains(at)) throw new NotSupportedException($"Nothing gives {Name}.{columns[at].Name} its value.");
        }
        // Names come from the model.
        insert = $"INSERT INTO \"{Name}\" ({string.Join(", ", columns.Select(column => $"\"{column.Name}\""))}) VALUES ({string.Join(", ", columns.Select(_ => "?"))})";
    }

    public IEntityType Type { get; }

    public string Name { get; }

    public IReadOnlyList<BulkColumn> Columns => columns;

    /// <summary>The columns that hold the dossier's number in the register, which is known only at writing.</summary>
    public IReadOnlyList<int> NumberColumns { get; }

    /// <summary>The column of a key that is counted on; -1 where the entity has its key already.</summary>
    public int KeyColumn { get; }

    public IReadOnlyList<BulkWay> Ways { get; }

    /// <summary>Reads an entity; what is known only at writing stays empty.</summary>
    public BulkRow RowOf(object entity)
    {
        var values = new object?[columns.Count];
        for (var at = 0; at < values.Length; at++) values[at] = columns[at].Read?.Invoke(entity);
        return new BulkRow(this, values);
    }

    /// <summary>Writes a row, which takes over the key that the database gives it.</summary>
    public void Insert(SqliteStatements statements, BulkRow row)
    {
        // A graph that is written a second time, after a fault, gets new keys.
        if (KeyColumn >= 0) row.Values[KeyColumn] = null;
        var key = statements.Of(insert).Run(row.Values);
        if (KeyColumn >= 0) row.Values[KeyColumn] = key;
    }

    private void Add(IEntityType type, StoreObjectIdentifier place, Func<object, object?> part)
    {
        foreach (var property in type.GetProperties())
        {
            // An owned type's key is that of its owner, and stands there already.
            if (!type.IsOwned() || !property.IsPrimaryKey()) columns.Add(new(property.GetColumnName(place)!, ReaderOf(property, part), SealedColumns.IsNumber(property)));
        }
        foreach (var owned in type.GetNavigations().Where(way => way.ForeignKey.IsOwnership && !way.IsOnDependent))
        {
            if (owned.IsCollection) throw new NotSupportedException($"{Name} owns a list of {owned.TargetEntityType.ClrType.Name}.");
            var getter = owned.GetGetter();
            Add(owned.TargetEntityType, place, entity => part(entity) is { } owner ? getter.GetClrValue(owner) : null);
        }
    }

    /// <summary>What a property becomes in the database: sealed, as text, as ticks. Null where the entity does not know it.</summary>
    private static Func<object, object?>? ReaderOf(IProperty property, Func<object, object?> part)
    {
        if (property.IsShadowProperty()) return null;
        var getter = property.GetGetter();
        var convert = property.GetTypeMapping().Converter?.ConvertToProvider ?? (value => value);
        return entity => part(entity) is { } of && getter.GetClrValue(of) is { } value ? convert(value) : null;
    }

    private static BulkWay WayOf(INavigation way) => new(
        way.GetGetter().GetClrValue, way.TargetEntityType, ColumnOf(way.ForeignKey.DeclaringEntityType, way.ForeignKey.Properties[0]), way.IsOnDependent);

    /// <summary>The columns of the type itself come first, in the model's order.</summary>
    private static int ColumnOf(IEntityType type, IProperty property) => type.GetProperties().ToList().IndexOf(property);

    private static StoreObjectIdentifier PlaceOf(IEntityType type) => StoreObjectIdentifier.Table(type.GetTableName()!, type.GetSchema());
}
