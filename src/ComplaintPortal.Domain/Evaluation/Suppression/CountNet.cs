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
        var cell = new CountCell(cells.Count, value, weight);
        cells.Add(cell);
        return cell;
    }

    /// <summary>The parts make the whole.</summary>
    public void Sum(CountCell whole, IEnumerable<CountCell> parts) => Balance([(whole, -1), .. parts.Select(part => (part, 1))]);

    /// <summary>Signed counts that together are nothing.</summary>
    public void Balance(IReadOnlyList<(CountCell Cell, int Sign)> terms) => Relate(terms, 0, 0);

    /// <summary>The part is no more than the whole.</summary>
    public void AtMost(CountCell whole, CountCell part) => Relate([(whole, -1), (part, 1)], int.MinValue, 0);

    /// <summary>The parts are no less than the whole: a complaint can count in more than one of them.</summary>
    public void AtLeast(CountCell whole, IReadOnlyList<CountCell> parts) => Relate([(whole, -1), .. parts.Select(part => (part, 1))], 0, int.MaxValue);

    /// <summary>What does not hold of these numbers helps nobody to work one out, and is left out.</summary>
    private void Relate(IReadOnlyList<(CountCell Cell, int Sign)> terms, int least, int most)
    {
        var sum = terms.Sum(term => term.Sign * term.Cell.Value);
        if (sum < least || sum > most) return;
        var relation = new CountRelation(relations.Count, terms, sum, least, most);
        relations.Add(relation);
        foreach (var (cell, sign) in terms) cell.Join(relation, sign);
    }
}

/// <summary>One count, in however many tables it stands.</summary>
internal sealed class CountCell(int place, int value, int weight)
{
    private readonly List<(CountRelation Relation, int Sign)> relations = [];

    public int Place => place;

    public int Value => value;

    public int Weight => weight;

    public bool IsSmall => value < PublicReport.Smallest;

    public bool IsHidden { get; set; }

    public IReadOnlyList<(CountRelation Relation, int Sign)> Relations => relations;

    internal void Join(CountRelation relation, int sign) => relations.Add((relation, sign));
}

/// <summary>Signed counts whose sum stays between two numbers, mostly both nothing.</summary>
internal sealed record CountRelation(int Place, IReadOnlyList<(CountCell Cell, int Sign)> Terms, int Sum, int Least, int Most)
{
    /// <summary>By how much the sum is over, or under, once it changed.</summary>
    public int Excess(int change) => Sum + change is var sum && sum > Most ? sum - Most : sum < Least ? sum - Least : 0;
}
