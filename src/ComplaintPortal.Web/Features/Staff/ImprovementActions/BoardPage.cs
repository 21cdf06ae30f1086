using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Web.Features.Shared.Forms;

namespace ComplaintPortal.Web.Features.Staff.ImprovementActions;

/// <summary>An action as the board shows it.</summary>
/// <param name="Number">The case that it comes from; null where there is none, or none that may be known of.</param>
public sealed record BoardRow(
    long Id, string Title, string OwnerName, ImprovementState State, DateOnly DueOn, DateOnly? DoneOn, DateOnly? CheckOn, DateOnly? CheckedOn,
    EffectVerdict? Verdict, DateOnly NextOn, int Year, int? EvaluationYear, string? Number)
{
    public bool IsOverdue(DateOnly today) => State == ImprovementState.Open && DueOn < today;

    public bool IsToCheck => State == ImprovementState.Done && CheckedOn is null;
}

/// <summary>How many there are in each list, within what the board is narrowed to.</summary>
public sealed record BoardCounts(int Open, int Overdue, int ToCheck, int Closed, int All)
{
    public static readonly BoardCounts None = new(0, 0, 0, 0, 0);

    public int Of(BoardList list) => list switch
    {
        BoardList.Open => Open,
        BoardList.Overdue => Overdue,
        BoardList.ToCheck => ToCheck,
        BoardList.Closed => Closed,
        _ => All,
    };
}

public sealed record BoardPage(
    BoardFilter Filter, List<BoardRow> Rows, BoardCounts Counts, List<Option> Owners, List<int> Years, bool HasBefore, bool HasMore)
{
    /// <summary>What the fields of the filter hold, by the names that the address has.</summary>
    public string Eigenaar => Filter.Owner ?? "";

    public string Jaar => $"{Filter.Year}";

    public string Herkomst => Filter.Origin is { } origin ? BoardFilter.Origins[origin] : "";

    /// <summary>What follows the first page's address on the next one; null where there is none.</summary>
    public string? Next => HasMore ? $"{(Filter.Address().Contains('?', StringComparison.Ordinal) ? '&' : '?')}dag={Rows[^1].NextOn:yyyy-MM-dd}&na={Rows[^1].Id}" : null;
}
