namespace ComplaintPortal.Domain.Evaluation.Suppression;

/// <summary>
/// Looks for other whole numbers that the hidden counts could be: changed by one amount, up or down, until every relation holds again.
/// What it finds is proof that a hidden count can't be told; on the way it may hide a few counts more.
/// </summary>
internal sealed class OtherNumbers(CountNet net)
{
    /// <summary>How many tries a search may take before more counts may be hidden for it.</summary>
    private const int Patience = 400;

    private readonly int[] changes = new int[net.Cells.Count];
    private readonly int[] imbalance = new int[net.Relations.Count];
    private readonly List<CountCell> changed = [];
    private readonly List<CountRelation> open = [];
    private int amount;
    private int mayHide;
    private int tries;

    /// <summary>Whether small and other hidden counts can be told apart: then each has to stay on its side.</summary>
    private bool isTold;

    /// <summary>The changed counts with their changes; null where none were found.</summary>
    /// <param name="by">By how much the count is to differ.</param>
    /// <param name="more">How many more counts may be hidden for it.</param>
    public IReadOnlyList<(CountCell Cell, int By)>? Find(CountCell cell, int by, int more, bool told)
    {
        (amount, mayHide, isTold, tries) = (Math.Abs(by), more, told, Patience);
        if (!Fits(cell, by)) return null;
        Change(cell, by);
        var found = Balance() ? changed.Select(one => (one, changes[one.Place])).ToList() : null;
        while (changed.Count > 0) TakeBack();
        return found;
    }

    private bool Balance()
    {
        if (open.Count == 0) return true;
        if (--tries < 0) return false;
        foreach (var (cell, by) in Narrowest())
        {
            Change(cell, by);
            if (Balance()) return true;
            TakeBack();
        }
        return false;
    }

    /// <summary>The ways out of that relation which has the fewest, the best first.</summary>
    private IReadOnlyList<(CountCell Cell, int By)> Narrowest()
    {
        List<(CountCell Cell, int By)>? best = null;
        foreach (var relation in open)
        {
            var ways = WaysOut(relation).ToList();
            if (ways.Count == 0) return [];
            if (best is null || ways.Count < best.Count) best = ways;
            if (best.Count == 1) return best;
        }
        return [.. best!.OrderBy(way => way.Cell.IsHidden ? 0 : 1).ThenBy(way => Trouble(way.Cell, way.By)).ThenBy(way => way.Cell.Weight).ThenBy(way => way.Cell.Value).ThenBy(way => way.Cell.Place)];
    }

    private IEnumerable<(CountCell Cell, int By)> WaysOut(CountRelation relation) => relation.Terms
        .Select(term => (term.Cell, By: -Math.Sign(imbalance[relation.Place]) * term.Sign * amount))
        .Where(way => changes[way.Cell.Place] == 0 && Fits(way.Cell, way.By));

    private bool Fits(CountCell cell, int by)
    {
        var value = cell.Value + by;
        return value >= 0 && (cell.IsHidden || mayHide > 0)
            && (!isTold || cell.IsLatent || (cell.IsSmall ? value < PublicReport.Smallest : value >= PublicReport.Smallest));
    }

    /// <summary>How many relations it would open, less those it would close.</summary>
    private int Trouble(CountCell cell, int by) => cell.Relations.Sum(one => imbalance[one.Relation.Place] switch
    {
        0 => 1,
        var now when now == -one.Sign * by => -1,
        _ => 0,
    });

    private void Change(CountCell cell, int by)
    {
        changed.Add(cell);
        changes[cell.Place] = by;
        if (!cell.IsHidden) mayHide--;
        foreach (var (relation, sign) in cell.Relations) Shift(relation, sign * by);
    }

    private void TakeBack()
    {
        var cell = changed[^1];
        changed.RemoveAt(changed.Count - 1);
        foreach (var (relation, sign) in cell.Relations) Shift(relation, -sign * changes[cell.Place]);
        if (!cell.IsHidden) mayHide++;
        changes[cell.Place] = 0;
    }

    private void Shift(CountRelation relation, int by)
    {
        var before = imbalance[relation.Place];
        imbalance[relation.Place] = before + by;
        if (before == 0) open.Add(relation);
        else if (before + by == 0) open.Remove(relation);
    }
}
