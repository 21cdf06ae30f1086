namespace ComplaintPortal.Domain.Evaluation.Suppression;

/// <summary>Counts and how they hang together: what anyone can work out who knows how the tables are made.</summary>
internal sealed class CountNet
{
    private readonly List<CountCell> cells = [];
    private readonly List<CountRelation> relations = [];

    public IReadOnlyList<CountCell> Cells => cells;

    public IReadOnlyList<CountRelation> Relations => relations;

    /// <param name="weight">How much is lost where it is not shown.</param>
    public CountCell Add(int value, int weight)
    {
        var cell = new CountCell(cells.Count, value, weight, isLatent: false);
        cells.Add(cell);
        return cell;
    }

    /// <summary>The parts make the whole.</summary>
    public void Sum(CountCell whole, IEnumerable<CountCell> parts) => Relate([(whole, -1), .. parts.Select(part => (part, 1))]);

    /// <summary>The parts are no more than the whole; by how much is told nowhere.</summary>
    public void AtMost(CountCell whole, params IReadOnlyList<CountCell> parts)
    {
        var rest = whole.Value - parts.Sum(part => part.Value);
        if (rest >= 0) Sum(whole, [.. parts, Latent(rest)]);
    }

    /// <summary>The parts are no less than the whole: a complaint can count in more than one of them.</summary>
    public void AtLeast(CountCell whole, IReadOnlyList<CountCell> parts)
    {
        var more = parts.Sum(part => part.Value) - whole.Value;
        if (more >= 0) Relate([(whole, -1), .. parts.Select(part => (part, 1)), (Latent(more), -1)]);
    }

    /// <summary>Signed counts that together are nothing. What does not hold of these numbers helps nobody to work one out.</summary>
    public void Relate(IReadOnlyList<(CountCell Cell, int Sign)> terms)
    {
        if (terms.Sum(term => term.Sign * term.Cell.Value) != 0) return;
        var relation = new CountRelation(relations.Count, terms);
        relations.Add(relation);
        foreach (var (cell, sign) in terms) cell.Join(relation, sign);
    }

    /// <summary>A count that stands in no table.</summary>
    public CountCell Latent(int value)
    {
        var cell = new CountCell(cells.Count, value, 0, isLatent: true) { IsHidden = true };
        cells.Add(cell);
        return cell;
    }
}

/// <summary>One count, in however many tables it stands.</summary>
internal sealed class CountCell(int place, int value, int weight, bool isLatent)
{
    private readonly List<(CountRelation Relation, int Sign)> relations = [];

    public int Place => place;

    public int Value => value;

    public int Weight => weight;

    public bool IsLatent => isLatent;

    public bool IsSmall => !isLatent && value < PublicReport.Smallest;

    public bool IsHidden { get; set; }

    public IReadOnlyList<(CountRelation Relation, int Sign)> Relations => relations;

    internal void Join(CountRelation relation, int sign) => relations.Add((relation, sign));
}

/// <summary>Signed counts that together are nothing.</summary>
internal sealed record CountRelation(int Place, IReadOnlyList<(CountCell Cell, int Sign)> Terms);
