namespace ComplaintPortal.Web.Imports;

/// <summary>What is wrong in a file: in which row and column, and which text says what to do. It never holds what stands there (B17).</summary>
/// <param name="Row">As the spreadsheet numbers it.</param>
/// <param name="Column">The heading, as the file has it; null where the whole row is meant.</param>
/// <param name="Code">Of the text "Import.Fault.…".</param>
/// <param name="Detail">What that text needs: a limit, a day, another row.</param>
public sealed record RowFault(int Row, string? Column, string Code, string? Detail = null);
