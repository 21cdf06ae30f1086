using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Web.Data.Rows;

namespace ComplaintPortal.Web.Data.Bulk;

/// <summary>A new entity and all that is reached from it, sealed and ready to be written; or the entity itself, where the provider writes it by EF.</summary>
public sealed class BulkGraph
{
    internal BulkGraph(
        object? root, int? year, Looker by, IReadOnlyList<BulkRow> rows, IReadOnlyList<AuditLine> lines, IReadOnlyList<AuditLine> looks, IReadOnlyList<FigureKey> counts) =>
        (Root, Year, By, Rows, Lines, Looks, Counts) = (root, year, by, rows, lines, looks, counts);

    /// <summary>What EF writes; null where its rows stand ready.</summary>
    internal object? Root { get; }

    /// <summary>In whose series of the register it gets a number; null for what gets none.</summary>
    internal int? Year { get; }

    internal Looker By { get; }

    internal IReadOnlyList<BulkRow> Rows { get; }

    /// <summary>What the audit log has to say of it; each line gets its place at writing.</summary>
    internal IReadOnlyList<AuditLine> Lines { get; }

    /// <summary>Those of the lines that are no acts: EF finds the acts by itself.</summary>
    internal IReadOnlyList<AuditLine> Looks { get; }

    /// <summary>The sums in which it counts; none where EF writes it, which finds them by itself.</summary>
    internal IReadOnlyList<FigureKey> Counts { get; }

    /// <summary>The number in the register, from writing on; null for what has none.</summary>
    public string? Number { get; internal set; }
}

/// <summary>One row, as the database takes it, but for what is known only at writing.</summary>
internal sealed class BulkRow(BulkTable table, object?[] values)
{
    private readonly List<(int Column, BulkRow To)> links = [];

    public BulkTable Table => table;

    public object?[] Values => values;

    public void Link(int column, BulkRow to) => links.Add((column, to));

    /// <summary>Names the rows it hangs on, which have their keys by now.</summary>
    public void Settle()
    {
        foreach (var (column, to) in links) values[column] = to.Values[to.Table.KeyColumn];
    }

    /// <summary>Puts the number in the register in the place of the provisional one.</summary>
    public void Renumber(string number)
    {
        foreach (var at in table.NumberColumns)
        {
            if (values[at] is not null) values[at] = number;
        }
    }
}
