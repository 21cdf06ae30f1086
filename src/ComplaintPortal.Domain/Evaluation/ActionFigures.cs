namespace ComplaintPortal.Domain.Evaluation;

/// <summary>An improvement action as it counts in the figures (E21, E23): in the year in which it was made, as it stands on the day of the report.</summary>
/// <param name="Year">The Dutch calendar year in which it was made.</param>
public sealed record ActionFacts(int Year, ImprovementState State, DateOnly DueOn, EffectVerdict? Verdict)
{
    private static readonly IReadOnlyList<(string Code, Func<ActionFacts, DateOnly, bool> Counts)> Rows =
    [
        ("made", (_, _) => true),
        ("done", (one, _) => one.State == ImprovementState.Done),
        ("under-way", (one, today) => one.State == ImprovementState.Open && one.DueOn >= today),
        ("overdue", (one, today) => one.State == ImprovementState.Open && one.DueOn < today),
        ("dropped", (one, _) => one.State == ImprovementState.Dropped),
        ("effective", (one, _) => one.Verdict == EffectVerdict.Effective),
        ("partly-effective", (one, _) => one.Verdict == EffectVerdict.PartlyEffective),
        ("not-effective", (one, _) => one.Verdict == EffectVerdict.NotEffective),
        ("unchecked", (one, _) => one is { State: ImprovementState.Done, Verdict: null }),
    ];

    /// <summary>The table of a report.</summary>
    /// <param name="actions">Those of the years of the report.</param>
    /// <param name="today">The Dutch day by which an open one is overdue.</param>
    public static FigureTable Table(IReadOnlyList<int> years, IReadOnlyCollection<ActionFacts> actions, DateOnly today) => new(FigureTables.Actions, [new("count")],
        [.. Rows.Select(row => new FigureRow(new(row.Code), [[.. years.Select(year => (int?)actions.Count(one => one.Year == year && row.Counts(one, today)))]]))]);
}
