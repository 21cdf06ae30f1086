namespace ComplaintPortal.Web.Documents.Tables;

/// <summary>What a cell holds, and so how a spreadsheet shows and sorts it.</summary>
public enum CellKind
{
    Empty,
    Text,
    Number,

    /// <summary>A part of a whole: 0.93 is shown as 93 %.</summary>
    Share,
    Date,
}

/// <summary>One cell of a table. Text stays text, whatever it begins with: no cell is ever a formula.</summary>
public readonly record struct Cell(CellKind Kind, string? Text, decimal Number, DateOnly Day)
{
    public static readonly Cell Empty = default;

    public static implicit operator Cell(string? text) => string.IsNullOrEmpty(text) ? Empty : new(CellKind.Text, text, 0, default);

    public static implicit operator Cell(int number) => new(CellKind.Number, null, number, default);

    public static implicit operator Cell(int? number) => number is { } known ? known : Empty;

    public static implicit operator Cell(decimal number) => new(CellKind.Number, null, number, default);

    public static implicit operator Cell(decimal? number) => number is { } known ? known : Empty;

    public static implicit operator Cell(DateOnly day) => new(CellKind.Date, null, 0, day);

    public static implicit operator Cell(DateOnly? day) => day is { } known ? known : Empty;

    public static Cell Share(decimal? part) => part is { } known ? new(CellKind.Share, null, known, default) : Empty;
}

/// <summary>A column: its heading, and how wide it is, in characters.</summary>
public sealed record Column(string Name, int Width = 16);

/// <summary>
/// A table that is written row by row as it goes out, so that no table is too long for memory. One that was not finished can't pass
/// for a whole one where the form of the file knows an end.
/// </summary>
public interface ITable
{
    Task RowAsync(IReadOnlyList<Cell> cells, CancellationToken stop);
}
