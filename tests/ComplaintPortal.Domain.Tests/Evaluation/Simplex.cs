namespace ComplaintPortal.Domain.Tests.Evaluation;

/// <summary>A linear program over counts that are not under nothing: the least and the most that one of them can be (two phases, Bland's rule).</summary>
internal sealed class Simplex
{
    private const double Small = 1e-7;

    private readonly double[][] rows;
    private readonly int[] basis;
    private readonly int columns;

    /// <param name="equations">They must have a solution.</param>
    public Simplex(int unknowns, IReadOnlyList<(Dictionary<int, int> Terms, int Known)> equations)
    {
        columns = unknowns;
        rows = [.. equations.Select(equation =>
        {
            var row = new double[unknowns + 1];
            var sign = equation.Known < 0 ? -1 : 1;
            foreach (var (at, factor) in equation.Terms) row[at] = sign * factor;
            row[^1] = sign * equation.Known;
            return row;
        })];
        basis = [.. Enumerable.Repeat(-1, rows.Length)];
        // Phase one: the artificial ones are not written down; their sum is what the rows without a basis still miss.
        while (true)
        {
            var missing = Enumerable.Range(0, rows.Length).Where(at => basis[at] < 0).ToList();
            var enter = Enumerable.Range(0, columns).FirstOrDefault(column => missing.Sum(at => rows[at][column]) > Small, -1);
            if (enter < 0) break;
            Pivot(Leave(enter), enter);
        }
        foreach (var at in Enumerable.Range(0, rows.Length).Where(at => basis[at] < 0))
        {
            Assert.True(rows[at][^1] < Small, "The equations have no solution.");
            // A row of nothing is one equation too many; else any of its unknowns goes into the basis at nothing.
            var column = Array.FindIndex(rows[at], 0, columns, one => Math.Abs(one) > Small);
            if (column >= 0) Pivot(at, column);
        }
    }

    public double Most(int unknown) => Optimum(unknown, 1);

    public double Least(int unknown) => -Optimum(unknown, -1);

    private double Optimum(int unknown, int sign)
    {
        while (true)
        {
            var inBasis = Array.IndexOf(basis, unknown);
            if (inBasis < 0 && sign < 0) return 0;
            var enter = inBasis < 0
                ? unknown
                : Enumerable.Range(0, columns).FirstOrDefault(column => column != unknown && Array.IndexOf(basis, column) < 0 && sign * rows[inBasis][column] < -Small, -1);
            if (enter < 0) return sign * rows[inBasis][^1];
            var leave = Leave(enter);
            if (leave < 0) return double.PositiveInfinity;
            Pivot(leave, enter);
        }
    }

    private int Leave(int enter)
    {
        var (leave, ratio) = (-1, double.PositiveInfinity);
        for (var at = 0; at < rows.Length; at++)
        {
            if (rows[at][enter] <= Small) continue;
            var one = rows[at][^1] / rows[at][enter];
            if (one < ratio - Small || (one < ratio + Small && leave >= 0 && basis[at] < basis[leave])) (leave, ratio) = (at, Math.Min(one, ratio));
        }
        return leave;
    }

    private void Pivot(int at, int column)
    {
        var row = rows[at];
        var by = row[column];
        for (var one = 0; one <= columns; one++) row[one] /= by;
        foreach (var other in rows)
        {
            if (ReferenceEquals(other, row) || Math.Abs(other[column]) < 1e-12) continue;
            var factor = other[column];
            for (var one = 0; one <= columns; one++) other[one] -= factor * row[one];
        }
        basis[at] = column;
    }
}
