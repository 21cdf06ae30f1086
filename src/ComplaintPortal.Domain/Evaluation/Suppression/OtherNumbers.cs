namespace ComplaintPortal.Domain.Evaluation.Suppression;

/// <summary>
/// Looks for other whole numbers that the hidden counts could be: one of them changed, and others with it until every relation holds
/// again. What it finds is proof that a hidden count can't be told; on the way it may hide a few counts more.
/// </summary>
internal sealed class OtherNumbers(CountNet net)
{
    private readonly int[] changes = new int[net.Cells.Count];
    private readonly int[] shifts = new int[net.Relations.Count];
    private readonly Stack<(CountCell Cell, int By)> done = [];
    private readonly List<CountRelation> open = [];
    private int mayHide;
    private int tries;

    /// <summary>Whether small and other hidden counts can be told apart: then each has to stay on its side.</summary>
    private bool isTold;

    /// <summary>The changed counts with their changes; null where none were found.</summary>
    /// <param name="by">By how much the count is to differ.</param>
    /// <param name="more">How many more counts may be hidden for it.</param>
    /// <param name="patience">How many tries the search may take.</param>
    public IReadOnlyList<(CountCell Cell, int By)>? Find(CountCell cell, int by, int more, int patience, bool told)
    {
        (mayHide, tries, isTold) = (more, patience, told);
        if (Room(cell, Math.Sign(by)) < Math.Abs(by)) return null;
        Change(cell, by);
        var found = Balance() ? done.Select(one => one.Cell).Distinct().Select(one => (one, changes[one.Place])).ToList() : null;
        while (done.Count > 0) TakeBack();
        return found;
    }

    private bool Balance()
    {
        if (open.Count == 0) return true;
        foreach (var (cell, by) in Narrowest())
        {
            if (--tries < 0) return false;
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
            var ways = WaysOut(relation);
            if (ways.Count == 0) return [];
            if (best is null || ways.Count < best.Count) best = ways;
            if (best.Count == 1) return best;
        }
        return [.. best!.OrderBy(way => way.Cell.IsHidden || changes[way.Cell.Place] != 0 ? 0 : 1).ThenBy(way => Trouble(way.Cell, way.By))
            .ThenBy(way => way.Cell.Weight).ThenByDescending(way => Math.Abs(way.By)).ThenBy(way => way.Cell.Value).ThenBy(way => way.Cell.Place)];
    }

    private List<(CountCell Cell, int By)> WaysOut(CountRelation relation)
    {
        var excess = relation.Excess(shifts[relation.Place]);
        var ways = new List<(CountCell Cell, int By)>(relation.Terms.Count);
        foreach (var (cell, sign) in relation.Terms)
        {
            var way = -Math.Sign(excess) * sign;
            // No count goes up and down again: that would go round in circles.
            if (changes[cell.Place] * way < 0) continue;
            var by = Math.Min(Room(cell, way), Math.Abs(excess));
            if (by > 0) ways.Add((cell, way * by));
        }
        return ways;
    }

    /// <summary>How far a count can go up or down from where it is.</summary>
    private int Room(CountCell cell, int way)
    {
        if (!cell.IsHidden && mayHide == 0 && changes[cell.Place] == 0) return 0;
        var value = cell.Value + changes[cell.Place];
        if (way > 0) return isTold && cell.IsSmall ? PublicReport.Smallest - 1 - value : int.MaxValue;
        return isTold && !cell.IsSmall ? value - PublicReport.Smallest : value;
    }

    /// <summary>How many relations it would open, less those it would close.</summary>
    private int Trouble(CountCell cell, int by)
    {
        var trouble = 0;
        foreach (var (relation, sign) in cell.Relations)
        {
            var now = shifts[relation.Place];
            trouble += (relation.Excess(now + (sign * by)) == 0 ? 0 : 1) - (relation.Excess(now) == 0 ? 0 : 1);
        }
        return trouble;
    }

    private void Change(CountCell cell, int by)
    {
        if (!cell.IsHidden && changes[cell.Place] == 0) mayHide--;
        done.Push((cell, by));
        changes[cell.Place] += by;
        Shift(cell, by);
    }

    private void TakeBack()
    {
        var (cell, by) = done.Pop();
        changes[cell.Place] -= by;
        Shift(cell, -by);
        if (!cell.IsHidden && changes[cell.Place] == 0) mayHide++;
    }

    private void Shift(CountCell cell, int by)
    {
        foreach (var (relation, sign) in cell.Relations)
        {
            var before = relation.Excess(shifts[relation.Place]);
            var after = relation.Excess(shifts[relation.Place] += sign * by);
            if (before == 0 && after != 0) open.Add(relation);
            else if (before != 0 && after == 0) open.Remove(relation);
        }
    }
}
